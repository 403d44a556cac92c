/** What is promised, in whose hours, and which promise applies: to read, to change with a preview, to look back. */
@NullMarked
package de.tresen.web.servicelevel;

import org.jspecify.annotations.NullMarked;

/** Sheets that pass work on, as pages. */
@NullMarked
package de.tresen.web.handover;

import org.jspecify.annotations.NullMarked;

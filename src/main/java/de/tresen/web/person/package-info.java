/** The pages of the people who write to us. */
@NullMarked
package de.tresen.web.person;

import org.jspecify.annotations.NullMarked;

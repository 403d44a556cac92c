/** Rosters that the desk proposes and people decide on, and what people wish for their duties. */
@NullMarked
package de.tresen.web.staffing;

import org.jspecify.annotations.NullMarked;

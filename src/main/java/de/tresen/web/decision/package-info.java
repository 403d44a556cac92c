/** The tables that decide: which level applies, who gets what, who approves, what happens to late promises. */
@NullMarked
package de.tresen.web.decision;

import org.jspecify.annotations.NullMarked;

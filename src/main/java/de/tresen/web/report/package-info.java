/** The manager's desk: what stands open, how things went, and the lists behind every figure. */
@NullMarked
package de.tresen.web.report;

import org.jspecify.annotations.NullMarked;

/** One's calendars: addresses for calendar programs, and the calendar that tells of one's absences. */
@NullMarked
package de.tresen.web.calendar;

import org.jspecify.annotations.NullMarked;

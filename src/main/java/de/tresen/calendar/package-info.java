/** Calendars of other programs: shifts and absences for them to read, and absences that they tell of. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "people", "coverage", "channel", "channel :: webhook"})
package de.tresen.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Calendars of other programs: shifts and absences for them to read, absences that they tell of, and closed days that they propose. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "people",
            "coverage",
            "servicelevel",
            "businesstime",
            "channel",
            "channel :: webhook"
        })
package de.tresen.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

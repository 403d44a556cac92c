/** Who is there: shifts, absences and their substitutes, and where a promise has nobody. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "people", "businesstime", "servicelevel"})
package de.tresen.coverage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

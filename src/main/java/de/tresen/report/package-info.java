/** What managers and leads read about the work of a period, counted and never stored a second time. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "people", "interaction", "servicelevel", "businesstime", "coverage"})
package de.tresen.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

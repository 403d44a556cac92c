/** What is promised and how the promise stands: targets, clocks and their stretches, breaches. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "businesstime", "people", "interaction"})
package de.tresen.servicelevel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

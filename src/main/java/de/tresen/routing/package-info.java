/** Who can and should do it now: open work, who may claim it, who holds it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "people", "interaction", "servicelevel", "coverage"})
package de.tresen.routing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Who should work when: what a team needs, the rules of working time, and proposals that people adopt. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "businesstime", "people", "servicelevel", "coverage"})
package de.tresen.staffing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Questions to departments and experts, and their answers. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "people", "interaction", "servicelevel"})
package de.tresen.escalation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

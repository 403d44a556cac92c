/** What is passed on when a shift or absence begins or ends: what is open, and who has read it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "people", "interaction", "routing", "coverage"})
package de.tresen.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Models in the hands of people: drafts, their way to publication, versions, and what an update of the desk offers. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "people", "routing", "model", "process", "process::version"})
package de.tresen.studio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

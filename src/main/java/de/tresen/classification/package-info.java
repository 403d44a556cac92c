/** What an interaction is: language, category, priority, how sure we are, and what people corrected. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "interaction"})
package de.tresen.classification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

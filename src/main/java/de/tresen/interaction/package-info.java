/** One matter of one person on one channel: its messages, status, timeline and the person who wrote. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "people"})
package de.tresen.interaction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

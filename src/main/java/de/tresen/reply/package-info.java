/** Answers: drafts, approval by a second person, and what became of them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "people", "interaction", "channel"})
package de.tresen.reply;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Agents, experts, leads and their teams: who they are, what they may do, how they sign in. */
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package de.tresen.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

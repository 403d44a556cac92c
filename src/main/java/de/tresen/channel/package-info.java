/** What comes in and what goes out: verification, the inbound queue, the outbox and its fence. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "people", "interaction"})
package de.tresen.channel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

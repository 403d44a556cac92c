/** What people are told outside the desk: mail by their own choice, and signed calls to chat tools. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "people",
            "interaction",
            "escalation",
            "channel",
            "channel :: mail",
            "channel :: webhook",
            "servicelevel",
            "routing",
            "coverage",
            "calendar"
        })
package de.tresen.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

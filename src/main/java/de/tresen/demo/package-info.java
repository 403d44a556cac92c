/** The demonstration: a made-up brand, its forum and its mail inside the process; only with the profile demo. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "people",
            "interaction",
            "channel",
            "channel::webhook",
            "servicelevel",
            "businesstime",
            "routing",
            "coverage",
            "reply",
            "escalation",
            "process",
            "process::traffic",
            "report"
        })
package de.tresen.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

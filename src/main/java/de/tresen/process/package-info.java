/** The diagrams at work: the only room that knows the process engine. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "people",
            "interaction",
            "channel",
            "classification",
            "servicelevel",
            "routing",
            "reply",
            "escalation",
            "businesstime",
            "coverage",
            "handover",
            "model"
        })
package de.tresen.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

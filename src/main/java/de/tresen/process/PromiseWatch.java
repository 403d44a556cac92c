package de.tresen.process;

import de.tresen.interaction.Interactions;
import de.tresen.servicelevel.Alarms;
import de.tresen.servicelevel.Clocks;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Rings when promises of an interaction come at risk or are broken, and says when to look again. */
@Component
public class PromiseWatch {

    private final Interactions interactions;
    private final Clocks clocks;
    private final Clock clock;

    PromiseWatch(Interactions interactions, Clocks clocks, Clock clock) {
        this.interactions = interactions;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** Tells, once each, what is at risk or broken by now; answers what comes next. */
    public Alarms raise(UUID id) {
        interactions.lock(id);
        clocks.raise(id, clock.instant());
        return clocks.alarms(id);
    }
}

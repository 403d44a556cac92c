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
    private final Ladder ladder;
    private final Clock clock;

    PromiseWatch(Interactions interactions, Clocks clocks, Ladder ladder, Clock clock) {
        this.interactions = interactions;
        this.clocks = clocks;
        this.ladder = ladder;
        this.clock = clock;
    }

    /** Tells, once each, what is at risk or broken by now, and climbs the ladder; answers what comes next. */
    public Alarms raise(UUID id) {
        interactions.lock(id);
        clocks.raise(id, clock.instant());
        ladder.climb(id);
        return clocks.alarms(id);
    }
}

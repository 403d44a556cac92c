package de.tresen.servicelevel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which clocks have reached the next rung of the ladder. A rung is an event of its clock: it is taken once, whoever asks
 * and however often; it waits while the clock stands still, and is void when the promise ends.
 */
@Service
@Transactional
public class Rungs {

    private final ClockChanges changes;
    private final ClockMapper mapper;
    private final Clock clock;

    Rungs(ClockChanges changes, ClockMapper mapper, Clock clock) {
        this.changes = changes;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Interactions with a rung that is due, the longest due first, at most {@code limit}. */
    @Transactional(readOnly = true)
    public List<UUID> due(Instant now, int limit) {
        return mapper.dueRungs(now, limit);
    }

    /** What has reached its next rung of an interaction's clocks, each clock once; locks them for this transaction. */
    public List<Climb> of(UUID interaction) {
        var climbs = new ArrayList<Climb>();
        changes.make(interaction, clocks -> climbs.addAll(clocks.climbs(clock.instant())));
        return climbs;
    }

    /**
     * Takes a rung.
     *
     * @param nextAfter counted time until the next one follows; null = it is the last
     * @return false when it is not due any more, because what was done for another clock changed the plan
     */
    public boolean take(Climb climb, @Nullable Duration nextAfter) {
        var taken = new AtomicBoolean();
        changes.make(climb.interaction(), clocks -> {
            if (clocks.climbs(clock.instant()).contains(climb)) {
                clocks.climbed(climb, clock.instant(), nextAfter);
                taken.set(true);
            }
        });
        return taken.get();
    }
}

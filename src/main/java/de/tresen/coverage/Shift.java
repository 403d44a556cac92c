package de.tresen.coverage;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's duty for a team, half-open in time.
 *
 * @param channel key of the only channel that it counts for; none = all
 * @param language the only one that it counts for; none = all
 */
public record Shift(
        UUID id,
        String team,
        String person,
        Instant from,
        Instant to,
        Duty duty,
        @Nullable String channel,
        @Nullable String language) {

    Scope scope() {
        return new Scope(channel, language);
    }

    boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }
}

package de.tresen.coverage;

import java.time.Instant;
import java.util.UUID;

/** Somebody's duty for a team, half-open in time. */
public record Shift(UUID id, String team, String person, Instant from, Instant to, Duty duty) {

    boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }
}

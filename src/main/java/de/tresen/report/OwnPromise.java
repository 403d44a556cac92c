package de.tresen.report;

import de.tresen.servicelevel.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A promise that ended with an answer of the reader. */
public record OwnPromise(
        UUID interaction,
        long number,
        String subject,
        Target target,
        Instant startedAt,
        Instant dueAt,
        Instant endedAt) {

    public boolean kept() {
        return endedAt.isBefore(dueAt);
    }

    /** How long the person waited, by the wall clock. */
    public Duration waited() {
        return Duration.between(startedAt, endedAt);
    }
}

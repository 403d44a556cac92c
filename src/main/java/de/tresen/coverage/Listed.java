package de.tresen.coverage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which shifts or absences are wanted.
 *
 * @param team key; for absences: of people in it. Null = any
 * @param person username; null = anybody
 * @param from those that end later; null = later than now
 * @param to those that begin before; null = whenever
 */
public record Listed(
        @Nullable String team,
        @Nullable String person,
        @Nullable Instant from,
        @Nullable Instant to) {

    private static final Instant WHENEVER = Instant.parse("9999-12-31T00:00:00Z");

    Instant from(Instant now) {
        return from == null ? now : from;
    }

    Instant until() {
        return to == null ? WHENEVER : to;
    }
}

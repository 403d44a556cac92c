package de.tresen.servicelevel;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that happened to a clock; the plan stands in {@code STARTED} and {@code PLANNED}, null = no promise. */
record ClockEvent(
        UUID clock,
        UUID interaction,
        Target target,
        @Nullable UUID subject,
        Kind kind,
        Instant at,
        @Nullable String hoursKey,
        @Nullable UUID hoursVersion,
        @Nullable Duration promised,
        @Nullable Duration warnAfter,
        @Nullable String detail) {

    enum Kind {
        STARTED,
        /** Counts differently from its start on: other hours, other level, other priority. */
        PLANNED,
        PAUSED,
        RESUMED,
        WARNED,
        BREACHED,
        /** A rung of the escalation ladder was reached: {@link Climbed}. */
        CLIMBED,
        ENDED,
        CANCELLED,
        /** The promise lives on in a clock of the interaction that this one was merged into. */
        MERGED,
        REOPENED
    }

    @Nullable
    Plan plan() {
        return hoursKey == null || hoursVersion == null || promised == null || warnAfter == null
                ? null
                : new Plan(hoursKey, hoursVersion, promised, warnAfter);
    }

    ClockEvent of(UUID otherClock, UUID otherInteraction) {
        return new ClockEvent(
                otherClock,
                otherInteraction,
                target,
                subject,
                kind,
                at,
                hoursKey,
                hoursVersion,
                promised,
                warnAfter,
                detail);
    }
}

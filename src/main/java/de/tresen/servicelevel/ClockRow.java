package de.tresen.servicelevel;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the events of a clock amount to, as it is stored for searching. */
record ClockRow(
        UUID id,
        UUID interaction,
        Target target,
        @Nullable UUID subject,
        ClockState state,
        @Nullable String hoursKey,
        @Nullable Duration promised,
        Instant startedAt,
        @Nullable Instant warnAt,
        @Nullable Instant dueAt,
        @Nullable Instant endedAt,
        @Nullable Instant warnedAt,
        @Nullable Instant breachedAt,
        @Nullable Instant alarmAt,
        @Nullable Instant rungAt) {}

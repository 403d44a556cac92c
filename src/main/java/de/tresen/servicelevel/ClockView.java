package de.tresen.servicelevel;

import de.tresen.businesstime.Stretch;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clock as it can be shown and explained.
 *
 * @param subject the question or reply it is about; null for the interaction itself
 * @param dueAt null while paused
 * @param stretches from the start to the end, or to when it is due
 * @param replanned how often and why it was planned anew, oldest first
 * @param standing since when and why it stands still; null when it does not
 */
public record ClockView(
        Target target,
        ClockState state,
        @Nullable UUID subject,
        Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Instant warnAt,
        @Nullable Instant endedAt,
        List<Stretch> stretches,
        List<Replanned> replanned,
        @Nullable Standing standing) {

    /** It stands still now. */
    public record Standing(Instant since, Pause because) {}
}

package de.tresen.report;

import de.tresen.servicelevel.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A broken promise.
 *
 * @param id of the promise
 * @param subject what the interaction is about, not what the promise is about
 * @param due when it became late
 * @param endedAt when it ended after all; null = it is open
 * @param lateBy from then to its end, or until now
 * @param lateByCounted of that, what counted in its service hours; null where these are not known
 * @param onDuty usernames of those of the team who could be given work when it became late, the best first; null for
 *     readers who get nothing about single persons
 */
public record Breach(
        UUID id,
        UUID interaction,
        long number,
        String subject,
        String channel,
        @Nullable String team,
        Target target,
        Instant due,
        @Nullable Instant endedAt,
        Duration lateBy,
        @Nullable Duration lateByCounted,
        @Nullable List<String> onDuty) {

    /** Where a page ended. */
    public record Position(Instant due, UUID id) {}
}

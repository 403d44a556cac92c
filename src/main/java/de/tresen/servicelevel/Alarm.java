package de.tresen.servicelevel;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clock that has become late or nearly so.
 *
 * @param subject the question or reply it is about; null for the interaction itself
 */
public record Alarm(
        Kind kind,
        UUID interaction,
        Target target,
        @Nullable UUID subject,
        Instant dueAt) {

    public enum Kind {
        AT_RISK,
        BREACHED
    }
}

package de.tresen.notice;

import de.tresen.routing.Notifications.Reason;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that one addressee shall be told.
 *
 * @param number and {@code subject} of the interaction; nothing else of it leaves the desk
 * @param team that answers the person
 */
record Notice(
        long id,
        Medium medium,
        String addressee,
        UUID interaction,
        long number,
        String subject,
        @Nullable String team,
        Reason reason,
        @Nullable String detail,
        Instant at) {}

package de.tresen.escalation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One precise question to a department about an interaction.
 *
 * @param department key of the department
 * @param topic key of what it is about; none = the department as a whole
 * @param expert username of who in it is meant; none = whoever takes it
 * @param byLink whether it was answered by a link in a mail
 * @param withdrawnAt when it was no longer needed
 */
public record Question(
        UUID id,
        UUID interaction,
        String department,
        @Nullable String topic,
        @Nullable String expert,
        String askedBy,
        String text,
        Instant askedAt,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        boolean byLink,
        @Nullable Instant withdrawnAt) {

    public boolean isOpen() {
        return answeredAt == null && withdrawnAt == null;
    }
}

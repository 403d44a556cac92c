package de.tresen.handover;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work passes from one to another, and a sheet says what.
 *
 * @param person username of who leaves or comes back
 * @param receiver username of who reads it; null = anybody of the team
 * @param absence that begins or ends; null = a shift ends
 * @param note what the person wanted to say besides
 * @param since from when on the person leaves, or was away
 * @param until when they are expected back; null = nobody knows
 */
public record Handover(
        UUID id,
        Kind kind,
        String team,
        String person,
        @Nullable String receiver,
        @Nullable UUID absence,
        @Nullable String note,
        Instant since,
        @Nullable Instant until,
        Instant madeAt,
        String madeBy,
        @Nullable String acknowledgedBy,
        @Nullable Instant acknowledgedAt) {

    /** When it is made. */
    public enum Kind {
        SHIFT,
        /** An absence begins. */
        ABSENCE,
        /** An absence is over. */
        RETURN
    }
}

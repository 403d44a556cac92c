package de.tresen.reply;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of ours likes a message of a person; how it stands on its way is the outbox's to say.
 *
 * @param id also that of what leaves the house
 * @param personName name of the colleague who likes it
 * @param closeAfter whether the interaction is solved when it has arrived
 */
public record Like(
        UUID message,
        UUID id,
        String username,
        String personName,
        Instant likedAt,
        boolean closeAfter,
        @Nullable Instant deliveredAt) {}

package de.tresen.interaction;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One text of an interaction as it is valid now: theirs, ours, or a note that never leaves the house.
 *
 * @param externalId the platform's id; ours has one only after delivery
 * @param authorId the platform's id of its author, for theirs
 * @param username who wrote it, for ours and for notes
 * @param reply the reply that it came from, for ours
 * @param quoted quoted history and signature
 * @param arrivedAt when it reached the desk
 * @param editedAt when its author last changed it
 * @param deletedAt when its author deleted it; text and html are then null
 * @param changedAt when the desk last learned something about it
 * @param arrival place in the order of arrival; 0 until it is stored
 */
public record Message(
        UUID id,
        UUID interaction,
        Direction direction,
        String channel,
        @Nullable String externalId,
        @Nullable String parentExternalId,
        String authorName,
        @Nullable String authorId,
        @Nullable String username,
        @Nullable UUID reply,
        @Nullable String title,
        @Nullable String text,
        @Nullable String html,
        @Nullable String quoted,
        @Nullable String url,
        Visibility visibility,
        boolean automatic,
        Instant occurredAt,
        Instant arrivedAt,
        boolean originalSeen,
        @Nullable Instant editedAt,
        @Nullable Instant deletedAt,
        Instant changedAt,
        long arrival) {

    boolean isDeleted() {
        return deletedAt != null;
    }
}

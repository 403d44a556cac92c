package de.tresen.demo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A post in the forum.
 *
 * @param handle who wrote it; the brand's answers have none
 * @param likedBy whom of the brand it pleases
 * @param deleted its author deleted it; the forum shows that something stood there
 */
public record ForumPost(
        String id,
        String author,
        @Nullable String handle,
        String text,
        Instant at,
        @Nullable Instant editedAt,
        @Nullable String likedBy,
        boolean deleted) {

    /** Written by the brand. */
    public boolean isOurs() {
        return handle == null;
    }

    ForumPost edited(String newText, Instant when) {
        return new ForumPost(id, author, handle, newText, at, when, likedBy, deleted);
    }

    ForumPost liked(String by) {
        return new ForumPost(id, author, handle, text, at, editedAt, by, deleted);
    }

    ForumPost removed() {
        return new ForumPost(id, author, handle, "", at, editedAt, null, true);
    }
}

package de.tresen.interaction;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Filters of a list of interactions, each optional; newest activity first, after the last row of the page before. */
public record InteractionQuery(
        @Nullable Status status,
        @Nullable String channel,
        @Nullable String thread,
        @Nullable String team,
        @Nullable String assignee,
        @Nullable Category category,
        @Nullable Priority priority,
        @Nullable String language,
        @Nullable UUID contact,
        @Nullable String text,
        @Nullable Position after,
        int limit) {

    /** Where a page ended. */
    public record Position(Instant lastActivityAt, UUID id) {}

    public InteractionQuery(
            @Nullable Status status,
            @Nullable String channel,
            @Nullable String thread,
            @Nullable String team,
            @Nullable String assignee,
            @Nullable Category category,
            @Nullable UUID contact,
            @Nullable String text,
            @Nullable Position after,
            int limit) {
        this(status, channel, thread, team, assignee, category, null, null, contact, text, after, limit);
    }
}

package de.tresen.interaction;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One matter of one person on one channel, from intake to close.
 *
 * @param thread the platform's id of the conversation
 * @param confidence how sure the classification is, 0 to 1
 * @param team key of the team in whose queue it is
 * @param assignee username of who looks after it
 * @param followUpAt when we promised to write again
 * @param receivedAt when its first message reached us
 * @param previous the earlier interaction in the same thread, when this one began after the time for reopening
 * @param mergedInto where it continues
 */
public record Interaction(
        UUID id,
        long number,
        String channel,
        String thread,
        String subject,
        Status status,
        Visibility visibility,
        @Nullable Category category,
        @Nullable Priority priority,
        @Nullable String language,
        @Nullable Sentiment sentiment,
        @Nullable Double confidence,
        @Nullable String team,
        @Nullable String assignee,
        UUID contact,
        @Nullable Resolution resolution,
        @Nullable String resolutionReason,
        @Nullable Instant followUpAt,
        Instant receivedAt,
        Instant lastActivityAt,
        @Nullable Instant closedAt,
        @Nullable UUID previous,
        @Nullable UUID mergedInto) {}

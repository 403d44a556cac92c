package de.tresen.studio;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a model.
 *
 * @param actor username, or {@code desk}
 * @param detail what somebody said to it, or what it was about
 */
public record StudioEvent(
        String key,
        @Nullable UUID draft,
        @Nullable Integer version,
        Instant at,
        String actor,
        Kind event,
        @Nullable String detail) {

    /** What it was. */
    public enum Kind {
        SUBMITTED,
        TAKEN_BACK,
        DECLINED,
        WITHDRAWN,
        PUBLISHED,
        ROLLED_BACK,
        MIGRATED,
        OFFERED,
        OFFER_ADOPTED,
        OFFER_MERGED,
        OFFER_DECLINED,
        CASES_CHANGED
    }
}

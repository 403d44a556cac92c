package de.tresen.calendar;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address at which a calendar program reads without a session.
 *
 * @param team whose shifts and absences it shows; null = one's own
 * @param language of its words
 */
public record CalendarLink(
        UUID id,
        String person,
        @Nullable String team,
        String language,
        Instant createdAt,
        @Nullable Instant lastUsedAt) {}

package de.tresen.people;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an API token; the token itself is not.
 *
 * @param lastUsedAt to the minute; null = never
 */
public record Token(
        UUID id, String label, Instant createdAt, @Nullable Instant lastUsedAt) {}

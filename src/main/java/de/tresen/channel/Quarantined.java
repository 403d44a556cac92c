package de.tresen.channel;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that could not be understood.
 *
 * @param size of the raw message in bytes
 * @param reason why, in words for an operator
 * @param beginning the first 2,000 characters of the raw message, made harmless
 */
public record Quarantined(
        UUID id,
        String channel,
        Instant receivedAt,
        Instant quarantinedAt,
        int attempts,
        long size,
        @Nullable String reason,
        @Nullable String beginning) {}

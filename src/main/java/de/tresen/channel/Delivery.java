package de.tresen.channel;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the delivery of a message stands.
 *
 * @param id id of the {@link OutboundMessage}
 * @param attempts requests that were begun
 * @param externalId the platform's id, once delivered
 * @param reason why the last attempt did not deliver it
 * @param nextAttemptAt when {@code READY}: not before
 * @param settledAt when it was delivered, refused or parked
 */
public record Delivery(
        UUID id,
        Capability act,
        UUID interaction,
        String channel,
        DeliveryState state,
        int attempts,
        @Nullable String externalId,
        @Nullable String reason,
        Instant nextAttemptAt,
        @Nullable Instant settledAt) {}

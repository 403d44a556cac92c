package de.tresen.channel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message was delivered, refused or parked in doubt. Published in the transaction that records it; a message that was
 * in doubt is settled once more when a person decides.
 *
 * @param outboundId id of the {@link OutboundMessage}
 * @param act what was sent
 * @param externalId the platform's id, when delivered and told
 */
public record DeliverySettled(
        UUID outboundId,
        Capability act,
        UUID interaction,
        DeliveryState state,
        @Nullable String externalId,
        @Nullable String reason) {}

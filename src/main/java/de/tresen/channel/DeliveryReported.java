package de.tresen.channel;

import org.jspecify.annotations.Nullable;

/**
 * A platform told us afterwards what became of something we sent. Published in the transaction that takes the report in.
 *
 * @param ourMessageId the id under which it left the house
 * @param failed whether it did not arrive
 */
public record DeliveryReported(
        String channel,
        String ourMessageId,
        boolean failed,
        @Nullable String reason) {}

package de.tresen.channel;

import de.tresen.interaction.InboundMessage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a raw message turned out to say. */
public sealed interface InboundEvent {

    /** Somebody wrote. */
    record Created(InboundMessage message) implements InboundEvent {}

    /** Somebody changed what they wrote. */
    record Edited(InboundMessage message) implements InboundEvent {}

    /** Somebody deleted what they wrote. */
    record Deleted(String externalId, String thread, Instant occurredAt) implements InboundEvent {}

    /** A mail system says what became of something we sent (RFC 3464). */
    record DeliveryReport(
            String ourMessageId, boolean failed, @Nullable String reason) implements InboundEvent {}

    /** Nothing for people, for instance our own mail come back. */
    record Nothing(String reason) implements InboundEvent {}
}

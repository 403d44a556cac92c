package de.tresen.interaction;

import java.time.Instant;
import java.util.UUID;

/**
 * The way into the desk for what channels understood. Each call is one transaction of the caller's and may be repeated:
 * the same {@code (channel, externalId, event)} changes nothing the second time, in whatever order events come.
 */
public interface Intake {

    /** Takes a message in: opens an interaction, continues the one of its thread, or reopens it. Answers its id. */
    UUID created(InboundMessage message);

    /** The person changed a message; the newest edit wins. An edit that comes before its message creates it. */
    UUID edited(InboundMessage message);

    /** The person deleted a message. One that has not come yet is remembered and arrives deleted. */
    void deleted(String channel, String externalId, String thread, Instant occurredAt);
}

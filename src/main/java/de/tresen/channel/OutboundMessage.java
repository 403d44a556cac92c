package de.tresen.channel;

import de.tresen.interaction.Visibility;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What shall leave the house, complete, so that every attempt sends the same.
 *
 * @param id also the idempotency key
 * @param thread the platform's id of the conversation
 * @param inReplyTo the platform's id of the message that is answered
 * @param recipient who it goes to, as the platform knows them: {@code author.id} of what is answered (mail: the address)
 * @param subject subject of the conversation
 * @param authorName name of the person who writes
 */
public record OutboundMessage(
        UUID id,
        UUID interaction,
        String channel,
        String thread,
        @Nullable String inReplyTo,
        @Nullable String recipient,
        String subject,
        Visibility visibility,
        String text,
        String authorName) {}

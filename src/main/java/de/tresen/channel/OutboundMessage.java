package de.tresen.channel;

import de.tresen.interaction.Visibility;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What shall leave the house, complete, so that every attempt sends the same.
 *
 * @param id also the idempotency key
 * @param act what shall happen there: a text is sent, or the message that {@code inReplyTo} names is liked
 * @param thread the platform's id of the conversation
 * @param inReplyTo the platform's id of the message that is answered or liked
 * @param recipient who it goes to, as the platform knows them: {@code author.id} of what is answered (mail: the address)
 * @param subject subject of the conversation
 * @param text empty for what has no words
 * @param authorName name of the person who writes
 * @param automatic whether no person wrote it, so that no machine answers it
 */
public record OutboundMessage(
        UUID id,
        Capability act,
        UUID interaction,
        String channel,
        String thread,
        @Nullable String inReplyTo,
        @Nullable String recipient,
        String subject,
        Visibility visibility,
        String text,
        String authorName,
        boolean automatic) {}

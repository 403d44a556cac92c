package de.tresen.interaction;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as a channel understood it: verified, decoded, cleaned, not yet part of an interaction.
 *
 * @param channel key of the channel
 * @param externalId the platform's id of the message, unique within the channel
 * @param thread the platform's id of the conversation; one interaction at a time lives in it
 * @param parent the platform's id of the message that this one answers
 * @param text plain text without quoted history and signature
 * @param html sanitised markup, or null when only text came
 * @param quoted quoted history and signature, folded on screen
 * @param automatic written by a machine (RFC 3834): taken in, never answered automatically
 * @param occurredAt when the platform says it was written
 * @param receivedAt when it reached us; promises count from here
 */
public record InboundMessage(
        String channel,
        String externalId,
        String thread,
        @Nullable String parent,
        Author author,
        @Nullable String title,
        String text,
        @Nullable String html,
        @Nullable String quoted,
        @Nullable String url,
        Visibility visibility,
        boolean automatic,
        Instant occurredAt,
        Instant receivedAt,
        List<Attachment> attachments) {

    public InboundMessage {
        attachments = List.copyOf(attachments);
    }

    /** Who wrote it, as the platform knows them; {@code id} is unique within the channel. */
    public record Author(
            String id,
            String name,
            @Nullable String handle,
            @Nullable String email) {}

    /**
     * A file that goes with a message; the name is only shown, never used as a path.
     *
     * @param contentId by what name the markup shows the image (RFC 2392); null = it does not
     */
    public record Attachment(
            String name,
            String mediaType,
            byte[] content,
            @Nullable String contentId) {}
}

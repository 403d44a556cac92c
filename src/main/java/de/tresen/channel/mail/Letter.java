package de.tresen.channel.mail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail of the desk to one of its people.
 *
 * @param id the same for each attempt; the Message-ID is made of it
 * @param text as plain text
 * @param html the same as a page
 * @param file what hangs on it
 */
public record Letter(
        UUID id,
        String to,
        String subject,
        String text,
        String html,
        @Nullable File file) {

    /** @param type its media type */
    public record File(String name, String type, byte[] bytes) {}

    public Letter(UUID id, String to, String subject, String text, String html) {
        this(id, to, subject, text, html, null);
    }
}

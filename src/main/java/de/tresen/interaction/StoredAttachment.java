package de.tresen.interaction;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that came or left with a message.
 *
 * @param size in bytes
 * @param contentId by what name the markup shows the image ({@code data-src="cid:…"}, RFC 2392); null = it does not
 */
public record StoredAttachment(
        UUID id,
        UUID message,
        String name,
        String mediaType,
        long size,
        @Nullable String contentId) {}

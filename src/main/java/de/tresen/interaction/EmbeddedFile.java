package de.tresen.interaction;

import java.util.UUID;

/**
 * A file that the markup of its message shows by a name (RFC 2392).
 *
 * @param beginning its first bytes
 */
public record EmbeddedFile(UUID id, String contentId, byte[] beginning) {}

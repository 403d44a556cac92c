package de.tresen.interaction;

import java.util.UUID;

/** A file that came or left with a message; {@code size} in bytes. */
public record StoredAttachment(UUID id, UUID message, String name, String mediaType, long size) {}

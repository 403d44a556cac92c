package de.tresen.reply;

import java.util.UUID;

/**
 * A file of what is not said yet.
 *
 * @param holder the draft or the reply that it goes with
 * @param size in bytes
 */
public record UnsentFile(UUID id, UUID holder, String name, String mediaType, long size) {}

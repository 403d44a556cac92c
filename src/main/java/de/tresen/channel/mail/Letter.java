package de.tresen.channel.mail;

import java.util.UUID;

/**
 * A mail of the desk to one of its people.
 *
 * @param id the same for each attempt; the Message-ID is made of it
 * @param text as plain text
 * @param html the same as a page
 */
public record Letter(UUID id, String to, String subject, String text, String html) {}

package de.tresen.demo;

import java.time.Instant;

/**
 * A mail between a customer and the brand, as the customer's mailbox shows it.
 *
 * @param ours sent by the brand
 */
public record Mail(String messageId, String from, String subject, String text, Instant at, boolean ours) {}

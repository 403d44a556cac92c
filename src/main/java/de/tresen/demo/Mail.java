package de.tresen.demo;

import java.time.Instant;
import java.util.List;

/**
 * A mail between a customer and the brand, as the customer's mailbox shows it.
 *
 * @param ours sent by the brand
 * @param files their names
 */
public record Mail(
        String messageId, String from, String subject, String text, Instant at, boolean ours, List<String> files) {}

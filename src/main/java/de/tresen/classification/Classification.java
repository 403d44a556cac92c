package de.tresen.classification;

import de.tresen.interaction.Category;
import de.tresen.interaction.Priority;
import de.tresen.interaction.Sentiment;
import java.time.Instant;
import java.util.UUID;

/**
 * What an interaction is held to be.
 *
 * @param at when it was decided
 * @param by {@code desk}, or the username of who corrected it
 * @param language ISO 639-1
 * @param confidence 0 (a guess) to 1 (certain, or a person's word)
 * @param actionable somebody should do something about it
 * @param clear sure enough to go on without a person looking at it first
 * @param correction a person's word about an earlier classification
 */
public record Classification(
        UUID interaction,
        Instant at,
        String by,
        Category category,
        Priority priority,
        String language,
        Sentiment sentiment,
        double confidence,
        boolean actionable,
        boolean clear,
        boolean correction) {}

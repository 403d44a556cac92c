package de.tresen.classification;

import de.tresen.interaction.Category;
import de.tresen.interaction.Priority;

/**
 * What the rules make of the facts.
 *
 * @param confidence 0 (a guess) to 1 (certain)
 * @param actionable somebody should do something about it
 */
public record Verdict(Category category, Priority priority, double confidence, boolean actionable) {}

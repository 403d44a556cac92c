package de.tresen.studio;

import de.tresen.process.version.Obstacle.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What could not go on in the other version.
 *
 * @param subject the id of the interaction, or the key of another matter
 * @param element where it stands; null = as a whole
 */
public record Stayed(
        String subject, @Nullable String element, @Nullable String elementName, Reason reason) {}

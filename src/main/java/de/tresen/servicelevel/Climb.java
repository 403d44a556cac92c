package de.tresen.servicelevel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clock has reached the next rung of the ladder.
 *
 * @param subject the question or reply it is about; null for the interaction itself
 * @param again it was on this rung before, and another plan gave it time in between
 */
public record Climb(
        UUID clock,
        UUID interaction,
        Target target,
        @Nullable UUID subject,
        Rung rung,
        boolean again) {}

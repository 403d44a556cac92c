package de.tresen.web.frame;

import org.jspecify.annotations.Nullable;

/**
 * A promise as it is shown: by word, colour and shape.
 *
 * @param css the look: on-time, at-risk, late, paused or ended
 * @param icon its shape
 * @param text what it says, "in 40 min"
 * @param title the whole truth, for hovering
 * @param used how much of the promised time is used, in percent; null where it cannot be said
 */
public record ClockChip(
        String css,
        String icon,
        String text,
        String title,
        @Nullable Integer used) {}

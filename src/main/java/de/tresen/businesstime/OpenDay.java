package de.tresen.businesstime;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A date and what is open on it.
 *
 * @param blocks those that start on it, in order; none = closed
 * @param name of the public holiday or exception; null on an ordinary day
 */
public record OpenDay(
        LocalDate date, List<Block> blocks, @Nullable String name) {}

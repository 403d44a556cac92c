package de.tresen.process;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A wording of a decision that holds or held.
 *
 * @param version how it is asked for
 * @param number counted from 1
 * @param publishedBy username; {@code desk} for what came with the desk
 * @param note why
 */
public record DecisionVersion(
        String version,
        int number,
        String publishedBy,
        Instant publishedAt,
        @Nullable String note,
        DecisionTable table) {}

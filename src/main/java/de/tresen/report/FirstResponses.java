package de.tresen.report;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long people waited for the first answer, by the wall clock.
 *
 * @param median half of them waited no longer; null without any
 * @param ninety nine of ten waited no longer; null without any
 */
public record FirstResponses(
        @Nullable Duration median, @Nullable Duration ninety, List<Span> spans) {

    /**
     * How many waited so long.
     *
     * @param below null = as long as it takes
     */
    public record Span(Duration atLeast, @Nullable Duration below, long count) {}

    public long all() {
        return spans.stream().mapToLong(Span::count).sum();
    }
}

package de.tresen.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A team at work as slowly and obviously as possible: looks every second who is there, lets each of them work a second on
 * what is first in the list, and notes when it is done.
 */
final class SlowTeam {

    static final Duration STEP = Duration.ofSeconds(1);

    private SlowTeam() {}

    /** When the last of so many is answered; null when it is not before the end. */
    static @Nullable Instant answered(List<Cover> cover, Duration perAnswer, long many, Instant now, Instant end) {
        var left = perAnswer;
        for (var at = now; at.isBefore(end); at = at.plus(STEP)) {
            for (int person = 0; person < there(cover, at); person++) {
                left = left.minus(STEP);
                if (left.isZero()) {
                    left = perAnswer;
                    many--;
                }
                if (many == 0) {
                    return at.plus(STEP);
                }
            }
        }
        return null;
    }

    private static int there(List<Cover> cover, Instant at) {
        return cover.stream()
                .filter(stretch -> !at.isBefore(stretch.from()) && at.isBefore(stretch.to()))
                .mapToInt(Cover::people)
                .sum();
    }
}

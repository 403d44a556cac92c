package de.tresen.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a team will have answered what waits for it, if nothing changes: whoever is there takes what is first in the list,
 * and each answer takes as long as answers took so far. Plain arithmetic in milliseconds, without Spring and without a
 * clock.
 */
public final class Forecast {

    private final List<Cover> cover;
    private final Duration perAnswer;

    /**
     * @param cover the service hours to come with the people who are there, in order, without overlaps
     * @param perAnswer how long one person takes, at least a millisecond
     */
    public Forecast(List<Cover> cover, Duration perAnswer) {
        if (perAnswer.toMillis() <= 0) {
            throw new IllegalArgumentException("An answer takes time");
        }
        this.cover = List.copyOf(cover);
        this.perAnswer = perAnswer;
    }

    /**
     * When what has so much before it is answered.
     *
     * @return null when the cover that is known does not reach that far
     */
    public @Nullable Instant answered(long before) {
        var left = Math.multiplyExact(perAnswer.toMillis(), before + 1);
        for (var stretch : cover) {
            var done = stretch.together().toMillis();
            if (done >= left) {
                return stretch.from().plusMillis(-Math.floorDiv(-left, stretch.people()));
            }
            left -= done;
        }
        return null;
    }

    /** With so many people more in the hours before an instant. */
    public Forecast with(int more, Instant until) {
        return new Forecast(
                cover.stream()
                        .flatMap(stretch -> stretch.holds(until)
                                ? Stream.of(stretch.cut(stretch.from(), until), stretch.cut(until, stretch.to()))
                                : Stream.of(stretch))
                        .map(stretch -> stretch.from().isBefore(until) ? stretch.with(more) : stretch)
                        .toList(),
                perAnswer);
    }
}

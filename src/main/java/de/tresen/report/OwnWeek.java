package de.tresen.report;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did in a week, for themselves only.
 *
 * @param answers that were accepted for sending
 * @param likes of people's messages
 * @param claims of tasks
 * @param questions of colleagues that were answered
 * @param promises that ended with an answer of theirs, the latest first
 */
public record OwnWeek(Week week, long answers, long likes, long claims, long questions, List<OwnPromise> promises) {

    private static final double MEDIAN = 0.5;
    private static final double NINE_IN_TEN = 0.9;

    public long kept() {
        return promises.stream().filter(OwnPromise::kept).count();
    }

    public List<OwnPromise> broken() {
        return promises.stream().filter(promise -> !promise.kept()).toList();
    }

    /** Half of the people waited no longer; null without any. */
    public @Nullable Duration median() {
        return waited(MEDIAN);
    }

    /** Nine of ten waited no longer; null without any. */
    public @Nullable Duration ninety() {
        return waited(NINE_IN_TEN);
    }

    /** Between two neighbours as much as the share lies between them. */
    private @Nullable Duration waited(double share) {
        var sorted = promises.stream().map(OwnPromise::waited).sorted().toList();
        if (sorted.isEmpty()) {
            return null;
        }
        var place = share * (sorted.size() - 1);
        var below = sorted.get((int) Math.floor(place));
        var above = sorted.get((int) Math.ceil(place));
        return below.plusSeconds(
                Math.round((place - Math.floor(place)) * above.minus(below).toSeconds()));
    }
}

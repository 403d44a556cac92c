package de.tresen.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the interactions that were closed in a period, and of those whose first answer is overdue. Merged and
 * withdrawn ones count nowhere.
 *
 * @param answered closed after an answer of a person
 * @param liked closed as solved without one, after a like that arrived
 * @param left closed without one, deliberately and with a reason
 * @param notActionable closed without one, because there was nothing to do
 * @param unanswered closed as solved without either
 * @param overdue open, and the first answer late
 * @param reasons why they were deliberately left, the most frequent first
 */
public record Ended(
        long answered, long liked, long left, long notActionable, long unanswered, long overdue, List<Reason> reasons) {

    /** What became of a closed interaction. */
    public enum Ending {
        ANSWERED,
        LIKED,
        LEFT,
        NOT_ACTIONABLE,
        UNANSWERED
    }

    /** What somebody wrote, its first 200 characters, and how often. */
    public record Reason(String text, long count) {}

    public long missed() {
        return unanswered + overdue;
    }

    public long all() {
        return asked() + notActionable;
    }

    /** Those where there was something to do. */
    public long asked() {
        return answered + liked + left + missed();
    }

    /** Share of those where there was something to do that were answered or liked, 0 to 1; null when there were none. */
    public @Nullable Double rate() {
        return asked() == 0 ? null : (double) (answered + liked) / asked();
    }
}

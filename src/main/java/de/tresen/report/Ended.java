package de.tresen.report;

import java.util.List;

/**
 * What became of the interactions that were closed in a period, and of those whose first answer is overdue. Merged and
 * withdrawn ones count nowhere.
 *
 * @param answered closed after an answer of a person
 * @param left closed without one, deliberately and with a reason
 * @param notActionable closed without one, because there was nothing to do
 * @param unanswered closed as solved without one
 * @param overdue open, and the first answer late
 * @param reasons why they were deliberately left, the most frequent first
 */
public record Ended(long answered, long left, long notActionable, long unanswered, long overdue, List<Reason> reasons) {

    /** What became of a closed interaction. */
    public enum Ending {
        ANSWERED,
        LEFT,
        NOT_ACTIONABLE,
        UNANSWERED
    }

    /** What somebody wrote, and how often. */
    public record Reason(String text, long count) {}

    public long missed() {
        return unanswered + overdue;
    }

    public long all() {
        return answered + left + notActionable + missed();
    }
}

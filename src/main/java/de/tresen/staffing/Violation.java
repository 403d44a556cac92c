package de.tresen.staffing;

import java.time.LocalDate;

/**
 * A rule that the duties of one person break.
 *
 * @param day on which it shows
 */
public record Violation(Rule rule, LocalDate day) {

    /** What is broken; the numbers stand in {@link WorkingTimeRules}. */
    public enum Rule {
        /** In two places at the same time. */
        OVERLAP,
        REST,
        DAY,
        WEEK,
        SUNDAY,
        HOLIDAY,
        FREE_SUNDAYS
    }
}

package de.tresen.staffing;

import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the law, or an agreement, asks of the working time of one person, from a day on. What is null is switched off.
 *
 * @param from first day on which they hold
 * @param rest between two duties (ArbZG § 5: 11 hours)
 * @param mostPerDay of duties that begin on the same day (ArbZG § 3: 8 hours, 10 where it is balanced)
 * @param mostPerWeek of duties that begin in the same week, Monday to Sunday (ArbZG § 3: six days of 8 hours)
 * @param sundayWithinDays a working day off for each Sunday worked, within so many days that include it (ArbZG § 11 (3): 14)
 * @param holidayWithinDays the same for public holidays (ArbZG § 11 (3): 56)
 * @param freeSundays Sundays without duty in a calendar year, at least (ArbZG § 11 (1): 15)
 */
public record WorkingTimeRules(
        LocalDate from,
        @Nullable Duration rest,
        @Nullable Duration mostPerDay,
        @Nullable Duration mostPerWeek,
        @Nullable Integer sundayWithinDays,
        @Nullable Integer holidayWithinDays,
        @Nullable Integer freeSundays) {

    /** The German law on working time as it stands, with the longer day that it allows where it is balanced. */
    public static final WorkingTimeRules GERMAN = new WorkingTimeRules(
            LocalDate.MIN, Duration.ofHours(11), Duration.ofHours(10), Duration.ofHours(48), 14, 56, 15);
}

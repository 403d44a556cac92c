package de.tresen.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The single shifts of patterns. */
class OccurrencesTests {

    private static final LocalDate SATURDAY = LocalDate.of(2026, 10, 17);

    private static List<String> shifts(
            Set<DayOfWeek> days, String from, String to, int everyWeeks, LocalDate last, String... people) {
        var pattern = new ShiftPattern(
                new UUID(0, 1),
                "team",
                Duty.WEEKEND,
                days,
                LocalTime.parse(from),
                LocalTime.parse(to),
                SATURDAY,
                last,
                everyWeeks,
                List.of(people),
                null,
                null);
        return new Occurrences(pattern, CoverWorld.BERLIN)
                .between(SATURDAY.minusWeeks(1), SATURDAY.plusWeeks(5)).stream()
                        .map(shift -> shift.person() + " " + shift.from() + " " + shift.to())
                        .toList();
    }

    @Test
    void everySecondWeekendIsBothDaysOfItAndPeopleTakeTurns() {
        var weekend = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(shifts(weekend, "10:00", "16:00", 2, null, "anna", "ben"))
                .containsExactly(
                        "anna 2026-10-17T08:00:00Z 2026-10-17T14:00:00Z",
                        "anna 2026-10-18T08:00:00Z 2026-10-18T14:00:00Z",
                        "ben 2026-10-31T09:00:00Z 2026-10-31T15:00:00Z",
                        "ben 2026-11-01T09:00:00Z 2026-11-01T15:00:00Z",
                        "anna 2026-11-14T09:00:00Z 2026-11-14T15:00:00Z",
                        "anna 2026-11-15T09:00:00Z 2026-11-15T15:00:00Z");
    }

    @Test
    void aNightRunsIntoTheNextDayAlsoWhenTheClockIsSetBack() {
        assertThat(shifts(Set.of(DayOfWeek.SATURDAY), "22:00", "06:00", 1, SATURDAY.plusWeeks(1), "anna"))
                .containsExactly(
                        "anna 2026-10-17T20:00:00Z 2026-10-18T04:00:00Z",
                        "anna 2026-10-24T20:00:00Z 2026-10-25T05:00:00Z");
    }

    @Test
    void theLastDayIsIncludedAndNothingComesBeforeTheFirst() {
        assertThat(shifts(
                        Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY),
                        "08:00",
                        "12:00",
                        1,
                        SATURDAY.plusDays(6),
                        "anna"))
                .containsExactly(
                        "anna 2026-10-17T06:00:00Z 2026-10-17T10:00:00Z",
                        "anna 2026-10-23T06:00:00Z 2026-10-23T10:00:00Z");
    }
}

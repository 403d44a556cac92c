package de.tresen.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.staffing.Violation.Rule;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules of working time, one by one. November 2026: the 2nd, 9th, 16th … are Mondays. */
class WorkingTimeTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate KNOWN_FROM = LocalDate.of(2026, 1, 1);

    private final Set<LocalDate> holidays = Set.of(LocalDate.of(2026, 12, 25));
    private final WorkingTime german =
            new WorkingTime(List.of(WorkingTimeRules.GERMAN), BERLIN, holidays::contains, KNOWN_FROM);

    @Test
    void ordinaryWeekBreaksNothing() {
        assertThat(german.violations(daily("2026-11-02", 5, "09:00", 8))).isEmpty();
    }

    @Test
    void nobodyIsInTwoPlacesAtOnce() {
        assertThat(german.violations(List.of(duty("2026-11-02T09:00", 4), duty("2026-11-02T12:59", 2))))
                .containsExactly(violation(Rule.OVERLAP, "2026-11-02"));
        assertThat(german.violations(List.of(duty("2026-11-02T09:00", 4), call("2026-11-02T12:00", 24))))
                .containsExactly(violation(Rule.OVERLAP, "2026-11-02"));
    }

    @Test
    void elevenHoursLieBetweenTwoDays() {
        assertThat(german.violations(List.of(duty("2026-11-02T14:00", 8), duty("2026-11-03T09:00", 8))))
                .isEmpty();
        assertThat(german.violations(List.of(duty("2026-11-02T14:00", 8), duty("2026-11-03T08:59", 8))))
                .containsExactly(violation(Rule.REST, "2026-11-03"));
    }

    @Test
    void nightInWhichTheClocksAreSetForwardIsAnHourShort() {
        assertThat(german.violations(List.of(duty("2026-03-28T14:00", 8), duty("2026-03-29T09:00", 2))))
                .containsExactly(violation(Rule.REST, "2026-03-29"));
        assertThat(german.violations(List.of(duty("2026-03-28T14:00", 8), duty("2026-03-29T10:00", 2))))
                .isEmpty();
    }

    @Test
    void twoPartsOfADayAreOneDay() {
        assertThat(german.violations(List.of(duty("2026-11-02T09:00", 4), duty("2026-11-02T17:00", 5))))
                .isEmpty();
        assertThat(german.violations(List.of(duty("2026-11-02T09:00", 5), duty("2026-11-02T17:00", 6))))
                .containsExactly(violation(Rule.DAY, "2026-11-02"));
    }

    @Test
    void whatFollowsAtOnceIsOneDutyOverMidnightToo() {
        assertThat(german.violations(List.of(duty("2026-11-02T16:00", 8), duty("2026-11-03T00:00", 8))))
                .containsExactly(violation(Rule.DAY, "2026-11-02"));
    }

    @Test
    void weekHasAtMostFortyEightHours() {
        assertThat(german.violations(daily("2026-11-02", 6, "09:00", 8))).isEmpty();
        var more = new ArrayList<>(daily("2026-11-02", 5, "09:00", 8));
        more.add(duty("2026-11-07T09:00", 9));
        assertThat(german.violations(more)).containsExactly(violation(Rule.WEEK, "2026-11-02"));
    }

    @Test
    void onCallIsNoWorkingTime() {
        assertThat(german.violations(List.of(
                        duty("2026-11-02T09:00", 8), call("2026-11-02T17:00", 16), duty("2026-11-03T09:00", 8))))
                .isEmpty();
    }

    @Test
    void sundayIsMadeUpForByAWorkingDayOffWithinTwoWeeks() {
        assertThat(german.violations(daily("2026-11-02", 7, "09:00", 6))).isEmpty();
        // Monday 26 October to Saturday 21 November without a day off but other Sundays
        var every = new ArrayList<Work>();
        for (var day = LocalDate.of(2026, 10, 26); day.isBefore(LocalDate.of(2026, 11, 22)); day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() < 7 || day.equals(LocalDate.of(2026, 11, 8))) {
                every.add(duty(day + "T09:00", 6));
            }
        }
        assertThat(german.violations(every)).containsExactly(violation(Rule.SUNDAY, "2026-11-08"));
    }

    @Test
    void oneDayOffMakesUpForOneSundayOnly() {
        var every = new ArrayList<Work>();
        for (var day = LocalDate.of(2026, 10, 19); day.isBefore(LocalDate.of(2026, 12, 6)); day = day.plusDays(1)) {
            var sunday = day.equals(LocalDate.of(2026, 11, 8)) || day.equals(LocalDate.of(2026, 11, 15));
            var off = day.equals(LocalDate.of(2026, 11, 11));
            if (!off && (day.getDayOfWeek().getValue() < 7 || sunday)) {
                every.add(duty(day + "T09:00", 6));
            }
        }
        assertThat(german.violations(every)).extracting(Violation::rule).containsExactly(Rule.SUNDAY);
    }

    @Test
    void publicHolidayIsMadeUpForWithinEightWeeks() {
        var every = new ArrayList<Work>();
        for (var day = LocalDate.of(2026, 10, 26); day.isBefore(LocalDate.of(2027, 2, 28)); day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() < 7) {
                every.add(duty(day + "T09:00", 6));
            }
        }
        assertThat(german.violations(every)).containsExactly(violation(Rule.HOLIDAY, "2026-12-25"));
        every.removeIf(work -> work.begins().equals(LocalDate.of(2027, 1, 20)));
        assertThat(german.violations(every)).isEmpty();
    }

    @Test
    void fifteenSundaysOfTheYearAreFree() {
        var sundays = new ArrayList<Work>();
        for (var day = LocalDate.of(2026, 1, 4); day.getYear() == 2026; day = day.plusWeeks(1)) {
            sundays.add(duty(day + "T12:00", 4));
        }
        assertThat(sundays).hasSize(52);
        assertThat(german.violations(sundays.subList(0, 37))).isEmpty();
        assertThat(german.violations(sundays.subList(0, 38)))
                .containsExactly(violation(Rule.FREE_SUNDAYS, "2026-12-31"));
    }

    @Test
    void rulesHoldFromTheirDayOnAndCanBeSwitchedOff() {
        var stricter =
                new WorkingTimeRules(LocalDate.of(2026, 11, 10), Duration.ofHours(12), null, null, null, null, null);
        var dated = new WorkingTime(List.of(WorkingTimeRules.GERMAN, stricter), BERLIN, holidays::contains, KNOWN_FROM);
        assertThat(dated.violations(List.of(duty("2026-11-02T14:00", 8), duty("2026-11-03T09:00", 8))))
                .isEmpty();
        assertThat(dated.violations(List.of(duty("2026-11-11T14:00", 8), duty("2026-11-12T09:00", 12))))
                .containsExactly(violation(Rule.REST, "2026-11-12"));
    }

    private static Violation violation(Rule rule, String day) {
        return new Violation(rule, LocalDate.parse(day));
    }

    private static List<Work> daily(String monday, int days, String time, int hours) {
        return LocalDate.parse(monday)
                .datesUntil(LocalDate.parse(monday).plusDays(days))
                .map(day -> duty(day + "T" + time, hours))
                .toList();
    }

    private static Work duty(String from, int hours) {
        var begins = LocalDateTime.parse(from).atZone(BERLIN).toInstant();
        return Work.of(begins, begins.plus(Duration.ofHours(hours)), false, BERLIN);
    }

    private static Work call(String from, int hours) {
        var begins = LocalDateTime.parse(from).atZone(BERLIN).toInstant();
        return Work.of(begins, begins.plus(Duration.ofHours(hours)), true, BERLIN);
    }
}

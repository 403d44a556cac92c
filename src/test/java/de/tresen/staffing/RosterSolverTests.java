package de.tresen.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.coverage.Duty;
import de.tresen.staffing.Candidate.Away;
import de.tresen.staffing.Candidate.Burden;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RosterSolverTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);

    private final WorkingTime rules =
            new WorkingTime(List.of(WorkingTimeRules.GERMAN), BERLIN, CHRISTMAS::equals, LocalDate.of(2026, 1, 1));

    @Test
    void thirtyPeopleOverEightWeeksBreakNoRuleAndLeaveNothingOpenThatCanBeFilled() {
        var people = IntStream.range(0, 30)
                .mapToObj(number -> person(
                        "p" + number,
                        number % 3 == 0 ? Set.of("en", "de") : Set.of("de"),
                        number % 10 == 0 ? List.of(away(MONDAY.plusWeeks(number / 10), 14)) : List.of(),
                        Map.of(),
                        new Burden(number % 4, 0, 0)))
                .toList();
        var open = new ArrayList<OpenShift>();
        for (int day = 0; day < 56; day++) {
            var date = MONDAY.plusDays(day);
            var weekend = date.getDayOfWeek().getValue() > 5;
            for (int number = 0; number < (weekend ? 2 : 14); number++) {
                open.add(shift(date, "09:00", 8, weekend ? Duty.WEEKEND : Duty.REGULAR, null));
            }
            for (int number = 0; number < (weekend ? 1 : 3); number++) {
                open.add(shift(date, "14:00", 8, Duty.EVENING, number == 0 ? "en" : null));
            }
        }

        var filled = RosterSolver.ofMoves(30_000).solve(open, people);

        assertThat(filled).hasSizeGreaterThan(700).allMatch(shift -> shift.person() != null);
        assertLawful(filled);
        var weekends = filled.stream()
                .filter(shift -> shift.isAtWeekend())
                .collect(Collectors.groupingBy(shift -> shift.person().username(), Collectors.counting()));
        var totals = people.stream()
                .map(person -> weekends.getOrDefault(person.username(), 0L)
                        + person.before().weekends())
                .toList();
        assertThat(totals.stream().mapToLong(Long::longValue).max().orElseThrow()
                        - totals.stream().mapToLong(Long::longValue).min().orElseThrow())
                .as("weekends carried, with those before: %s", totals)
                .isLessThanOrEqualTo(4);
    }

    @Test
    void whatNobodyMayDoStaysOpenRatherThanBreakingARule() {
        var only = person("anna", Set.of("de"), List.of(), Map.of(), Burden.NONE);
        var open = List.of(
                shift(MONDAY, "14:00", 8, Duty.EVENING, null),
                shift(MONDAY.plusDays(1), "06:00", 8, Duty.REGULAR, null));

        var filled = RosterSolver.ofMoves(200).solve(open, List.of(only));

        assertThat(filled).filteredOn(shift -> shift.person() != null).hasSize(1);
    }

    @Test
    void whoIsAwayOrDoesNotSpeakTheLanguageIsNoChoice() {
        var away = person("anna", Set.of("en"), List.of(away(MONDAY, 1)), Map.of(), Burden.NONE);
        var german = person("ben", Set.of("de"), List.of(), Map.of(), Burden.NONE);
        var english = person("carla", Set.of("en"), List.of(), Map.of(), new Burden(9, 9, 9));

        var filled = RosterSolver.ofMoves(200)
                .solve(List.of(shift(MONDAY, "18:00", 4, Duty.EVENING, "en")), List.of(away, german, english));

        assertThat(filled.get(0).person()).isEqualTo(english);
    }

    @Test
    void dutiesThatArePlannedAlreadyCount() {
        var monday = shift(MONDAY, "14:00", 8, Duty.EVENING, null);
        var late = Candidate.of(
                "anna",
                Set.of(),
                Set.of(),
                Duration.ofHours(40),
                List.of(monday.work()),
                List.of(),
                Map.of(),
                Burden.NONE,
                rules);

        var filled = RosterSolver.ofMoves(200)
                .solve(List.of(shift(MONDAY.plusDays(1), "08:00", 8, Duty.REGULAR, null)), List.of(late));

        assertThat(filled.get(0).person()).isNull();
    }

    @Test
    void whoCarriedLessBeforeComesFirstAndWishesBreakATie() {
        var saturday = MONDAY.plusDays(5);
        var tired = person("anna", Set.of(), List.of(), Map.of(), new Burden(4, 0, 0));
        var rested = person("ben", Set.of(), List.of(), Map.of(), Burden.NONE);
        var unwilling = person("carla", Set.of(), List.of(), Map.of(saturday, Wish.Kind.RATHER_NOT), Burden.NONE);

        var filled = RosterSolver.ofMoves(500)
                .solve(List.of(shift(saturday, "10:00", 6, Duty.WEEKEND, null)), List.of(tired, rested, unwilling));

        assertThat(filled.get(0).person()).isEqualTo(rested);
    }

    private void assertLawful(List<OpenShift> filled) {
        filled.stream().collect(Collectors.groupingBy(OpenShift::person)).forEach((person, shifts) -> {
            assertThat(rules.violations(person.with(shifts)))
                    .as(person.username())
                    .isEmpty();
            assertThat(shifts).allMatch(person::suits);
        });
    }

    private Candidate person(
            String name, Set<String> languages, List<Away> away, Map<LocalDate, Wish.Kind> wishes, Burden before) {
        return Candidate.of(name, Set.of(), languages, Duration.ofHours(40), List.of(), away, wishes, before, rules);
    }

    private static Away away(LocalDate from, int days) {
        return new Away(
                from.atStartOfDay(BERLIN).toInstant(),
                from.plusDays(days).atStartOfDay(BERLIN).toInstant());
    }

    private OpenShift shift(LocalDate day, String time, int hours, Duty duty, @Nullable String language) {
        var from = day.atTime(LocalTime.parse(time)).atZone(BERLIN).toInstant();
        return new OpenShift(
                day + " " + time + " " + duty + " " + System.nanoTime(),
                from,
                from.plus(Duration.ofHours(hours)),
                duty,
                language,
                null,
                rules);
    }
}

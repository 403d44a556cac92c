package de.tresen.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.coverage.Duty;
import de.tresen.staffing.Candidate.Away;
import de.tresen.staffing.Candidate.Burden;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        var filled = RosterSolver.ofMoves(30_000).solve(LargeTeam.open(), LargeTeam.people());

        assertThat(filled).hasSizeGreaterThan(700).allMatch(shift -> shift.person() != null);
        LargeTeam.assertLawful(filled);
    }

    @Test
    void weekendsAreSharedOverMonths() {
        var people = Stream.of(0, 0, 1, 2)
                .map(carried ->
                        person("p" + UUID.randomUUID(), Set.of(), List.of(), Map.of(), new Burden(carried, 0, 0)))
                .toList();
        var open = IntStream.range(0, 9)
                .mapToObj(week -> shift(MONDAY.plusWeeks(week).plusDays(5), "10:00", 4, Duty.WEEKEND, null))
                .toList();

        var filled = RosterSolver.ofMoves(5_000).solve(open, people);

        assertThat(people).allMatch(person -> LargeTeam.weekends(person, filled) == 3);
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
                UUID.randomUUID().toString(), from, from.plus(Duration.ofHours(hours)), duty, language, null, rules);
    }
}

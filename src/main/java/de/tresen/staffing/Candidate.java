package de.tresen.staffing;

import de.tresen.coverage.Duty;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Somebody who may be planned, with all that decides it.
 *
 * @param perWeek working time that was agreed
 * @param fixed duties that are planned already, in any team, and those of the past that the rules ask about
 * @param away when they cannot be planned at all
 * @param wishes days on which they would like to work, or rather not
 * @param before what they have carried over the last months, so that the burden is shared over time
 * @param trainee cannot be there alone, and so gets no shift that nobody has
 */
record Candidate(
        String username,
        Set<String> skills,
        Set<String> languages,
        Duration perWeek,
        List<Work> fixed,
        List<Away> away,
        Map<LocalDate, Wish.Kind> wishes,
        Burden before,
        WorkingTime rules,
        List<Violation> brokenBefore,
        boolean trainee) {

    /** A time in which somebody is away, half-open. */
    record Away(Instant from, Instant to) {}

    /** How many duties were a burden: weekends and holidays, evenings, on call. */
    record Burden(int weekends, int evenings, int calls) {

        static final Burden NONE = new Burden(0, 0, 0);

        static Burden of(Duty duty, boolean atWeekend) {
            return new Burden(atWeekend ? 1 : 0, duty == Duty.EVENING ? 1 : 0, duty == Duty.ON_CALL ? 1 : 0);
        }

        Burden plus(Burden other) {
            return new Burden(weekends + other.weekends, evenings + other.evenings, calls + other.calls);
        }

        /** Grows with the square, so that a burden is lighter on two than on one. */
        int weight() {
            return 3 * weekends * weekends + 2 * evenings * evenings + 2 * calls * calls;
        }
    }

    static Candidate of(
            String username,
            Set<String> skills,
            Set<String> languages,
            Duration perWeek,
            List<Work> fixed,
            List<Away> away,
            Map<LocalDate, Wish.Kind> wishes,
            Burden before,
            WorkingTime rules) {
        return new Candidate(
                username,
                skills,
                languages,
                perWeek,
                fixed,
                away,
                wishes,
                before,
                rules,
                rules.violations(fixed),
                false);
    }

    Candidate asTrainee() {
        return new Candidate(
                username, skills, languages, perWeek, fixed, away, wishes, before, rules, brokenBefore, true);
    }

    /** Whether they could do it if they had nothing else to do. */
    boolean suits(OpenShift shift) {
        return !trainee && speaks(shift) && hasSkill(shift) && isThere(shift);
    }

    boolean speaks(OpenShift shift) {
        return shift.language() == null || languages.contains(shift.language());
    }

    boolean hasSkill(OpenShift shift) {
        return shift.skill() == null || skills.contains(shift.skill());
    }

    boolean isThere(OpenShift shift) {
        return away.stream()
                .noneMatch(time -> time.from().isBefore(shift.to()) && time.to().isAfter(shift.from()));
    }

    /** What would be broken by these duties that is not broken without them. */
    List<Violation> broken(Collection<OpenShift> given) {
        var found = new ArrayList<>(rules.violations(with(given)));
        brokenBefore.forEach(found::remove);
        return found;
    }

    int violations(Collection<OpenShift> given) {
        return broken(given).size();
    }

    List<Work> with(Collection<OpenShift> given) {
        return Stream.concat(fixed.stream(), given.stream().map(OpenShift::work))
                .toList();
    }

    Burden burden(Collection<OpenShift> given) {
        int weekends = 0;
        int evenings = 0;
        int calls = 0;
        for (var shift : given) {
            var one = Burden.of(shift.duty(), shift.isAtWeekend());
            weekends += one.weekends();
            evenings += one.evenings();
            calls += one.calls();
        }
        return new Burden(weekends, evenings, calls);
    }

    /** Hours of work in a week, with what is planned already. */
    Duration inWeek(LocalDate monday, Collection<OpenShift> given) {
        return with(given).stream()
                .filter(work -> !work.onCall() && work.monday().equals(monday))
                .map(Work::length)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Duties on days of which somebody would rather be free, minus those on days that they like. */
    int against(Collection<OpenShift> given) {
        return given.stream()
                .mapToInt(shift -> {
                    var wish = wishes.get(shift.work().begins());
                    return wish == null ? 0 : wish == Wish.Kind.LIKE ? -1 : 2;
                })
                .sum();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Candidate candidate && username.equals(candidate.username);
    }

    @Override
    public int hashCode() {
        return username.hashCode();
    }

    @Override
    public String toString() {
        return username;
    }
}

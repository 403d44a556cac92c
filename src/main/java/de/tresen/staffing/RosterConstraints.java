package de.tresen.staffing;

import static ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore.ONE_HARD;
import static ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore.ONE_MEDIUM;
import static ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore.ONE_SOFT;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;

/**
 * What makes one roster better than another: first no rule of working time is broken, then as few duties as possible
 * stay open, then the burden and hours are shared, wishes met, agreed hours kept and people keep their rhythm. Who is away
 * or does not know what a duty needs is not among the choices at all. Public, because the solver makes it.
 */
public final class RosterConstraints implements ConstraintProvider {

    /** What one wish, one hour too many and one change of rhythm weigh beside a unit of burden. */
    private static final int WISH = 6;

    private static final int OVERTIME = 2;
    private static final int RHYTHM = 1;

    /** 24 hours more than another weigh as much as a wish. */
    private static final int SHARE = 32;

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            byPerson(factory)
                    .filter((person, shifts) -> person.violations(shifts) > 0)
                    .penalizeLong(ONE_HARD, Candidate::violations)
                    .asConstraint("working time"),
            factory.forEachIncludingUnassigned(OpenShift.class)
                    .filter(shift -> shift.person() == null)
                    .penalizeLong(ONE_MEDIUM, shift -> 1)
                    .asConstraint("nobody"),
            byPerson(factory).penalizeLong(ONE_SOFT, RosterConstraints::burden).asConstraint("burden"),
            byPerson(factory)
                    .penalizeLong(ONE_SOFT, (person, shifts) -> (long) WISH * person.against(shifts))
                    .asConstraint("wishes"),
            byPerson(factory)
                    .penalizeLong(ONE_SOFT, RosterConstraints::overtime)
                    .asConstraint("agreed hours"),
            byPerson(factory).penalizeLong(ONE_SOFT, RosterConstraints::share).asConstraint("shared hours"),
            byPerson(factory).penalizeLong(ONE_SOFT, RosterConstraints::changes).asConstraint("rhythm")
        };
    }

    private static BiConstraintStream<Candidate, List<OpenShift>> byPerson(ConstraintFactory factory) {
        return factory.forEach(OpenShift.class)
                .groupBy(shift -> Objects.requireNonNull(shift.person()), ConstraintCollectors.toList());
    }

    /** Beyond what they carried before, which no roster changes. */
    private static long burden(Candidate person, List<OpenShift> shifts) {
        return person.before().plus(person.burden(shifts)).weight()
                - person.before().weight();
    }

    /** Hours beyond what was agreed for a week, with what is planned already. */
    private static long overtime(Candidate person, List<OpenShift> shifts) {
        var weeks = new HashMap<LocalDate, Duration>();
        for (var work : person.with(shifts)) {
            if (!work.onCall()) {
                weeks.merge(work.monday(), work.length(), Duration::plus);
            }
        }
        return weeks.values().stream()
                .mapToLong(week -> Math.max(0, week.minus(person.perWeek()).toHours()))
                .map(hours -> OVERTIME * hours)
                .sum();
    }

    /** Grows with the square of the hours given, so that they are lighter on two than on one. */
    private static long share(Candidate person, List<OpenShift> shifts) {
        var hours = shifts.stream()
                .mapToLong(shift -> shift.work().length().toHours())
                .sum();
        return hours * hours / SHARE;
    }

    /** How often a duty begins at another time of day than the one on the day before. */
    private static long changes(Candidate person, List<OpenShift> shifts) {
        var inOrder =
                shifts.stream().sorted(Comparator.comparing(OpenShift::from)).toList();
        int changes = 0;
        for (int i = 1; i < inOrder.size(); i++) {
            var before = inOrder.get(i - 1);
            var now = inOrder.get(i);
            if (before.work().begins().plusDays(1).equals(now.work().begins())
                    && !before.timeOfDay().equals(now.timeOfDay())) {
                changes++;
            }
        }
        return (long) RHYTHM * changes;
    }
}

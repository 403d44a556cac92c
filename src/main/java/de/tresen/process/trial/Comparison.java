package de.tresen.process.trial;

import de.tresen.process.trial.Course.Passed;
import de.tresen.process.trial.Course.Unplaced;
import de.tresen.process.trial.TrialResult.Difference;
import de.tresen.process.trial.TrialResult.Line;
import de.tresen.process.trial.TrialResult.Load;
import de.tresen.process.trial.TrialResult.Parting;
import de.tresen.process.trial.TrialResult.Side;
import de.tresen.process.trial.TrialResult.Spot;
import de.tresen.process.trial.TrialResult.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Lays two courses of the same interactions side by side. */
final class Comparison {

    /** Less is no difference to a person. */
    private static final Duration NOTICED = Duration.ofMinutes(1);

    private final Instant until;
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, int[]> load = new TreeMap<>();
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private int assumed;

    /** Counts of an element, for both sides: 0 = now, 1 = then. */
    private static final class Tally {
        final Step step;
        final int[] visits = new int[2];
        final Duration[] stayed = {Duration.ZERO, Duration.ZERO};
        int parted;

        Tally(Step step) {
            this.step = step;
        }
    }

    Comparison(Instant until) {
        this.until = until;
    }

    /** Adds an interaction; what both have in common is counted, too. */
    void add(TrialMapper.Chosen chosen, Course now, Course then) {
        count(now, 0);
        count(then, 1);
        assumed += then.assumed();
        var parting = parting(now.path(), then.path());
        if (parting != null && parting.then() != null) {
            tally(parting.then()).parted++;
        }
        var unplaced = onlyIn(then.unplaced(), now.unplaced());
        lines.add(new Line(
                chosen.id(),
                chosen.number(),
                chosen.channel(),
                chosen.category(),
                chosen.receivedAt(),
                differences(now, then, parting, unplaced),
                side(now),
                side(then),
                parting,
                unplaced,
                then.stopped()));
    }

    private static Set<Difference> differences(
            Course now, Course then, @Nullable Parting parting, List<Unplaced> unplaced) {
        var differences = EnumSet.noneOf(Difference.class);
        add(differences, Difference.STOPPED, then.stopped() != null && now.stopped() == null);
        add(differences, Difference.OTHER_WAY, parting != null);
        var longer = then.waited().minus(now.waited());
        add(differences, Difference.WAITS_LONGER, longer.compareTo(NOTICED) >= 0);
        add(differences, Difference.WAITS_SHORTER, longer.negated().compareTo(NOTICED) >= 0);
        add(
                differences,
                Difference.MORE_MISSED,
                then.missed().size() > now.missed().size());
        add(
                differences,
                Difference.FEWER_MISSED,
                then.missed().size() < now.missed().size());
        add(
                differences,
                Difference.OTHER_LADDER,
                !onlyIn(then.escalated(), now.escalated()).isEmpty()
                        || !onlyIn(now.escalated(), then.escalated()).isEmpty());
        add(differences, Difference.OTHER_JUDGEMENT, !Objects.equals(now.judged(), then.judged()));
        add(differences, Difference.OTHER_TEAM, !Objects.equals(now.team(), then.team()));
        add(differences, Difference.NO_PLACE, !unplaced.isEmpty());
        return differences;
    }

    private static void add(Set<Difference> differences, Difference difference, boolean is) {
        if (is) {
            differences.add(difference);
        }
    }

    /** Each as often as it stands there more often than in the others. */
    static <T> List<T> onlyIn(List<T> these, List<T> others) {
        var left = new ArrayList<>(these);
        others.forEach(left::remove);
        return left;
    }

    private static @Nullable Parting parting(List<Passed> now, List<Passed> then) {
        int common = 0;
        while (common < now.size() && common < then.size() && now.get(common).sameAs(then.get(common))) {
            common++;
        }
        return common == now.size() && common == then.size()
                ? null
                : new Parting(step(now, common - 1), step(now, common), step(then, common));
    }

    private static @Nullable Step step(List<Passed> path, int index) {
        return index < 0 || index >= path.size() ? null : step(path.get(index));
    }

    private static Step step(Passed passed) {
        return new Step(passed.process(), passed.element(), passed.name(), passed.type());
    }

    private static Side side(Course course) {
        return new Side(course.waited(), course.missed(), course.team(), course.escalated(), course.judged());
    }

    private void count(Course course, int side) {
        course.tasks().forEach((team, tasks) -> load.computeIfAbsent(team, unknown -> new int[2])[side] += tasks);
        for (var passed : course.path()) {
            var tally = tally(step(passed));
            tally.visits[side]++;
            tally.stayed[side] = tally.stayed[side].plus(passed.stayed(until));
        }
    }

    private Tally tally(Step step) {
        return tallies.computeIfAbsent(step.process() + "/" + step.element(), unknown -> new Tally(step));
    }

    TrialResult result() {
        var differingFirst = Comparator.comparing(Line::same)
                .thenComparing(line -> line.longer().abs(), Comparator.reverseOrder())
                .thenComparing(Line::number, Comparator.reverseOrder());
        return new TrialResult(
                lines.stream().sorted(differingFirst).toList(),
                load.entrySet().stream()
                        .map(team -> new Load(team.getKey(), team.getValue()[0], team.getValue()[1]))
                        .toList(),
                tallies.values().stream()
                        .map(tally -> new Spot(
                                tally.step,
                                tally.visits[0],
                                tally.visits[1],
                                tally.stayed[0],
                                tally.stayed[1],
                                tally.parted))
                        .toList(),
                assumed);
    }
}

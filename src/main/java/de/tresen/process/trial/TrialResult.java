package de.tresen.process.trial;

import de.tresen.process.trial.Course.Escalated;
import de.tresen.process.trial.Course.Judged;
import de.tresen.process.trial.Course.Stopped;
import de.tresen.process.trial.Course.Unplaced;
import de.tresen.servicelevel.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What would have gone differently.
 *
 * @param lines of what was played, the differing ones first
 * @param load human tasks per team
 * @param spots elements that are visited by one of both at least
 * @param assumed how many tasks were given that nobody had then
 */
public record TrialResult(List<Line> lines, List<Load> load, List<Spot> spots, int assumed) {

    public TrialResult {
        lines = List.copyOf(lines);
        load = List.copyOf(load);
        spots = List.copyOf(spots);
    }

    /** In what an interaction went differently. */
    public enum Difference {
        STOPPED,
        OTHER_WAY,
        WAITS_LONGER,
        WAITS_SHORTER,
        MORE_MISSED,
        FEWER_MISSED,
        OTHER_LADDER,
        OTHER_JUDGEMENT,
        OTHER_TEAM,
        NO_PLACE
    }

    /**
     * One interaction, both ways.
     *
     * @param now as the models would do it that hold
     * @param then as the draft would
     * @param parting where the ways part; none = they do not
     * @param unplaced what happened and has no place in the draft
     * @param stopped why the draft could not go on
     */
    public record Line(
            UUID interaction,
            long number,
            String channel,
            @Nullable String category,
            Instant receivedAt,
            Set<Difference> differences,
            Side now,
            Side then,
            @Nullable Parting parting,
            List<Unplaced> unplaced,
            @Nullable Stopped stopped) {

        public Line {
            differences = Set.copyOf(differences);
            unplaced = List.copyOf(unplaced);
        }

        public boolean same() {
            return differences.isEmpty();
        }

        /** Negative when it is shorter. */
        public Duration longer() {
            return then.waited().minus(now.waited());
        }
    }

    /**
     * @param waited how long the person waited for answers
     * @param escalated what was done on the rungs of the ladder; null in what was played before the ladder was
     * @param judged what it was held to be at first; null in what was played before that was judged anew, too
     */
    public record Side(
            Duration waited,
            List<Target> missed,
            @Nullable String team,
            @Nullable List<Escalated> escalated,
            @Nullable Judged judged) {

        public Side {
            missed = List.copyOf(missed);
            escalated = escalated == null ? List.of() : List.copyOf(escalated);
        }

        /** What is done on this side and not, or less often, on the other. */
        public List<Escalated> escalatedUnlike(Side other) {
            return Comparison.onlyIn(done(), other.done());
        }

        private List<Escalated> done() {
            return escalated == null ? List.of() : escalated;
        }
    }

    /**
     * @param after the last element that both reached
     * @param now where it goes on; none = it ends or stays there
     */
    public record Parting(
            @Nullable Step after,
            @Nullable Step now,
            @Nullable Step then) {}

    /** @param process key of the model's file */
    public record Step(
            String process, String element, @Nullable String name, String type) {}

    public record Load(String team, int now, int then) {}

    /** How often an element was reached, and how long it was stood at, all in all. */
    public record Spot(Step step, int now, int then, Duration stayedNow, Duration stayedThen, int parted) {}

    /** How many interactions differ in each way. */
    public Map<Difference, Long> counts() {
        return lines.stream()
                .flatMap(line -> line.differences().stream())
                .collect(Collectors.groupingBy(
                        each -> each, () -> new EnumMap<>(Difference.class), Collectors.counting()));
    }
}

package de.tresen.process.trial;

import de.tresen.interaction.Priority;
import de.tresen.process.LadderTable.Action;
import de.tresen.servicelevel.Rung;
import de.tresen.servicelevel.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an interaction went through a set of models.
 *
 * @param waited how long the person waited for answers, all in all
 * @param missed promises that were not kept
 * @param judged what it was held to be at first; none = nobody asked
 * @param team in whose queue it came last; none = it came into none
 * @param tasks how many each team was given
 * @param unplaced what happened and had no place in the models
 * @param stopped why the models could not go on; none = they could
 * @param escalated what was done on the rungs of the ladder
 * @param assumed how many tasks were given that nobody had then
 */
public record Course(
        List<Passed> path,
        Duration waited,
        List<Target> missed,
        @Nullable Judged judged,
        @Nullable String team,
        Map<String, Integer> tasks,
        List<Unplaced> unplaced,
        @Nullable Stopped stopped,
        List<Escalated> escalated,
        int assumed) {

    /** Containers of steps, no steps themselves. */
    private static final Set<String> SCOPES = Set.of("subProcess", "callActivity", "processDefinition");

    public Course {
        path = List.copyOf(path);
        missed = List.copyOf(missed);
        tasks = Map.copyOf(tasks);
        unplaced = List.copyOf(unplaced);
        escalated = List.copyOf(escalated);
    }

    /** What an interaction is held to be. */
    public record Judged(String category, Priority priority) {}

    /** Something that is done about a promise at risk or broken. */
    public record Escalated(Target target, Rung rung, Action action) {}

    /**
     * An element that the token reached.
     *
     * @param process key of the model's file
     * @param type of the element in the words of BPMN
     * @param left null while it stands there
     */
    public record Passed(
            String process,
            String element,
            @Nullable String name,
            String type,
            Instant at,
            @Nullable Instant left) {

        /** Whether the token is here now. */
        public boolean here() {
            return left == null && !SCOPES.contains(type);
        }

        /** Whether the token is here now, or in what is called from here. */
        public boolean active() {
            return here() || left == null && type.equals("callActivity");
        }

        boolean sameAs(Passed other) {
            return process.equals(other.process) && element.equals(other.element);
        }

        Duration stayed(Instant until) {
            return Duration.between(at, left == null ? until : left);
        }
    }

    /** What can happen to an interaction. */
    public enum What {
        MESSAGE,
        REPLY,
        DELIVERY,
        DECISION,
        CLOSURE,
        REOPENING,
        QUESTION
    }

    /** Something that happened, and nothing waited for it. */
    public record Unplaced(What what, Instant at) {}

    /** Why models could not go on. */
    public enum Cause {
        /** Thousands of steps without coming to rest. */
        CIRCLES,
        /** The engine refused: a condition asks for what nobody knows, a called process is missing. */
        REFUSED
    }

    /**
     * @param element where it got to; none = not even to the start
     * @param detail as the engine said it
     */
    public record Stopped(Cause cause, @Nullable String element, String detail) {}
}

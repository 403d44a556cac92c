package de.tresen.process.trial;

import de.tresen.process.trial.Course.Passed;
import de.tresen.process.trial.Course.Stopped;
import de.tresen.servicelevel.Target;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An example that somebody takes through the models by hand, as it stands after their moves.
 *
 * @param now the time in the example
 * @param path everything that was reached
 * @param done the moves so far
 * @param possible what can happen now
 * @param remembered what the processes know, by name
 * @param missed promises that were not kept so far
 * @param stopped why it cannot go on
 */
public record Walk(
        Instant now,
        List<Passed> path,
        List<Done> done,
        List<Move> possible,
        Map<String, Object> remembered,
        @Nullable String team,
        List<Target> missed,
        @Nullable Stopped stopped) {

    public Walk {
        path = List.copyOf(path);
        done = List.copyOf(done);
        possible = List.copyOf(possible);
        missed = List.copyOf(missed);
    }

    /** Where the tokens are. */
    public List<Passed> tokens() {
        return path.stream().filter(Passed::here).toList();
    }

    /** What happens; names are part of addresses. */
    public enum Act {
        MESSAGE,
        SORTED,
        NOTHING_TO_DO,
        WRITTEN,
        WRITTEN_TO_CLOSE,
        WRITTEN_FOR_LATER,
        APPROVED,
        RETURNED,
        WRITE_AGAIN,
        WAIT_ON,
        DONE,
        ARRIVED,
        REFUSED,
        PLAN_CANCELLED,
        TIME,
        CLOSED,
        REOPENED,
        WITHDRAWN
    }

    /**
     * Something that can happen.
     *
     * @param element the task or timer that it concerns
     * @param name of the element
     * @param at when the timer rings
     */
    public record Move(
            Act act,
            @Nullable String element,
            @Nullable String name,
            @Nullable Instant at) {

        /** As it stands in an address. */
        public String key() {
            return element == null || act == Act.TIME ? act.name() : act + "-" + element;
        }
    }

    /** A move and when it was made. */
    public record Done(Move move, Instant at) {}
}

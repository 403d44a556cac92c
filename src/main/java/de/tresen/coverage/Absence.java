package de.tresen.coverage;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is away, half-open in time.
 *
 * @param to none = no end is known
 * @param wholeDays whether it was meant in days of the person's zone
 * @param substitutes usernames, who is asked first first
 * @param covers what a substitute may take over
 * @param enteredBy who asked for it or told of it
 * @param decidedBy who approved or declined it; none = nobody had to, or nobody has yet
 */
public record Absence(
        UUID id,
        String person,
        Kind kind,
        Instant from,
        @Nullable Instant to,
        boolean wholeDays,
        State state,
        Moves moves,
        List<String> substitutes,
        Set<Capacity> covers,
        String enteredBy,
        @Nullable String decidedBy) {

    public Absence {
        substitutes = List.copyOf(substitutes);
        covers = Set.copyOf(covers);
    }

    /** Why they are away. */
    public enum Kind {
        VACATION,
        SICK,
        OTHER
    }

    /** Whether it counts. */
    public enum State {
        /** The lead has not decided yet; until then it does not count. */
        REQUESTED,
        APPROVED,
        DECLINED
    }

    /** What becomes of what the person holds while they are away. */
    public enum Moves {
        /** The substitute sees it as theirs; it is offered to the team when there is none. */
        SHOW_TO_SUBSTITUTE,
        /** The team may take it at once. */
        OFFER_TO_TEAM
    }

    /** As it will be when it counts. */
    Absence approved() {
        return new Absence(
                id,
                person,
                kind,
                from,
                to,
                wholeDays,
                State.APPROVED,
                moves,
                substitutes,
                covers,
                enteredBy,
                decidedBy);
    }

    /** The same with another end. */
    Absence until(Instant end) {
        return new Absence(
                id, person, kind, from, end, wholeDays, state, moves, substitutes, covers, enteredBy, decidedBy);
    }

    boolean counts() {
        return state == State.APPROVED;
    }

    boolean holds(Instant at) {
        return !at.isBefore(from) && (to == null || at.isBefore(to));
    }

    boolean overlaps(Absence other) {
        return (other.to == null || from.isBefore(other.to)) && (to == null || other.from.isBefore(to));
    }
}

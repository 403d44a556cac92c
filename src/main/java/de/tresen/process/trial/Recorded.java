package de.tresen.process.trial;

import de.tresen.classification.Facts;
import de.tresen.interaction.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An interaction as the desk recorded it: what it is, what happened and when. Nothing of what was written, and no names.
 *
 * @param channelTeam that has it where no table says otherwise
 * @param channelLevel that is promised where no table says otherwise
 * @param tags of the person
 * @param known what the desk made of it at first
 * @param facts what there was to judge; none = nothing is left of it, or a person judged before the desk did
 * @param happenings in their order, after the first message
 * @param replies in the order in which they were written
 */
record Recorded(
        UUID id,
        String channel,
        String channelTeam,
        String channelLevel,
        SortedSet<String> tags,
        Known known,
        @Nullable Facts facts,
        Instant receivedAt,
        List<Happening> happenings,
        List<Written> replies,
        List<Asked> questions) {

    Recorded {
        happenings = List.copyOf(happenings);
        replies = List.copyOf(replies);
        questions = List.copyOf(questions);
    }

    /**
     * @param clear whether it is sure what it is; otherwise a person looks at it first
     */
    record Known(String category, Priority priority, String language, boolean actionable, boolean clear) {}

    enum Kind {
        MESSAGE,
        SORTED,
        CLOSED,
        REOPENED,
        MERGED,
        WITHDRAWN,
        PLAN_CANCELLED,
        QUESTION_ASKED,
        QUESTION_WITHDRAWN
    }

    /**
     * Something that came from outside the diagrams.
     *
     * @param about the question
     * @param says what a person made of it
     */
    record Happening(
            Instant at,
            Kind kind,
            @Nullable UUID about,
            @Nullable Known says) {

        Happening(Instant at, Kind kind) {
            this(at, kind, null, null);
        }
    }

    /**
     * A reply that somebody wrote.
     *
     * @param trainee whether its author needs a mentor
     * @param closes whether the interaction is solved with it
     * @param decided none = nobody had to look at it, or nobody has yet
     * @param undecided whether somebody has to look at it still
     * @param arrived none = it was not sent, or nobody knows
     * @param onItsWay from the sending to the outcome
     */
    record Written(
            UUID id,
            Instant at,
            boolean trainee,
            String visibility,
            @Nullable Instant sendAt,
            @Nullable Instant followUpAt,
            boolean closes,
            @Nullable Decided decided,
            boolean undecided,
            @Nullable Boolean arrived,
            Duration onItsWay) {}

    /** @param after how long it had waited */
    record Decided(boolean approved, Duration after) {}

    /** @param answeredAfter none = nobody has answered yet */
    record Asked(UUID id, String department, @Nullable Duration answeredAfter) {}

    /** Whether anybody did anything after it was sorted. */
    boolean movedOn() {
        return !replies.isEmpty() || happenings.stream().anyMatch(happening -> happening.kind() == Kind.CLOSED);
    }
}

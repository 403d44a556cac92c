package de.tresen.process.trial;

import de.tresen.model.ModelKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draft that is, or was, played beside the models that hold.
 *
 * @param revision of the draft that was played
 * @param file key of the draft's model
 * @param done so many interactions were played
 * @param total so many are to be played; 0 until they are chosen
 * @param problem why it failed, as the engine said it
 */
public record Trial(
        UUID id,
        UUID draft,
        int revision,
        String file,
        ModelKind kind,
        Wanted wanted,
        State state,
        int done,
        int total,
        String askedBy,
        Instant askedAt,
        @Nullable Instant readyAt,
        @Nullable String problem) {

    /**
     * Which interactions are played, the newest first.
     *
     * @param number at most so many
     * @param from the day from which on they came in, in the asker's zone
     * @param to the last day
     * @param newTaskMinutes how long a task takes that nobody has had yet
     */
    public record Wanted(
            @Nullable Integer number,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String channel,
            @Nullable String category,
            @Nullable String team,
            @Nullable Integer newTaskMinutes) {}

    public enum State {
        WAITING,
        PLAYING,
        READY,
        CANCELLED,
        FAILED,
        /** The node that played it stopped. */
        INTERRUPTED
    }

    public boolean running() {
        return state == State.WAITING || state == State.PLAYING;
    }
}

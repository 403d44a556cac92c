package de.tresen.servicelevel;

import de.tresen.interaction.Priority;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a change would do to the promises that run.
 *
 * @param looked promises that were planned anew to see it
 * @param earlier of them are due earlier, later are due later
 * @param added were not promised before, dropped are not promised any more
 * @param relieved are late now and would not be
 * @param late would be late in the moment of the change and are not now; at most {@link Foresight#MOST_NAMED} of them
 * @param lateInAll all of these
 * @param capped there are more promises than were looked at
 * @param example one message and its due times; null where nothing is promised
 */
public record Foreseen(
        int looked,
        int earlier,
        int later,
        int added,
        int dropped,
        int relieved,
        List<Late> late,
        int lateInAll,
        boolean capped,
        @Nullable Example example) {

    /** A promise that the change would break. */
    public record Late(UUID interaction, Target target, Instant dueAt) {}

    /**
     * A message that comes in at some time.
     *
     * @param priority as the example takes it; a level's question or approval has none
     * @param before when it is due as things are; null = not promised
     * @param after when it would be due; null = not promised
     */
    public record Example(
            Target target,
            Priority priority,
            Instant start,
            @Nullable Instant before,
            @Nullable Instant after) {

        /** The change makes a difference here. */
        public boolean differs() {
            return !Objects.equals(before, after);
        }
    }

    public int unchanged() {
        return looked - earlier - later - added - dropped;
    }
}

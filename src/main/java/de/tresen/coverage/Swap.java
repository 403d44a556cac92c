package de.tresen.coverage;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is asked to take a shift.
 *
 * @param person username of who has the shift
 * @param other username of who is asked
 * @param inReturn a shift of theirs that the person takes instead; null = none
 */
public record Swap(
        UUID id,
        UUID shift,
        String team,
        String person,
        String other,
        @Nullable UUID inReturn,
        State state,
        String askedBy) {

    /** What became of it. */
    public enum State {
        ASKED,
        AGREED,
        DECLINED
    }
}

package de.tresen.coverage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody is at work, as planned.
 *
 * @param until when that changes as far as it is known; none = no end is known, or nothing is planned for the next weeks
 */
public record Presence(State state, @Nullable Instant until) {

    /** What is said of them. */
    public enum State {
        ON_DUTY,
        ON_CALL,
        OFF_DUTY,
        AWAY,
        /** No shifts are planned for them, so nothing can be said. */
        UNPLANNED
    }
}

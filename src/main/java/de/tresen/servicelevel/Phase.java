package de.tresen.servicelevel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A part of a clock's life in which it runs or stands still.
 *
 * @param to null while it lasts
 * @param reason why it stands still; null while it runs
 */
record Phase(Instant from, @Nullable Instant to, @Nullable String reason) {

    static final String CLOSED = "closed";

    boolean runs() {
        return reason == null;
    }

    Phase until(Instant end) {
        return new Phase(from, end, reason);
    }
}

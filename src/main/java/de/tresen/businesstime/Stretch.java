package de.tresen.businesstime;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A piece of time, half-open and never empty, that counts or does not count.
 *
 * @param reason why it does not count; null where it counts
 */
public record Stretch(Instant from, Instant to, @Nullable String reason) {

    /** The reason for what lies between the blocks of an ordinary day. */
    public static final String OUTSIDE_HOURS = "outside hours";

    public boolean counted() {
        return reason == null;
    }
}

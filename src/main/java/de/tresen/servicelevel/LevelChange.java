package de.tresen.servicelevel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a new wording of a service level takes effect.
 *
 * @param by username, or {@code desk}
 * @param note why, in one's own words
 * @param effectiveFrom null, or an instant that has passed = at once
 */
public record LevelChange(
        String by, @Nullable String note, @Nullable Instant effectiveFrom, AppliesTo appliesTo) {

    /** For which promises; names are part of the REST API. */
    public enum AppliesTo {
        /** Promises that run are planned anew from their start. */
        RUNNING,
        /** What was promised before keeps its wording. */
        NEW
    }

    /** By the desk itself, at once and for all that runs. */
    public static final LevelChange AT_ONCE = new LevelChange("desk", null, null, AppliesTo.RUNNING);

    public static LevelChange atOnce(String by) {
        return new LevelChange(by, null, null, AppliesTo.RUNNING);
    }
}

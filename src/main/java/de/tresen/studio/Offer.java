package de.tresen.studio;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A model that came with an update of the desk beside the version that people published.
 *
 * @param decidedBy username; null = nobody has looked at it
 */
public record Offer(
        UUID id,
        String key,
        String content,
        Instant offeredAt,
        State state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** What became of it. */
    public enum State {
        OFFERED,
        ADOPTED,
        /** Somebody takes over by hand what they want of it. */
        MERGED,
        DECLINED,
        /** A newer update brought another one. */
        SUPERSEDED
    }
}

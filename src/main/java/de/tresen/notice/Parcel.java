package de.tresen.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What leaves the desk in one piece, and how it stands. */
public record Parcel(
        UUID id,
        Medium medium,
        String addressee,
        State state,
        Instant packedAt,
        @Nullable Instant nextAttemptAt,
        int failures,
        @Nullable String problem,
        @Nullable Instant settledAt) {

    /** Where it is; names are part of the API. */
    public enum State {
        READY,
        SENT,
        FAILED
    }
}

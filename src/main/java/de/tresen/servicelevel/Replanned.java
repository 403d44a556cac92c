package de.tresen.servicelevel;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A clock was planned anew from its start.
 *
 * @param what the hours, level or priority that changed; null when not known
 */
public record Replanned(Instant at, Cause cause, @Nullable String what) {

    /** Why; names are part of the REST API. */
    public enum Cause {
        /** The service hours or their holidays were written anew. */
        HOURS,
        /** The service level promises something else, or another one was chosen. */
        LEVEL,
        PRIORITY,
        /** Reopened: what had changed while it was closed holds from now on. */
        REOPENING;

        /** As an event keeps it. */
        String about(String what) {
            return name() + " " + what;
        }
    }

    static Replanned of(ClockEvent event) {
        var words = String.valueOf(event.detail()).split(" ", 2);
        return Arrays.stream(Cause.values())
                .filter(cause -> cause.name().equals(words[0]))
                .findFirst()
                .map(cause -> new Replanned(event.at(), cause, words.length > 1 ? words[1] : null))
                .orElseGet(() -> new Replanned(event.at(), Cause.LEVEL, event.detail()));
    }
}

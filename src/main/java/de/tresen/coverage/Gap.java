package de.tresen.coverage;

import java.time.Instant;
import java.util.List;

/**
 * Time that is promised and has nobody, half-open.
 *
 * @param away usernames of those who would be there and are away, when that is the reason
 */
public record Gap(Instant from, Instant to, Reason reason, List<String> away) {

    /** Why nobody is there. */
    public enum Reason {
        /** No shift covers this time. */
        NOBODY_PLANNED,
        /** Whoever would be there is away, and so are their substitutes. */
        EVERYBODY_AWAY,
        /** The team has nobody who may do it. */
        NOBODY_IN_TEAM
    }

    boolean continues(Gap before) {
        return from.equals(before.to) && reason == before.reason && away.equals(before.away);
    }
}

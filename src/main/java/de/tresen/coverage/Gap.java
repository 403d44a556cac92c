package de.tresen.coverage;

import java.time.Instant;
import java.util.List;

/**
 * Time that is promised and has nobody, half-open.
 *
 * @param away usernames of those who would be there and are away, when that is the reason
 * @param channels keys of those that promise it; {@code other} = those that no shift names; empty = whatever channel
 * @param languages those for which nobody is there; {@code other} = those that no shift names; empty = all
 */
public record Gap(
        Instant from, Instant to, Reason reason, List<String> away, List<String> channels, List<String> languages) {

    /** Why nobody is there. */
    public enum Reason {
        /** No shift covers this time. */
        NOBODY_PLANNED,
        /** Whoever would be there is away, and so are their substitutes. */
        EVERYBODY_AWAY,
        /** The team has nobody who may do it. */
        NOBODY_IN_TEAM
    }

    public Gap {
        away = List.copyOf(away);
        channels = List.copyOf(channels);
        languages = List.copyOf(languages);
    }

    boolean continues(Gap before) {
        return from.equals(before.to) && equals(before.during(from, to));
    }

    Gap during(Instant begin, Instant end) {
        return new Gap(begin, end, reason, away, channels, languages);
    }

    /** Of some channels and languages. */
    Gap of(List<String> some, List<String> tongues) {
        return new Gap(from, to, reason, away, some, tongues);
    }
}

package de.tresen.channel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long to wait before a platform is asked again: 3 s, then three times as long each time, at most 10 minutes. */
public final class Pauses {

    /** After so long nobody waits for the answer any more. */
    public static final Duration PATIENCE = Duration.ofHours(72);

    private static final Duration FIRST = Duration.ofSeconds(3);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int GROWING = 5;

    private Pauses() {}

    /** @param failures failed attempts before this one */
    public static Duration after(int failures, @Nullable Duration atLeast) {
        var grown = failures >= GROWING ? LONGEST : FIRST.multipliedBy((long) Math.pow(3, failures));
        return atLeast != null && atLeast.compareTo(grown) > 0 ? atLeast : grown;
    }
}

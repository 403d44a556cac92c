package de.tresen.servicelevel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * That a rung was reached, as an event keeps it in its detail.
 *
 * @param nextAfter the counted time until the next rung; null = the ladder ends here
 */
record Climbed(Rung rung, @Nullable Duration nextAfter) {

    static Climbed of(ClockEvent event) {
        var words = String.valueOf(event.detail()).split(" ", 2);
        return new Climbed(Rung.valueOf(words[0]), words.length > 1 ? Duration.parse(words[1]) : null);
    }

    String detail() {
        return nextAfter == null ? rung.name() : rung + " " + nextAfter;
    }
}

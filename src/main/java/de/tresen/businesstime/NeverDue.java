package de.tresen.businesstime;

import java.time.Duration;
import java.time.Instant;

/** The service hours do not count so much time within ten years. */
public final class NeverDue extends RuntimeException {

    NeverDue(Instant start, Duration duration) {
        super(duration + " are not counted within ten years after " + start
                + "; open the service hours for longer or ask for less");
    }
}

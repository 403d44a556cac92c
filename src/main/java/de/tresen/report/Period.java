package de.tresen.report;

import de.tresen.platform.Refusal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A stretch of time with its beginning and without its end. */
public record Period(Instant from, Instant to) {

    /** @throws Refusal.Invalid naming {@code to} unless it is after {@code from} */
    public Period {
        if (!from.isBefore(to)) {
            throw Refusal.Invalid.field("to", "must be after from");
        }
    }

    /** The same period for what is stored in microseconds: what is before it to the nanosecond stays before it. */
    Period stored() {
        var start = stored(from);
        var end = stored(to);
        return start.isBefore(end) ? new Period(start, end) : new Period(start, start.plusNanos(1));
    }

    private static Instant stored(Instant at) {
        var micros = at.truncatedTo(ChronoUnit.MICROS);
        return micros.equals(at) ? at : micros.plus(1, ChronoUnit.MICROS);
    }

    /** The end, or the first instant that has not come yet, if that is earlier. */
    Instant until(Instant now) {
        var next = now.truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS);
        return next.isBefore(to) ? next : to;
    }
}

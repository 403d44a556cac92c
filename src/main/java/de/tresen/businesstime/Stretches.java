package de.tresen.businesstime;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Builds the account of a span of time from its open times, filling the gaps with reasons by the date shown then. */
final class Stretches {

    private final OpenDays days;
    private final ZoneId zone;
    private final Instant end;
    private final List<Stretch> stretches = new ArrayList<>();
    private Instant at;

    Stretches(OpenDays days, ZoneId zone, Instant from, Instant to) {
        this.days = days;
        this.zone = zone;
        this.at = from;
        this.end = to;
    }

    void open(long from, long to) {
        closedUntil(earlier(Instant.ofEpochSecond(from), end));
        append(earlier(Instant.ofEpochSecond(to), end), null);
    }

    List<Stretch> done() {
        closedUntil(end);
        return List.copyOf(stretches);
    }

    private void closedUntil(Instant opening) {
        while (at.isBefore(opening)) {
            var offset = zone.getRules().getOffset(at);
            var date = at.atOffset(offset).toLocalDate();
            var midnight = date.plusDays(1).atStartOfDay().toInstant(offset);
            append(earlier(earlier(midnight, offsetChange()), opening), days.reason(date));
        }
    }

    /** A wall clock that is set back may show the date before once more. */
    private Instant offsetChange() {
        var change = zone.getRules().nextTransition(at);
        return change == null ? Instant.MAX : change.getInstant();
    }

    private void append(Instant to, @Nullable String reason) {
        if (!at.isBefore(to)) {
            return;
        }
        var last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
        if (last != null && Objects.equals(last.reason(), reason)) {
            stretches.set(stretches.size() - 1, new Stretch(last.from(), to, reason));
        } else {
            stretches.add(new Stretch(at, to, reason));
        }
        at = to;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}

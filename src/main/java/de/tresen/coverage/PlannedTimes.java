package de.tresen.coverage;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * When a team plans shifts, so that who has none is not there: from the Monday of a shift's week until eight weeks after
 * its end. Before, and when planning was given up long ago, whoever is active is there.
 */
final class PlannedTimes {

    static final Duration AFTERWARDS = Duration.ofDays(56);

    private final List<Span> spans;

    private record Span(Instant from, Instant to) {}

    private PlannedTimes(List<Span> spans) {
        this.spans = spans;
    }

    static PlannedTimes of(Collection<Shift> shifts, ZoneId zone) {
        var spans = new ArrayList<Span>();
        var sorted = shifts.stream().sorted(Comparator.comparing(Shift::from)).toList();
        for (var shift : sorted) {
            var last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            var end = shift.to().plus(AFTERWARDS);
            if (last != null && !shift.from().isAfter(last.to())) {
                spans.set(spans.size() - 1, new Span(last.from(), end.isAfter(last.to()) ? end : last.to()));
            } else {
                spans.add(new Span(monday(shift.from(), zone), end));
            }
        }
        return new PlannedTimes(spans);
    }

    boolean contain(Instant at) {
        return spans.stream().anyMatch(span -> !at.isBefore(span.from()) && at.isBefore(span.to()));
    }

    Stream<Instant> edges() {
        return spans.stream().flatMap(span -> Stream.of(span.from(), span.to()));
    }

    private static Instant monday(Instant at, ZoneId zone) {
        return at.atZone(zone)
                .toLocalDate()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .atStartOfDay(zone)
                .toInstant();
    }

    /** The next Monday: a shift that begins before it counts for the whole week. */
    static Instant endOfWeek(Instant at, ZoneId zone) {
        return at.atZone(zone)
                .toLocalDate()
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .atStartOfDay(zone)
                .toInstant();
    }
}

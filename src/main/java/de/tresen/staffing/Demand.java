package de.tresen.staffing;

import de.tresen.coverage.Duty;
import de.tresen.coverage.Headcount;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes shifts of a sensible length of the time in which people are missing. Pure.
 *
 * <p>A break of up to an hour, in which nothing is promised, belongs to the shift. What is too long is cut in equal parts on the quarter of an hour,
 * what is longer than a day at midnight first, so that a night stays in one piece and each day is cut alike.
 */
final class Demand {

    private static final Duration BREAK = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofHours(25);
    private static final long QUARTER = Duration.ofMinutes(15).toSeconds();
    private static final LocalTime EVENING = LocalTime.of(17, 0);
    private static final LocalTime NIGHT = LocalTime.of(20, 0);

    private final Duration longest;
    private final WorkingTime calendar;

    Demand(Duration longest, WorkingTime calendar) {
        this.longest = longest;
        this.calendar = calendar;
    }

    private record Span(Instant from, Instant to) {

        Duration length() {
            return Duration.between(from, to);
        }
    }

    /** @param people so many should be there at any time that is promised */
    List<Need> of(List<Headcount> planned, int people) {
        var needs = new ArrayList<Need>();
        for (int level = 0; level < people; level++) {
            var there = level;
            spans(planned, there).flatMap(this::parts).map(this::need).forEach(needs::add);
        }
        needs.sort(Comparator.comparing(Need::from).thenComparing(Need::to));
        return needs;
    }

    /** Where not more than so many are there. */
    private Stream<Span> spans(List<Headcount> planned, int there) {
        var joined = new ArrayList<Span>();
        var open = false;
        for (var piece : planned) {
            var missing = piece.people() <= there;
            if (missing && open && belongs(joined.get(joined.size() - 1), piece)) {
                joined.set(joined.size() - 1, new Span(joined.get(joined.size() - 1).from, piece.to()));
            } else if (missing) {
                joined.add(new Span(piece.from(), piece.to()));
            }
            open = missing;
        }
        return joined.stream();
    }

    private boolean belongs(Span before, Headcount piece) {
        var pause = Duration.between(before.to, piece.from());
        return pause.isZero()
                || pause.compareTo(BREAK) <= 0
                        && Duration.between(before.from, piece.to()).compareTo(longest) <= 0;
    }

    private Stream<Span> parts(Span span) {
        if (span.length().compareTo(longest) <= 0) {
            return Stream.of(span);
        }
        return span.length().compareTo(DAY) > 0 ? days(span).flatMap(this::parts) : equalParts(span);
    }

    private Stream<Span> days(Span span) {
        var days = new ArrayList<Span>();
        for (var from = span.from; from.isBefore(span.to); ) {
            var midnight = from.atZone(calendar.zone())
                    .toLocalDate()
                    .plusDays(1)
                    .atStartOfDay(calendar.zone())
                    .toInstant();
            var to = midnight.isBefore(span.to) ? midnight : span.to;
            days.add(new Span(from, to));
            from = to;
        }
        return days.stream();
    }

    private Stream<Span> equalParts(Span span) {
        var seconds = span.length().toSeconds();
        var count = (seconds + longest.toSeconds() - 1) / longest.toSeconds();
        var parts = new ArrayList<Span>();
        var from = span.from;
        for (int i = 1; i <= count; i++) {
            var to = i == count ? span.to : span.from.plusSeconds(seconds * i / count / QUARTER * QUARTER);
            parts.add(new Span(from, to));
            from = to;
        }
        return parts.stream();
    }

    private Need need(Span span) {
        return new Need(span.from, span.to, duty(span));
    }

    private Duty duty(Span span) {
        var work = Work.of(span.from, span.to, false, calendar.zone());
        var begins = LocalTime.ofInstant(span.from, calendar.zone());
        var ends = LocalTime.ofInstant(span.to.minusNanos(1), calendar.zone());
        if (calendar.isAtWeekend(work)) {
            return Duty.WEEKEND;
        }
        return !begins.isBefore(EVENING)
                        || ends.isAfter(NIGHT)
                        || !work.begins().equals(work.ends())
                ? Duty.EVENING
                : Duty.REGULAR;
    }
}

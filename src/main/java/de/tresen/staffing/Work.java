package de.tresen.staffing;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.Stream;

/**
 * Somebody's duty in time, half-open.
 *
 * @param onCall reachable only: no working time, but nobody can be elsewhere meanwhile
 * @param begins local date on which it begins
 * @param ends last local date of which it takes some time
 */
record Work(Instant from, Instant to, boolean onCall, LocalDate begins, LocalDate ends) {

    static Work of(Instant from, Instant to, boolean onCall, ZoneId zone) {
        return new Work(from, to, onCall, LocalDate.ofInstant(from, zone), LocalDate.ofInstant(to.minusNanos(1), zone));
    }

    /** Of the week in which it begins. */
    LocalDate monday() {
        return begins.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    Duration length() {
        return Duration.between(from, to);
    }

    Stream<LocalDate> days() {
        return begins.equals(ends) ? Stream.of(begins) : begins.datesUntil(ends.plusDays(1));
    }

    /** Both as one, where they follow each other at once or overlap. */
    Work and(Work next) {
        return next.to.isAfter(to) ? new Work(from, next.to, onCall, begins, next.ends) : this;
    }
}

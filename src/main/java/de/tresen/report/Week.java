package de.tresen.report;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;

/** A week from Monday to Monday in somebody's zone. */
public record Week(int number, LocalDate monday, Instant from, Instant to) {

    /** The last weeks up to the one of an instant, the oldest first. */
    static List<Week> upTo(Instant now, ZoneId zone, int weeks) {
        var monday = LocalDate.ofInstant(now, zone).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return IntStream.range(0, weeks)
                .mapToObj(number -> of(number, monday.minusWeeks(weeks - 1L - number), zone))
                .toList();
    }

    /** The week of a day. */
    static Week of(LocalDate day, ZoneId zone) {
        return of(0, day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), zone);
    }

    private static Week of(int number, LocalDate monday, ZoneId zone) {
        return new Week(
                number,
                monday,
                monday.atStartOfDay(zone).toInstant(),
                monday.plusWeeks(1).atStartOfDay(zone).toInstant());
    }

    public Period period() {
        return new Period(from, to);
    }
}

package de.tresen.coverage;

import de.tresen.platform.Ids;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The single shifts of a pattern. */
final class Occurrences {

    private final ShiftPattern pattern;
    private final ZoneId zone;

    Occurrences(ShiftPattern pattern, ZoneId zone) {
        this.pattern = pattern;
        this.zone = zone;
    }

    /** Those that begin on a day of a time, {@code until} not included. */
    List<Shift> between(LocalDate from, LocalDate until) {
        var begins = from.isBefore(pattern.first()) ? pattern.first() : from;
        var last = pattern.last();
        var ends = last != null && last.isBefore(until) ? last.plusDays(1) : until;
        return begins.isBefore(ends)
                ? begins.datesUntil(ends).flatMap(day -> shift(day).stream()).toList()
                : List.of();
    }

    private Optional<Shift> shift(LocalDate day) {
        long week = ChronoUnit.WEEKS.between(monday(pattern.first()), monday(day));
        if (!pattern.days().contains(day.getDayOfWeek()) || week % pattern.everyWeeks() != 0) {
            return Optional.empty();
        }
        int turn = (int) (week / pattern.everyWeeks() % pattern.people().size());
        var ends = pattern.to().isAfter(pattern.from()) ? day : day.plusDays(1);
        var from = day.atTime(pattern.from()).atZone(zone).toInstant();
        var to = ends.atTime(pattern.to()).atZone(zone).toInstant();
        return Stream.of(new Shift(
                        Ids.next(),
                        pattern.team(),
                        pattern.people().get(turn),
                        from,
                        to,
                        pattern.duty(),
                        pattern.channel(),
                        pattern.language()))
                .filter(shift -> from.isBefore(to))
                .findFirst();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}

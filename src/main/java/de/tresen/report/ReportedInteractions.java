package de.tresen.report;

import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The interactions behind figures about interactions, the newest first, within what the reader may count. */
@Service
@Transactional(readOnly = true)
public class ReportedInteractions {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofDays(400);

    private final ReportedMapper mapper;

    ReportedInteractions(ReportedMapper mapper) {
        this.mapper = mapper;
    }

    /** @param reason why, as {@link Ended.Reason} says it; null = whatever was the reason */
    public List<InteractionLine> ended(
            Ended.Ending ending, @Nullable String reason, Period period, Person reader, int skip, int limit) {
        return mapper.ended(ending, reason, period.stored(), Reach.of(reader), skip, limit);
    }

    /** What came in on a weekday between two full hours of the day, in the reader's zone. */
    public List<InteractionLine> received(Daytime daytime, Period period, Person reader, int skip, int limit) {
        var hours = hours(period, reader.timeZone(), daytime);
        return hours.isEmpty() ? List.of() : mapper.received(hours, Reach.of(reader), skip, limit);
    }

    /** Some hours of a weekday, {@code to} excluded. */
    public record Daytime(DayOfWeek day, int from, int to) {}

    /** In quarters, because zones are not all whole hours apart. */
    private static List<Period> hours(Period period, ZoneId zone, Daytime daytime) {
        if (Duration.between(period.from(), period.to()).compareTo(LONGEST) > 0) {
            throw Refusal.Invalid.field("to", "lies more than a year after from; ask for less");
        }
        return Stream.iterate(period.from().truncatedTo(ChronoUnit.HOURS), period.to()::isAfter, at -> at.plus(QUARTER))
                .filter(at -> is(at.atZone(zone), daytime))
                .map(at -> new Period(at, at.plus(HOUR)))
                .toList();
    }

    private static boolean is(ZonedDateTime at, Daytime daytime) {
        return at.getDayOfWeek() == daytime.day()
                && at.getHour() >= daytime.from()
                && at.getHour() < daytime.to()
                && at.getMinute() == 0;
    }
}

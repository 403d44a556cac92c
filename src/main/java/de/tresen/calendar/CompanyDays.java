package de.tresen.calendar;

import de.tresen.businesstime.ServiceHoursDefinition.ExceptionDay;
import de.tresen.calendar.CompanyMapper.Day;
import de.tresen.platform.Beginning;
import de.tresen.servicelevel.ServiceHoursBook;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The days of which a company's calendar tells, beside the service hours that they are for. */
@Component
class CompanyDays {

    private static final int LONGEST_NAME = 200;

    private final CompanyMapper mapper;
    private final ServiceHoursBook book;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CompanyDays(CompanyMapper mapper, ServiceHoursBook book, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.book = book;
        this.events = events;
        this.clock = clock;
    }

    ZoneId zone(String hours) {
        return ZoneId.of(Objects.requireNonNull(book.definition(hours).timeZone()));
    }

    /** Only whole days count; on one that has several events all are named. */
    static Map<LocalDate, String> told(Reading reading, ZoneId zone, LocalDate today) {
        var days = new TreeMap<LocalDate, String>();
        var last = today.plusDays(CalendarReader.AHEAD.toDays());
        reading.periods().forEach((event, period) -> {
            var first = LocalDate.ofInstant(period.from(), zone);
            var after = LocalDate.ofInstant(period.to(), zone);
            var from = first.isBefore(today) ? today : first;
            var until = after.isAfter(last) ? last : after;
            if (period.wholeDays() && from.isBefore(until)) {
                from.datesUntil(until)
                        .forEach(day -> days.merge(
                                day, Objects.requireNonNull(reading.titles().get(event)), CompanyDays::and));
            }
        });
        return days;
    }

    private static String and(String one, String other) {
        return one.equals(other) ? one : Beginning.of(one + ", " + other, LONGEST_NAME);
    }

    /** Keeps what it tells now; raises {@link ClosedDaysProposed} once for all days that wait for a decision anew. */
    @Transactional
    public void take(String hours, Map<LocalDate, String> told) {
        var before = waiting(hours);
        replace(hours, told);
        var fresh = waiting(hours);
        fresh.removeAll(before);
        if (!fresh.isEmpty()) {
            events.publishEvent(new ClosedDaysProposed(hours, fresh.size()));
        }
    }

    private Set<LocalDate> waiting(String hours) {
        return open(hours, false).stream().map(ClosedDay::day).collect(Collectors.toCollection(HashSet::new));
    }

    /** What is told no more is forgotten, unless it was closed here because of it. */
    private void replace(String hours, Map<LocalDate, String> told) {
        var known = mapper.days(hours).stream().collect(Collectors.toMap(Day::dayOn, day -> day));
        var closed = closedHere(hours);
        known.values().stream().filter(day -> !told.containsKey(day.dayOn())).forEach(day -> {
            mapper.forget(hours, day.dayOn());
            if (closed.test(day)) {
                mapper.remember(hours, new Day(day.dayOn(), day.name(), false, true));
            }
        });
        told.forEach((day, name) -> {
            var before = known.get(day);
            mapper.forget(hours, day);
            mapper.remember(hours, new Day(day, name, before != null && before.dismissed(), false));
        });
    }

    /** Days to come on which work is promised, those to be closed or those that stay open. */
    List<ClosedDay> open(String hours, boolean dismissed) {
        var found = book.find(hours);
        return ahead(
                hours,
                day -> !day.gone()
                        && day.dismissed() == dismissed
                        && !found.on(day.dayOn()).blocks().isEmpty());
    }

    List<ClosedDay> gone(String hours) {
        var closed = closedHere(hours);
        return ahead(hours, day -> day.gone() && closed.test(day));
    }

    private List<ClosedDay> ahead(String hours, Predicate<Day> which) {
        var today = LocalDate.ofInstant(clock.instant(), zone(hours));
        return mapper.days(hours).stream()
                .filter(day -> !day.dayOn().isBefore(today))
                .filter(which)
                .map(Day::closed)
                .toList();
    }

    /** Whether the service hours close a day, by this name. */
    private Predicate<Day> closedHere(String hours) {
        var exceptions = book.definition(hours).exceptions();
        var closed = exceptions == null
                ? Map.<String, String>of()
                : exceptions.stream()
                        .filter(Objects::nonNull)
                        .filter(day -> day.open() != null && day.open().isEmpty())
                        .collect(Collectors.toMap(
                                day -> String.valueOf(day.date()), (ExceptionDay day) -> String.valueOf(day.name())));
        return day -> day.name().equals(closed.get(day.dayOn().toString()));
    }
}

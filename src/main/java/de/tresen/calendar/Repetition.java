package de.tresen.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateListProperty;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.transform.recurrence.Frequency;

/** The single beginnings of an event that repeats. */
final class Repetition {

    /** More often nobody is away; it also bounds what a hostile rule makes us count. */
    private static final Set<Frequency> KNOWN =
            Set.of(Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY, Frequency.YEARLY);

    private static final int MOST = 1000;
    private static final int MOST_RULES = 3;
    private static final int FIRST_YEAR = 1970;

    private final VEvent event;
    private final ZoneId zone;

    Repetition(VEvent event, ZoneId zone) {
        this.event = event;
        this.zone = zone;
    }

    static boolean isIn(VEvent event) {
        return event.getProperty(Property.RRULE).isPresent()
                || event.getProperty(Property.RDATE).isPresent();
    }

    /**
     * @param from those that begin then or later, and before {@code to}
     * @throws IllegalArgumentException if it repeats in a way that the desk does not follow
     */
    List<Temporal> starts(Temporal first, Instant from, Instant to) {
        var rules = event.<RRule<Temporal>>getProperties(Property.RRULE);
        if (rules.size() > MOST_RULES || first.get(java.time.temporal.ChronoField.YEAR) < FIRST_YEAR) {
            throw new IllegalArgumentException("it repeats for too long or by too many rules");
        }
        var left = new HashSet<>(dates(Property.EXDATE).map(this::key).toList());
        var ruled = rules.stream().flatMap(rule -> ruled(rule.getRecur(), first, from, to).stream());
        return Stream.of(Stream.of(first), ruled, dates(Property.RDATE))
                .flatMap(starts -> starts)
                .filter(start -> left.add(key(start)))
                .filter(start -> !key(start).isBefore(from) && key(start).isBefore(to))
                .sorted(Comparator.comparing(this::key))
                .toList();
    }

    private Collection<Temporal> ruled(Recur<Temporal> rule, Temporal first, Instant from, Instant to) {
        var withinDays = Stream.of(rule.getHourList(), rule.getMinuteList(), rule.getSecondList())
                .anyMatch(list -> !list.isEmpty());
        if (!KNOWN.contains(rule.getFrequency()) || withinDays) {
            throw new IllegalArgumentException("it repeats more often than daily");
        }
        var dates = rule.getDates(first, like(first, from), like(first, to), MOST);
        if (dates.size() >= MOST) {
            throw new IllegalArgumentException("it repeats too often");
        }
        return dates;
    }

    private Temporal like(Temporal first, Instant at) {
        return first instanceof ZonedDateTime start ? at.atZone(start.getZone()) : LocalDate.ofInstant(at, zone);
    }

    private Stream<Temporal> dates(String name) {
        return event.<DateListProperty<Temporal>>getProperties(name).stream()
                .flatMap(list -> list.getDates().stream())
                .map(date -> Told.normal(date, zone));
    }

    /** Two beginnings are the same when they are the same instant. */
    private Instant key(Temporal at) {
        return key(at, zone);
    }

    static Instant key(Temporal at, ZoneId zone) {
        return at instanceof LocalDate day ? day.atStartOfDay(zone).toInstant() : Instant.from(at);
    }
}

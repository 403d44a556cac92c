package de.tresen.calendar;

import de.tresen.coverage.ToldAbsences.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.Optional;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;
import net.fortuna.ical4j.model.property.Duration;

/** When one event is: on whole days, or from and to a time of a zone; what has no zone is in the person's. */
record Told(Temporal from, TemporalAmount lasts) {

    /** @throws IllegalArgumentException if it does not say when it is */
    static Told of(VEvent event, ZoneId zone) {
        var from = date(event, Property.DTSTART, zone)
                .orElseThrow(() -> new IllegalArgumentException("an event without a beginning"));
        var to = date(event, Property.DTEND, zone);
        if (to.isPresent()) {
            return new Told(from, between(from, to.get()));
        }
        return new Told(
                from,
                event.<Duration>getProperty(Property.DURATION)
                        .map(Duration::getDuration)
                        .orElse(from instanceof LocalDate ? java.time.Period.ofDays(1) : java.time.Duration.ZERO));
    }

    static Optional<Temporal> date(VEvent event, String name, ZoneId zone) {
        return event.<DateProperty<Temporal>>getProperty(name)
                .map(DateProperty::getDate)
                .map(at -> normal(at, zone));
    }

    /** A day, or a time of a zone. */
    static Temporal normal(Temporal at, ZoneId zone) {
        if (at instanceof LocalDate || at instanceof ZonedDateTime) {
            return at;
        } else if (at instanceof LocalDateTime local) {
            return local.atZone(zone);
        } else if (at instanceof OffsetDateTime offset) {
            return offset.toZonedDateTime();
        } else if (at instanceof Instant instant) {
            return instant.atZone(ZoneOffset.UTC);
        }
        throw new IllegalArgumentException("a date that is none: " + at);
    }

    private static TemporalAmount between(Temporal from, Temporal to) {
        if (from instanceof LocalDate first && to instanceof LocalDate next) {
            return java.time.Period.ofDays(Math.toIntExact(ChronoUnit.DAYS.between(first, next)));
        } else if (from instanceof ZonedDateTime && to instanceof ZonedDateTime) {
            return java.time.Duration.between(from, to);
        }
        throw new IllegalArgumentException("a day on one side and a time on the other");
    }

    /** The same at another beginning. */
    Told at(Temporal other) {
        return new Told(other, lasts);
    }

    /** Nothing where it has no length. */
    Optional<Period> period(ZoneId zone) {
        var whole = from instanceof LocalDate;
        var period = new Period(instant(from, zone), instant(from.plus(lasts), zone), whole);
        return period.from().isBefore(period.to()) ? Optional.of(period) : Optional.empty();
    }

    private static Instant instant(Temporal at, ZoneId zone) {
        return at instanceof LocalDate day
                ? day.atStartOfDay(zone).toInstant()
                : Instant.from(at).truncatedTo(ChronoUnit.MICROS);
    }
}

package de.tresen.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Writes iCalendar (RFC 5545). Times are written in UTC, so that no zone has to be described. */
final class CalendarFile {

    private CalendarFile() {}

    /**
     * @param id stays the same when the rest changes
     * @param from an instant or a day, and {@code to} where the next begins
     * @param tentative it is not certain yet
     */
    record Event(String id, String title, Temporal from, Temporal to, boolean tentative) {}

    static String write(String name, Instant now, List<Event> events) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Tresen//Cover//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT1H"));
        events.forEach(event -> calendar.add(written(event, now)));
        var text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static VEvent written(Event event, Instant now) {
        var written = new VEvent(false);
        written.add(new Uid(event.id() + "@tresen"));
        written.add(new DtStamp(now.truncatedTo(ChronoUnit.SECONDS)));
        written.add(new DtStart<>(seconds(event.from())));
        written.add(new DtEnd<>(seconds(event.to())));
        written.add(new Summary(event.title()));
        written.add(event.tentative() ? ImmutableStatus.VEVENT_TENTATIVE : ImmutableStatus.VEVENT_CONFIRMED);
        return written;
    }

    private static Temporal seconds(Temporal at) {
        return at instanceof Instant instant ? instant.truncatedTo(ChronoUnit.SECONDS) : at;
    }
}

package de.tresen.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.CalendarParserFactory;
import net.fortuna.ical4j.data.ContentHandlerContext;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;

/** Reads a file of strangers as a calendar. What is wrong in one event is left out; what is no calendar is refused. */
final class CalendarText {

    static final int MOST_BYTES = 2 * 1024 * 1024;

    private CalendarText() {}

    /** Zones that a file brings hold for this file only. */
    static Calendar parse(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new TroubledCalendar(Trouble.TOO_LARGE);
        }
        var builder = new CalendarBuilder(
                CalendarParserFactory.getInstance().get(),
                new ContentHandlerContext()
                        .withIgnoredPropertyNames(List.of("TZURL"))
                        .withSuppressInvalidProperties(true),
                TimeZoneRegistryFactory.getInstance().createRegistry());
        try {
            return builder.build(new StringReader(plain(new String(bytes, StandardCharsets.UTF_8))));
        } catch (IOException | ParserException | RuntimeException e) {
            throw new TroubledCalendar(Trouble.NO_CALENDAR);
        }
    }

    /** Some programs put a byte order mark before it, or end lines as their system does, which folded lines do not bear. */
    private static String plain(String text) {
        return (text.startsWith("\ufeff") ? text.substring(1) : text).replaceAll("\r\n|\r|\n", "\r\n");
    }
}

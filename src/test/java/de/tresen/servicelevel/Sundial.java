package de.tresen.servicelevel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Reads and writes times as the document does: {@code Wed 2026-11-18 15:00}, and from there on {@code Thu 11:00}. */
final class Sundial {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);

    private Instant now = Instant.EPOCH;

    /** Goes on to a time of the document. */
    Instant go(String text) {
        now = next(text);
        return now;
    }

    /** The next instant that the text can mean; the whole date once names it. */
    Instant next(String text) {
        var words = text.split(" ");
        var time = LocalTime.parse(words[words.length - 1]);
        if (words.length == 3) {
            var named = LocalDate.parse(words[1]).atTime(time).atZone(BERLIN).toInstant();
            if (!told(named).equals(words[0] + " " + words[2])) {
                throw new AssertionError(text + " is no such weekday");
            }
            return named;
        }
        var today = now.atZone(BERLIN).toLocalDate();
        for (int day = 0; day <= 7; day++) {
            var candidate = today.plusDays(day).atTime(time).atZone(BERLIN).toInstant();
            if (told(candidate).equals(text) && candidate.isAfter(now)) {
                return candidate;
            }
        }
        throw new AssertionError(text + " never comes");
    }

    static String told(Instant instant) {
        return SHORT.format(instant.atZone(BERLIN));
    }
}

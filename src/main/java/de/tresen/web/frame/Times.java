package de.tresen.web.frame;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * Says instants and durations to one reader: relative up to a day, then weekday and clock time, then the date; always
 * in the reader's zone and language. Templates know it as {@code times}.
 */
public final class Times {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(6);

    private final Instant now;
    private final ZoneId zone;
    private final Locale locale;
    private final MessageSource messages;

    public Times(Instant now, ZoneId zone, Locale locale, MessageSource messages) {
        this.now = now;
        this.zone = zone;
        this.locale = locale;
        this.messages = messages;
    }

    public Instant now() {
        return now;
    }

    public ZoneId zone() {
        return zone;
    }

    public Instant getNow() {
        return now;
    }

    /** Less than a day away. */
    public boolean isNear(Instant at) {
        return Duration.between(now, at).abs().compareTo(DAY) < 0;
    }

    /** "5 min ago", "in 2 h", "Mon 09:00", "12 Nov 2026". */
    public String near(@Nullable Instant at) {
        if (at == null) {
            return "";
        }
        var distance = Duration.between(now, at);
        if (distance.abs().compareTo(DAY) < 0) {
            return relative(distance);
        }
        return weekdayOrDate(at.atZone(zone));
    }

    private String relative(Duration distance) {
        var size = distance.abs();
        if (size.toMinutes() < 1) {
            return say("time.now");
        }
        var direction = distance.isNegative() ? "time.ago" : "time.in";
        return size.toHours() < 1
                ? say(direction + ".minutes", size.toMinutes())
                : say(direction + ".hours", size.toHours());
    }

    private String weekdayOrDate(ZonedDateTime at) {
        if (isThisWeek(at.toInstant())) {
            return format(at, say("time.pattern.weekday"));
        }
        var sameYear = at.getYear() == now.atZone(zone).getYear();
        return format(at, say(sameYear ? "time.pattern.day" : "time.pattern.year"));
    }

    /** "09:00" today, "Mon 09:00" within a week, then the date. */
    public String weekday(Instant at) {
        var there = at.atZone(zone);
        return there.toLocalDate().equals(now.atZone(zone).toLocalDate())
                ? format(there, "HH:mm")
                : weekdayOrDate(there);
    }

    /** "Mon 09:00 – 12:30", with the second day when there is one, and with dates where a weekday could be another. */
    public String span(Instant from, Instant to) {
        var start = from.atZone(zone);
        var end = to.atZone(zone);
        var pattern = say(isThisWeek(from) && isThisWeek(to) ? "time.pattern.weekday" : "time.pattern.dated");
        var sameDay = start.toLocalDate().equals(end.toLocalDate());
        return format(start, pattern) + " – " + format(end, sameDay ? "HH:mm" : pattern);
    }

    private boolean isThisWeek(Instant at) {
        return Duration.between(now, at).abs().compareTo(WEEK) < 0;
    }

    /** The full instant in the reader's zone, for hovering. */
    public String full(@Nullable Instant at) {
        return at == null
                ? ""
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(at.atZone(zone));
    }

    /** "45 min", "3 h", "2 days" of 24 hours each: as exact as one needs to know. */
    public String about(Duration length) {
        var size = length.abs();
        if (size.toMinutes() < 60) {
            return say("time.minutes", Math.max(1, size.toMinutes()));
        }
        return size.toHours() < 48 ? say("time.hours", size.toHours()) : say("time.days", size.toDays());
    }

    /** As {@link #about}, and shorter ones in seconds. */
    public String length(Duration length) {
        if (length.toSeconds() < 1) {
            return say("way.underOneSecond");
        }
        return length.toMinutes() < 1 ? say("way.seconds", length.toSeconds()) : about(length);
    }

    /** "45 min", "60 h": counted time, which has no days. */
    public String counted(Duration length) {
        var minutes = Math.max(1, length.toMinutes());
        return minutes < 60 ? say("time.minutes", minutes) : say("time.hours", length.toHours());
    }

    /** "45 min", "1 h 30 min": whole minutes, nothing left out. */
    public String exact(Duration length) {
        var hours = length.toHours();
        var minutes = length.toMinutesPart();
        if (hours == 0) {
            return say("time.minutes", Math.max(1, minutes));
        }
        return minutes == 0 ? say("time.hours", hours) : say("time.hours", hours) + " " + say("time.minutes", minutes);
    }

    /** Up to two letters for a name. */
    public String initials(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return "?";
        }
        var words = name.strip().split("[\\s._-]+");
        var first = firstLetter(words[0]);
        return words.length == 1 ? first : first + firstLetter(words[words.length - 1]);
    }

    private static String firstLetter(String word) {
        return word.isEmpty() ? "" : Character.toString(word.codePointAt(0));
    }

    private String format(ZonedDateTime at, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(at);
    }

    private String say(String code, Object... arguments) {
        return messages.getMessage(code, arguments, locale);
    }
}

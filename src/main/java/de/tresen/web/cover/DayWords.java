package de.tresen.web.cover;

import de.tresen.coverage.Gap;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says days, times of a day and gaps, in the reader's language and the team's zone. */
@Component
class DayWords {

    private static final int DAY = 24 * 60;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final MessageSource messages;

    DayWords(MessageSource messages) {
        this.messages = messages;
    }

    /** "Mon", "23". */
    String format(LocalDate day, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, LocaleContextHolder.getLocale())
                .format(day);
    }

    /** "Monday 23 November". */
    String name(LocalDate day) {
        return format(day, say("cover.pattern.day"));
    }

    String title(Window window) {
        if (window.month()) {
            return format(window.first(), "LLLL yyyy");
        }
        var last = window.until().minusDays(1);
        return say(
                "cover.week",
                format(window.first(), say("cover.pattern.short")),
                format(last, say("cover.pattern.date")),
                window.first().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** What of a time falls on a day: "09:00–17:00", "from 18:00", "until 06:00", "all day". */
    String onDay(Instant from, @Nullable Instant to, LocalDate day, ZoneId zone) {
        var start = from.atZone(zone).toLocalDateTime();
        var end = to == null ? LocalDateTime.MAX : to.atZone(zone).toLocalDateTime();
        var ends = !end.isAfter(day.plusDays(1).atStartOfDay());
        if (!start.isBefore(day.atStartOfDay())) {
            var isShort = to != null && Duration.between(from, to).toHours() < 24;
            if (ends || isShort) {
                return start.equals(day.atStartOfDay())
                                && end.equals(day.plusDays(1).atStartOfDay())
                        ? say("cover.allDay")
                        : clock(start.toLocalTime()) + "–" + (ends ? clock(end, day) : clock(end.toLocalTime()));
            }
            return start.equals(day.atStartOfDay())
                    ? say("cover.allDay")
                    : say("cover.from", clock(start.toLocalTime()));
        }
        return ends && !end.equals(day.plusDays(1).atStartOfDay())
                ? say("cover.until", clock(end, day))
                : say("cover.allDay");
    }

    private static String clock(LocalTime time) {
        return CLOCK.format(time);
    }

    /** Midnight at the end of a day is its 24th hour. */
    private static String clock(LocalDateTime end, LocalDate day) {
        return end.toLocalDate().isAfter(day) ? "24:00" : clock(end.toLocalTime());
    }

    /** What of a time falls on a day, to be drawn. */
    static Board.Bar bar(Instant from, @Nullable Instant to, LocalDate day, ZoneId zone) {
        int start = minute(from, day, zone);
        int end = to == null ? DAY : minute(to, day, zone);
        return new Board.Bar(start, Math.max(0, end - start));
    }

    private static int minute(Instant at, LocalDate day, ZoneId zone) {
        var there = at.atZone(zone).toLocalDateTime();
        if (there.isBefore(day.atStartOfDay())) {
            return 0;
        }
        return there.isBefore(day.plusDays(1).atStartOfDay())
                ? there.toLocalTime().toSecondOfDay() / 60
                : DAY;
    }

    /** "Monday 23 November, 09:00–17:00", with the second day when there is one. */
    String span(Instant from, @Nullable Instant to, ZoneId zone) {
        var start = from.atZone(zone).toLocalDate();
        if (to == null) {
            return say("cover.span.open", name(start), clock(from.atZone(zone).toLocalTime()));
        }
        var last = to.minusNanos(1).atZone(zone).toLocalDate();
        var whole = from.equals(start.atStartOfDay(zone).toInstant())
                && to.equals(last.plusDays(1).atStartOfDay(zone).toInstant());
        if (whole) {
            return start.equals(last) ? name(start) : say("cover.span.days", name(start), name(last));
        }
        return start.equals(last) || Duration.between(from, to).toHours() < 24
                ? name(start) + ", " + onDay(from, to, start, zone)
                : say(
                        "cover.span.days",
                        name(start) + ", " + clock(from.atZone(zone).toLocalTime()),
                        name(last) + ", " + clock(to.atZone(zone).toLocalTime()));
    }

    /** Why nobody is there, by name where people are away. */
    String why(Gap gap, Map<String, String> names) {
        return gap.reason() == Gap.Reason.EVERYBODY_AWAY
                ? say("cover.gap.EVERYBODY_AWAY", names(gap.away(), names))
                : say("cover.gap." + gap.reason());
    }

    String names(List<String> usernames, Map<String, String> names) {
        return usernames.stream()
                .map(username -> Objects.requireNonNullElse(names.get(username), username))
                .collect(Collectors.joining(", "));
    }

    String say(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}

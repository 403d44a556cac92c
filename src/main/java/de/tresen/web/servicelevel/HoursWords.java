package de.tresen.web.servicelevel;

import de.tresen.businesstime.Block;
import de.tresen.businesstime.HolidayRegion;
import de.tresen.businesstime.ServiceHours;
import de.tresen.businesstime.ServiceHoursDefinition;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says service hours in words and as bars over the 24 hours of a day. */
@Component
class HoursWords {

    private static final int DAY = 24 * 60;
    private static final int DAYS_AHEAD = 400;

    private final MessageSource messages;

    HoursWords(MessageSource messages) {
        this.messages = messages;
    }

    /** Open time as it is drawn, in minutes of a day. */
    record Bar(int from, int length) {}

    /**
     * A day in words and as a picture.
     *
     * @param name of the public holiday or exception; null on an ordinary day
     */
    record Day(
            String day,
            String open,
            List<Bar> bars,
            @Nullable String name) {}

    List<Day> week(ServiceHours hours) {
        return Stream.of(DayOfWeek.values())
                .map(day -> new Day(
                        day.getDisplayName(TextStyle.FULL, locale()),
                        open(hours.on(day)),
                        bars(hours.on(day.minus(1)), hours.on(day)),
                        null))
                .toList();
    }

    List<Day> days(ServiceHours hours, Instant now, int many) {
        var today = now.atZone(hours.zone()).toLocalDate();
        return IntStream.range(0, many)
                .mapToObj(ahead -> day(hours, today.plusDays(ahead)))
                .toList();
    }

    private Day day(ServiceHours hours, LocalDate date) {
        var open = hours.on(date);
        return new Day(
                date(date),
                open(open.blocks()),
                bars(hours.on(date.minusDays(1)).blocks(), open.blocks()),
                open.name());
    }

    /** The next days that differ from the week: holidays and exceptions. */
    List<Day> special(ServiceHours hours, Instant now, int most) {
        var today = now.atZone(hours.zone()).toLocalDate();
        return IntStream.range(0, DAYS_AHEAD)
                .mapToObj(today::plusDays)
                .filter(date -> hours.on(date).name() != null)
                .limit(most)
                .map(date -> day(hours, date))
                .toList();
    }

    private static List<Bar> bars(List<Block> dayBefore, List<Block> day) {
        return Stream.concat(
                        dayBefore.stream()
                                .filter(block -> block.end() > DAY)
                                .map(block -> new Bar(0, block.end() - DAY)),
                        day.stream().map(block -> new Bar(block.start(), Math.min(block.end(), DAY) - block.start())))
                .toList();
    }

    private String open(List<Block> blocks) {
        return blocks.isEmpty()
                ? say("hours.closed")
                : blocks.stream()
                        .map(block -> block.toString().replace("-", "–"))
                        .collect(Collectors.joining(", "));
    }

    private String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(say("hours.pattern.date"), locale()).format(date);
    }

    /** In the reader's language, the country where it is not the name itself. */
    String region(@Nullable String key) {
        if (key == null) {
            return say("hours.noHolidays");
        }
        return HolidayRegion.all(locale()).stream()
                .filter(region -> region.key().equals(key))
                .map(region -> region.name().equals(region.country())
                        ? region.name()
                        : region.name() + " (" + region.country() + ")")
                .findFirst()
                .orElse(key);
    }

    /** All that a wording says by what it speaks of, in the order of the form. */
    Map<String, String> lines(ServiceHoursDefinition definition) {
        var hours = ServiceHours.of(definition);
        var lines = new LinkedHashMap<String, String>();
        lines.put(say("hours.timeZone"), hours.zone().getId());
        week(hours).forEach(day -> lines.put(day.day(), day.open()));
        lines.put(say("hours.publicHolidays"), region(definition.publicHolidays()));
        exceptionDates(definition).forEach(date -> {
            var day = hours.on(date);
            lines.put(date(date), day.name() + ": " + open(day.blocks()));
        });
        return lines;
    }

    private static List<LocalDate> exceptionDates(ServiceHoursDefinition definition) {
        var dates = new ArrayList<LocalDate>();
        var exceptions = definition.exceptions();
        if (exceptions != null) {
            exceptions.forEach(exception -> {
                if (exception != null && exception.date() != null) {
                    dates.add(LocalDate.parse(exception.date()));
                }
            });
        }
        return dates.stream().sorted().toList();
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    private String say(String code, Object... arguments) {
        return messages.getMessage(code, arguments, locale());
    }
}

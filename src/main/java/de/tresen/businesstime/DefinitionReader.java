package de.tresen.businesstime;

import de.tresen.businesstime.ServiceHoursDefinition.ExceptionDay;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks a definition once, at the door. */
final class DefinitionReader {

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final int LONGEST_NAME = 200;

    private DefinitionReader() {}

    /** A bare offset is refused: it knows no summer time. */
    static ZoneId zone(@Nullable String text) {
        if (text != null && ZoneId.getAvailableZoneIds().contains(text)) {
            return ZoneId.of(text);
        }
        throw new InvalidInput(
                "timeZone",
                (text == null ? "missing" : "\"" + text + "\" is not a known zone") + "; write one like Europe/Berlin");
    }

    static OpenDays days(ServiceHoursDefinition definition) {
        var region = definition.publicHolidays();
        var days = new OpenDays(
                week(definition.week()),
                region == null ? null : PublicHolidays.of("publicHolidays", region),
                exceptions(definition.exceptions()));
        if (!days.everOpen()) {
            throw new InvalidInput("week", "nothing is ever open; give at least one day a block like 09:00-17:00");
        }
        return days;
    }

    private static Map<DayOfWeek, List<Block>> week(@Nullable Map<String, @Nullable List<@Nullable String>> texts) {
        if (texts == null) {
            throw new InvalidInput("week", "missing; write {\"MONDAY\": [\"09:00-17:00\"], …}");
        }
        var week = new EnumMap<DayOfWeek, List<Block>>(DayOfWeek.class);
        texts.forEach((day, blocks) -> week.put(weekday(day), blocks("week." + day, blocks)));
        return week;
    }

    private static DayOfWeek weekday(@Nullable String name) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        "week",
                        "\"" + name + "\" is not a day; write one of "
                                + Arrays.stream(DayOfWeek.values())
                                        .map(DayOfWeek::name)
                                        .collect(Collectors.joining(", "))));
    }

    private static List<Block> blocks(String field, @Nullable List<@Nullable String> texts) {
        if (texts == null) {
            throw new InvalidInput(field, "missing; write a list of blocks, [] for closed all day");
        }
        return Block.readDay(field, texts);
    }

    private static Map<LocalDate, OpenDays.Exceptional> exceptions(@Nullable List<@Nullable ExceptionDay> texts) {
        var exceptions = new HashMap<LocalDate, OpenDays.Exceptional>();
        for (int i = 0; texts != null && i < texts.size(); i++) {
            var field = "exceptions[" + i + "]";
            var text = texts.get(i);
            if (text == null) {
                throw new InvalidInput(field, "is null; write {date, open, name} or leave it out");
            }
            var date = date(field + ".date", text.date());
            var exception =
                    new OpenDays.Exceptional(blocks(field + ".open", text.open()), name(field + ".name", text.name()));
            if (exceptions.put(date, exception) != null) {
                throw new InvalidInput(field + ".date", date + " has two exceptions; write one with all its blocks");
            }
        }
        return exceptions;
    }

    private static LocalDate date(String field, @Nullable String text) {
        try {
            if (text != null && DATE.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            // falls through to the refusal, which names the value
        }
        throw new InvalidInput(
                field, (text == null ? "missing" : "\"" + text + "\" is not a date") + "; write one like 2026-12-24");
    }

    private static String name(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new InvalidInput(field, "missing; write what is special that day, it is shown as the reason");
        }
        if (text.length() > LONGEST_NAME || text.codePoints().anyMatch(DefinitionReader::isUnprintable)) {
            throw new InvalidInput(field, "write at most " + LONGEST_NAME + " characters in one line");
        }
        return text;
    }

    private static boolean isUnprintable(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }
}

package de.tresen.web.servicelevel;

import de.tresen.businesstime.InvalidInput;
import de.tresen.businesstime.ServiceHours;
import de.tresen.businesstime.ServiceHoursDefinition;
import de.tresen.businesstime.ServiceHoursDefinition.ExceptionDay;
import de.tresen.web.frame.Filled;
import de.tresen.web.frame.Wrong;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The plain form of service hours: from a wording to its fields and back. */
final class HoursForm {

    private static final Pattern BLOCK =
            Pattern.compile("([0-9]{1,2})(?:[:.]?([0-9]{2}))?-([0-9]{1,2})(?:[:.]?([0-9]{2}))?");
    private static final Set<String> CLOSED = Set.of("", "-", "closed", "geschlossen", "zu");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 500;

    private final Filled filled;
    private final Wrong wrong;

    HoursForm(Filled filled, Wrong wrong) {
        this.filled = filled;
        this.wrong = wrong;
    }

    /** A row of the exceptions as it was written. */
    record Row(String date, String name, String open) {

        boolean isEmpty() {
            return date.isBlank() && name.isBlank() && open.isBlank();
        }
    }

    static Filled fill(ServiceHoursDefinition definition) {
        var filled = new Filled()
                .with("timeZone", definition.timeZone())
                .with("publicHolidays", definition.publicHolidays());
        var week = definition.week() == null ? Map.<String, @Nullable List<@Nullable String>>of() : definition.week();
        week.forEach((day, blocks) -> filled.with("week." + day, written(blocks)));
        var exceptions = definition.exceptions();
        if (exceptions != null) {
            exceptions.stream()
                    .filter(Objects::nonNull)
                    .sorted(Comparator.comparing(day -> String.valueOf(day.date())))
                    .forEach(day -> filled.add("exceptions.date", String.valueOf(day.date()))
                            .add("exceptions.name", String.valueOf(day.name()))
                            .add("exceptions.open", written(day.open())));
        }
        return filled;
    }

    private static String written(@Nullable List<@Nullable String> blocks) {
        return blocks == null
                ? ""
                : String.join(", ", blocks.stream().map(String::valueOf).toList());
    }

    static List<Row> rows(Filled filled) {
        var dates = filled.all("exceptions.date");
        var names = filled.all("exceptions.name");
        var open = filled.all("exceptions.open");
        var rows = new ArrayList<Row>();
        for (int i = 0; i < Math.min(dates.size(), Math.min(names.size(), open.size())); i++) {
            rows.add(new Row(dates.get(i), names.get(i), open.get(i)));
        }
        return rows;
    }

    /** What was written; what is wrong with it stands in {@link Wrong} then. */
    ServiceHoursDefinition definition() {
        var zone = filled.of("timeZone").strip();
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            wrong.add("timeZone", "hours.wrong.timeZone");
        }
        var week = new LinkedHashMap<String, @Nullable List<@Nullable String>>();
        for (var day : DayOfWeek.values()) {
            week.put(day.name(), blocks("week." + day, filled.of("week." + day)));
        }
        var exceptions = exceptions();
        var open = week.values().stream().anyMatch(blocks -> blocks != null && !blocks.isEmpty())
                || exceptions.stream()
                        .anyMatch(day -> day.open() != null && !day.open().isEmpty());
        if (!open) {
            wrong.add("week.MONDAY", "hours.wrong.never");
        }
        return new ServiceHoursDefinition(zone, week, filled.text("publicHolidays"), List.copyOf(exceptions));
    }

    private List<@Nullable String> blocks(String field, String text) {
        var blocks = read(text);
        try {
            if (!blocks.isEmpty()) {
                ServiceHours.of(new ServiceHoursDefinition("UTC", Map.of("MONDAY", blocks), null, null));
            }
        } catch (InvalidInput refused) {
            wrong.add(field, refused.field().endsWith("]") ? "hours.wrong.block" : "hours.wrong.overlap", text.strip());
        }
        return blocks;
    }

    /** Blocks as the desk writes them; what cannot be read stays as it is. */
    private static List<@Nullable String> read(String text) {
        return Arrays.stream(text.split("[,;\\n]|\\b(?:und|and)\\b"))
                .map(part -> part.replaceAll("[–—]|\\bbis\\b|\\bto\\b", "-").replaceAll("\\s|Uhr", ""))
                .filter(part -> !CLOSED.contains(part.toLowerCase(Locale.ROOT)))
                .map(HoursForm::block)
                .toList();
    }

    private static @Nullable String block(String text) {
        var match = BLOCK.matcher(text);
        return match.matches() ? clock(match, 1) + "-" + clock(match, 3) : text;
    }

    private static String clock(Matcher match, int group) {
        var minutes = match.group(group + 1);
        return "%02d:%s".formatted(Integer.parseInt(match.group(group)), minutes == null ? "00" : minutes);
    }

    private List<ExceptionDay> exceptions() {
        var days = new ArrayList<ExceptionDay>();
        var seen = new HashSet<String>();
        var rows = rows(filled);
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (!row.isEmpty()) {
                var field = "exceptions[" + i + "]";
                var date = row.date().strip();
                if (!isDate(date)) {
                    wrong.add(field + ".date", "hours.wrong.date");
                } else if (!seen.add(date)) {
                    wrong.add(field + ".date", "hours.wrong.twice", date);
                }
                days.add(new ExceptionDay(date, blocks(field + ".open", row.open()), name(field, row.name())));
            }
        }
        return days;
    }

    private String name(String field, String text) {
        var name = text.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            wrong.add(field + ".name", "hours.wrong.name", LONGEST_NAME);
        }
        return name;
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return text.length() == 10;
        } catch (DateTimeParseException notADate) {
            return false;
        }
    }

    @Nullable
    String note() {
        var note = filled.text("note");
        if (note != null && note.length() > LONGEST_NOTE) {
            wrong.add("note", "level.wrong.note", LONGEST_NOTE);
        }
        return note == null ? null : note.replace("\r\n", "\n");
    }
}

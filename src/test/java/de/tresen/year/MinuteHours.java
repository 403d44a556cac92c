package de.tresen.year;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A wording of service hours, asked minute by minute: what does the wall clock show, and does a block say that this is
 * open? Written from docs/service-hours.md; nothing of the desk's own arithmetic is in it.
 */
final class MinuteHours {

    private static final Map<String, Map<String, String>> HOLIDAYS = Map.of(
            "DE-BY",
            Map.ofEntries(
                    Map.entry("2027-01-01", "Neujahr"),
                    Map.entry("2027-01-06", "Heilige Drei Könige"),
                    Map.entry("2027-03-26", "Karfreitag"),
                    Map.entry("2027-03-29", "Ostermontag"),
                    Map.entry("2027-05-01", "Tag der Arbeit"),
                    Map.entry("2027-05-06", "Christi Himmelfahrt"),
                    Map.entry("2027-05-17", "Pfingstmontag"),
                    Map.entry("2027-05-27", "Fronleichnam"),
                    Map.entry("2027-10-03", "Tag der Deutschen Einheit"),
                    Map.entry("2027-11-01", "Allerheiligen"),
                    Map.entry("2027-12-25", "1. Weihnachtsfeiertag"),
                    Map.entry("2027-12-26", "2. Weihnachtsfeiertag"),
                    Map.entry("2028-01-01", "Neujahr"),
                    Map.entry("2028-01-06", "Heilige Drei Könige")),
            "DE-BE",
            Map.ofEntries(
                    Map.entry("2027-01-01", "Neujahr"),
                    Map.entry("2027-03-08", "Internationaler Frauentag"),
                    Map.entry("2027-03-26", "Karfreitag"),
                    Map.entry("2027-03-29", "Ostermontag"),
                    Map.entry("2027-05-01", "Tag der Arbeit"),
                    Map.entry("2027-05-06", "Christi Himmelfahrt"),
                    Map.entry("2027-05-17", "Pfingstmontag"),
                    Map.entry("2027-10-03", "Tag der Deutschen Einheit"),
                    Map.entry("2027-12-25", "1. Weihnachtsfeiertag"),
                    Map.entry("2027-12-26", "2. Weihnachtsfeiertag"),
                    Map.entry("2028-01-01", "Neujahr")));

    private static final int MINUTES_OF_A_DAY = 1440;

    private final ZoneId zone;
    private final Map<?, ?> week;
    private final Map<String, String> holidays;
    private final Map<String, Map<?, ?>> exceptions = new HashMap<>();
    private final Map<Long, String[]> days = new HashMap<>();

    /** @param wording as it was sent to the API */
    MinuteHours(Map<String, ?> wording) {
        zone = ZoneId.of((String) wording.get("timeZone"));
        week = (Map<?, ?>) wording.get("week");
        var region = wording.get("publicHolidays");
        holidays = region == null ? Map.of() : HOLIDAYS.get(region);
        if (wording.get("exceptions") instanceof List<?> list) {
            list.forEach(each -> exceptions.put((String) ((Map<?, ?>) each).get("date"), (Map<?, ?>) each));
        }
    }

    /** Whether a minute since 1970 counts. */
    boolean counts(long minute) {
        return reason(minute) == null;
    }

    /** Why a minute does not count; null when it does. */
    String reason(long minute) {
        var day = Math.floorDiv(minute, MINUTES_OF_A_DAY);
        return days.computeIfAbsent(day, this::look)[(int) Math.floorMod(minute, (long) MINUTES_OF_A_DAY)];
    }

    private String[] look(long day) {
        var reasons = new String[MINUTES_OF_A_DAY];
        for (int i = 0; i < MINUTES_OF_A_DAY; i++) {
            reasons[i] = look(LocalDateTime.ofInstant(Instant.ofEpochSecond((day * MINUTES_OF_A_DAY + i) * 60), zone));
        }
        return reasons;
    }

    private String look(LocalDateTime shown) {
        var today = shown.toLocalDate();
        for (var date : List.of(today.minusDays(1), today)) {
            for (var block : blocks(date)) {
                if (isInside(shown, date, block)) {
                    return null;
                }
            }
        }
        var exception = exceptions.get(today.toString());
        return exception == null
                ? holidays.getOrDefault(today.toString(), "outside hours")
                : (String) exception.get("name");
    }

    private List<String> blocks(LocalDate date) {
        var exception = exceptions.get(date.toString());
        if (exception != null) {
            return texts(exception.get("open"));
        }
        return holidays.containsKey(date.toString())
                ? List.of()
                : texts(week.get(DayOfWeek.from(date).name()));
    }

    private static List<String> texts(Object blocks) {
        return blocks == null
                ? List.of()
                : ((List<?>) blocks).stream().map(String.class::cast).toList();
    }

    private static boolean isInside(LocalDateTime shown, LocalDate date, String block) {
        var start = date.atTime(LocalTime.parse(block.substring(0, 5)));
        var ends = block.substring(6);
        var end = ends.equals("24:00") ? date.plusDays(1).atStartOfDay() : date.atTime(LocalTime.parse(ends));
        end = end.isAfter(start) ? end : end.plusDays(1);
        return !shown.isBefore(start) && shown.isBefore(end);
    }
}

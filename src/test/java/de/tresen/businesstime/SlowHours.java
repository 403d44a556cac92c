package de.tresen.businesstime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rules of service hours as slowly and obviously as possible: looks at the wall clock every thirty seconds. */
final class SlowHours {

    static final Duration STEP = Duration.ofSeconds(30);

    /** Berlin, from the state's own list. */
    private static final Map<String, String> BERLIN = Map.ofEntries(
            Map.entry("2026-01-01", "Neujahr"),
            Map.entry("2026-03-08", "Internationaler Frauentag"),
            Map.entry("2026-04-03", "Karfreitag"),
            Map.entry("2026-04-06", "Ostermontag"),
            Map.entry("2026-05-01", "Tag der Arbeit"),
            Map.entry("2026-05-14", "Christi Himmelfahrt"),
            Map.entry("2026-05-25", "Pfingstmontag"),
            Map.entry("2026-10-03", "Tag der Deutschen Einheit"),
            Map.entry("2026-12-25", "1. Weihnachtsfeiertag"),
            Map.entry("2026-12-26", "2. Weihnachtsfeiertag"),
            Map.entry("2027-01-01", "Neujahr"));

    private final ServiceHoursDefinition definition;
    private final ZoneId zone;
    private final Map<LocalDate, List<LocalDateTime[]>> blocks = new HashMap<>();

    SlowHours(ServiceHoursDefinition definition) {
        this.definition = definition;
        this.zone = ZoneId.of(definition.timeZone());
    }

    boolean open(Instant instant) {
        var shown = LocalDateTime.ofInstant(instant, zone);
        var date = shown.toLocalDate();
        return inside(shown, date) || inside(shown, date.minusDays(1));
    }

    String reason(Instant instant) {
        var date = LocalDateTime.ofInstant(instant, zone).toLocalDate();
        for (var exception : definition.exceptions()) {
            if (exception.date().equals(date.toString())) {
                return exception.name();
            }
        }
        return isHoliday(date) ? BERLIN.get(date.toString()) : "outside hours";
    }

    Duration counted(Instant from, Instant to) {
        var sum = Duration.ZERO;
        for (var at = from; at.isBefore(to); at = cellEnd(at, to)) {
            if (open(at)) {
                sum = sum.plus(Duration.between(at, cellEnd(at, to)));
            }
        }
        return sum;
    }

    Instant due(Instant start, Duration duration) {
        var left = duration;
        for (var at = start; ; at = cellEnd(at, Instant.MAX)) {
            if (left.isZero()) {
                return at;
            }
            if (open(at)) {
                var cell = Duration.between(at, cellEnd(at, Instant.MAX));
                if (left.compareTo(cell) <= 0) {
                    return at.plus(left);
                }
                left = left.minus(cell);
            }
        }
    }

    static Instant cellEnd(Instant at, Instant latest) {
        long next = (Math.floorDiv(at.getEpochSecond(), STEP.toSeconds()) + 1) * STEP.toSeconds();
        return next < latest.getEpochSecond()
                ? Instant.ofEpochSecond(next)
                : earlier(Instant.ofEpochSecond(next), latest);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private boolean inside(LocalDateTime shown, LocalDate day) {
        return blocks.computeIfAbsent(day, this::read).stream()
                .anyMatch(block -> !shown.isBefore(block[0]) && shown.isBefore(block[1]));
    }

    private List<LocalDateTime[]> read(LocalDate day) {
        return texts(day).stream().map(text -> read(day, text)).toList();
    }

    private List<String> texts(LocalDate day) {
        for (var exception : definition.exceptions()) {
            if (exception.date().equals(day.toString())) {
                return exception.open();
            }
        }
        return isHoliday(day)
                ? List.of()
                : definition.week().getOrDefault(day.getDayOfWeek().name(), List.of());
    }

    private static LocalDateTime[] read(LocalDate day, String text) {
        var parts = text.split("-");
        var start = day.atTime(LocalTime.parse(parts[0]));
        var midnight = parts[1].equals("24:00") || parts[1].equals("00:00");
        var end = midnight ? day.plusDays(1).atStartOfDay() : day.atTime(LocalTime.parse(parts[1]));
        return new LocalDateTime[] {start, end.isAfter(start) ? end : end.plusDays(1)};
    }

    private boolean isHoliday(LocalDate date) {
        return definition.publicHolidays() != null && BERLIN.containsKey(date.toString());
    }
}

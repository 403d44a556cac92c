package de.tresen.year;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is agreed in the year 2027, and when something else is. */
final class Year {

    static final String SOUTH = "south";
    static final String OVERSEAS = "overseas";
    static final double WARN_AT = 0.75;

    private static final List<String> PRIORITIES = List.of("LOW", "NORMAL", "HIGH", "URGENT");

    private Year() {}

    static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Europe/Berlin")).toInstant();
    }

    /** Three blocks a day, a night, an hour that the clocks skip or show twice, Bavarian holidays, single days. */
    static Map<String, Object> firstHours() {
        var blocks = List.of("08:00-11:30", "12:15-15:00", "15:30-18:00");
        var week = new HashMap<String, Object>();
        for (var day : List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY")) {
            week.put(day, blocks);
        }
        week.put("FRIDAY", List.of("22:00-02:00", "08:00-12:00"));
        week.put("SATURDAY", List.of("10:00-14:00"));
        week.put("SUNDAY", List.of("01:00-04:00"));
        return hours(
                "Europe/Berlin",
                week,
                "DE-BY",
                day("2027-01-06", "Inventur", "10:00-12:00"),
                day("2027-03-28", "Ostersonntag", "00:00-24:00"),
                day("2027-12-24", "Heiligabend", "09:00-12:00"));
    }

    /** From summer on: other blocks, another state, a day out, the autumn night, and Christmas. */
    static Map<String, Object> secondHours() {
        var week = new HashMap<String, Object>();
        for (var day : List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY")) {
            week.put(day, List.of("09:00-13:00", "14:00-17:00", "19:00-20:30"));
        }
        week.put("SUNDAY", List.of("00:00-24:00"));
        return hours(
                "Europe/Berlin",
                week,
                "DE-BE",
                day("2027-09-17", "Betriebsausflug"),
                day("2027-10-31", "Zeitumstellung", "02:00-03:00", "12:00-24:00"),
                day("2027-12-24", "Heiligabend", "09:00-12:00"),
                day("2027-12-31", "Silvester"));
    }

    /** The same blocks, but a day that nobody had thought of is closed. */
    static Map<String, Object> thirdHours(String closed) {
        var hours = new HashMap<>(secondHours());
        var days = new ArrayList<Object>((List<?>) hours.get("exceptions"));
        days.add(day(closed, "Wasserschaden"));
        hours.put("exceptions", days);
        return hours;
    }

    /** Their clocks change on other days than ours. */
    static Map<String, Object> overseasHours() {
        var week = new HashMap<String, Object>();
        for (var day : List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SUNDAY")) {
            week.put(day, List.of("00:30-03:00", "09:00-17:00"));
        }
        return hours("America/New_York", week, null);
    }

    private static Map<String, Object> hours(String zone, Map<String, ?> week, String region, Object... days) {
        var hours = new HashMap<String, Object>();
        hours.put("timeZone", zone);
        hours.put("week", week);
        hours.put("publicHolidays", region);
        hours.put("exceptions", List.of(days));
        return hours;
    }

    private static Map<String, Object> day(String date, String name, String... open) {
        return Map.of("date", date, "open", List.of(open), "name", name);
    }

    /** The first level: each priority another promise, none of a next response or a resolution for LOW. */
    static Map<String, Object> firstLevel(String hours) {
        return level(
                hours,
                Map.of(
                        "LOW", Map.of("firstResponse", "PT12H"),
                        "NORMAL", targets("PT6H", "PT4H", "PT24H"),
                        "HIGH", targets("PT3H", "PT3H", "PT16H"),
                        "URGENT", targets("PT1H", "PT48M", "PT6H")),
                List.of("WAITING_FOR_PERSON"));
    }

    static Map<String, Object> secondLevel(String hours) {
        return level(
                hours,
                Map.of(
                        "LOW", targets("PT16H", "PT8H", "PT40H"),
                        "NORMAL", targets("PT4H", "PT2H20M", "PT20H"),
                        "HIGH", targets("PT2H", "PT2H", "PT12H"),
                        "URGENT", targets("PT32M", "PT32M", "PT4H")),
                List.of("WAITING_FOR_PERSON", "WAITING_FOR_DEPARTMENT"));
    }

    static Map<String, Object> thirdLevel(String hours) {
        return level(
                hours,
                Map.of(
                        "LOW", targets("PT8H", "PT8H", "PT30H"),
                        "NORMAL", targets("PT8H", "PT6H", "PT30H"),
                        "HIGH", Map.of("firstResponse", "PT4H", "resolution", "PT18H"),
                        "URGENT", targets("PT2H", "PT1H", "PT5H")),
                List.of("WAITING_FOR_DEPARTMENT"));
    }

    private static Map<String, String> targets(String first, String next, String resolution) {
        return Map.of("firstResponse", first, "nextResponse", next, "resolution", resolution);
    }

    private static Map<String, Object> level(String hours, Map<String, ?> targets, List<String> pauses) {
        var level = new HashMap<String, Object>();
        level.put("name", "Vereinbart");
        level.put("serviceHours", hours);
        level.put("warnAt", WARN_AT);
        level.put("targets", targets);
        level.put("departmentResponse", "PT5H");
        level.put("approval", "PT2H");
        level.put("hours", Map.of("APPROVAL", "round-the-clock"));
        level.put("pauses", pauses);
        return level;
    }

    /** As the recount reads it. */
    static Fact.Wording wording(Map<String, Object> level, boolean onlyNew) {
        var promised = new HashMap<String, Duration>();
        promised.put("DEPARTMENT_RESPONSE", Duration.parse((String) level.get("departmentResponse")));
        promised.put("APPROVAL", Duration.parse((String) level.get("approval")));
        var names =
                Map.of("firstResponse", "FIRST_RESPONSE", "nextResponse", "NEXT_RESPONSE", "resolution", "RESOLUTION");
        for (var priority : PRIORITIES) {
            ((Map<?, ?>) ((Map<?, ?>) level.get("targets")).get(priority))
                    .forEach((target, text) ->
                            promised.put(priority + " " + names.get(target), Duration.parse((String) text)));
        }
        var hours = Map.of("*", (String) level.get("serviceHours"), "APPROVAL", "round-the-clock");
        var pauses = Set.copyOf(
                ((List<?>) level.get("pauses")).stream().map(String.class::cast).toList());
        return new Fact.Wording(promised, hours, pauses, onlyNew);
    }
}

package de.tresen.year;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Browser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Every figure of the manager's page beside what the recount says. */
final class ManagersPage {

    private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final Map<String, String> CATEGORIES =
            Map.of("Question", "QUESTION", "Complaint", "COMPLAINT", "Praise", "PRAISE", "Request", "REQUEST");
    private static final Pattern LINE = Pattern.compile(
            ">([^<]*) promises? (?:is|are) running<.*?>([^<]*) (?:is|are) at risk"
                    + "[^<]*<.*?>([^<]*) (?:was|were) broken today<",
            Pattern.DOTALL);
    private static final Pattern LATE = Pattern.compile("Broken now(?:: ([0-9]+))?");
    private static final Pattern WAITS =
            Pattern.compile("Half waited at most ([^,]*), nine in ten at most ([^;]*);.*?over ([0-9]+) first answers?");

    private final Browser browser;
    private final Figures figures;

    ManagersPage(Browser browser, Figures figures) {
        this.browser = browser;
        this.figures = figures;
    }

    void check() {
        firstLine();
        assertThat(table("late")).hasSize((int) figures.lateNow());
        assertThat(table("at-risk")).hasSize((int) figures.atRisk((clock, plan) -> Comparison.warnAt(clock)));
        assertThat(weeks("channels")).isEqualTo(figures.weeks("channel"));
        assertThat(weeks("teams")).isEqualTo(figures.weeks("team"));
        assertThat(weeks("categories")).isEqualTo(figures.weeks("category"));
        assertThat(column("first-responses")).isEqualTo(figures.waitsByLength());
        assertThat(column("endings")).isEqualTo(figures.endings());
        assertThat(column("reasons").stream().mapToLong(Long::longValue).sum()).isEqualTo(figures.left());
        volume();
    }

    private void firstLine() {
        var page = get("/reports");
        var line = found(LINE, page);
        assertThat(LongStream.rangeClosed(1, 3)
                        .map(i -> number(line.group((int) i)))
                        .boxed()
                        .toList())
                .as("running, soon, broken today")
                .isEqualTo(figures.firstLine().subList(0, 3));
        var late = found(LATE, page).group(1);
        assertThat(late == null ? 0 : Long.parseLong(late)).isEqualTo(figures.lateNow());
        if (!figures.waits().isEmpty()) {
            var waits = found(WAITS, get("/reports/weeks"));
            assertThat(List.of(waits.group(1), waits.group(2), waits.group(3)))
                    .containsExactly(
                            span(figures.waitOf(0.5)),
                            span(figures.waitOf(0.9)),
                            Integer.toString(figures.waits().size()));
        }
    }

    private static long number(String word) {
        return word.equalsIgnoreCase("no") || word.equalsIgnoreCase("none") ? 0 : Long.parseLong(word);
    }

    private static Matcher found(Pattern pattern, String page) {
        var match = pattern.matcher(page);
        assertThat(match.find()).as("%s in %s", pattern, page).isTrue();
        return match;
    }

    private static String span(double minutes) {
        long whole = (long) Math.floor(minutes);
        if (whole < 60) {
            return whole + " min";
        }
        if (whole >= 48 * 60) {
            return whole / 1440 + " days";
        }
        return whole % 60 == 0 ? whole / 60 + " h" : whole / 60 + " h " + whole % 60 + " min";
    }

    /** By the key of the group: together, and week by week. */
    private Map<String, List<String>> weeks(String table) {
        var rows = new LinkedHashMap<String, List<String>>();
        for (var line : table(table)) {
            var cells = line.subList(1, line.size()).stream()
                    .map(cell -> cell.replaceAll(".*\\((.*)\\)", "$1"))
                    .toList();
            rows.put(CATEGORIES.getOrDefault(line.get(0), line.get(0)), cells);
        }
        return rows;
    }

    private List<Long> column(String table) {
        return table(table).stream().map(line -> Long.parseLong(line.get(1))).toList();
    }

    private void volume() {
        var shown = new ArrayList<String>();
        var counted = new ArrayList<String>();
        for (var line : table("volume")) {
            int hour = Integer.parseInt(line.get(0).substring(0, 2));
            for (int day = 1; day <= DAYS.size(); day++) {
                long arrived = figures.arrived(hour, day);
                // who is on duty stands behind the slash
                var cell = line.get(day).split(" / ")[0];
                shown.add(hour + " " + DAYS.get(day - 1) + " " + (cell.isEmpty() ? "0" : cell));
                counted.add(hour + " " + DAYS.get(day - 1) + " " + arrived);
            }
        }
        assertThat(shown).isEqualTo(counted);
    }

    /** The lines of a table without its head. */
    private List<List<String>> table(String key) {
        return get("/reports/tables/" + key)
                .substring(1)
                .lines()
                .skip(1)
                .map(line -> Stream.of(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                        .map(cell -> cell.replaceAll("^\"|\"$", ""))
                        .toList())
                .toList();
    }

    private String get(String path) {
        return browser.get(path).body();
    }
}

package de.tresen.year;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Caller;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What the API says beside what the recount says. */
final class Comparison {

    private static final Comparator<Shown> ORDER =
            Comparator.comparing(Shown::startedAt).thenComparing(Shown::target).thenComparing(Shown::toString);

    /** A clock as the API shows it; null where there is nothing. */
    record Shown(
            String target,
            String state,
            String startedAt,
            String dueAt,
            String warnAt,
            String endedAt,
            List<String> account) {}

    private final Caller reader;
    private final Recount recount;
    private final Figures figures;

    Comparison(Caller reader, Recount recount, Figures figures) {
        this.reader = reader;
        this.recount = recount;
        this.figures = figures;
    }

    private static String text(Long minute) {
        return minute == null ? null : Instant.ofEpochSecond(minute * 60).toString();
    }

    /** Every promise of an interaction, whether it was met, when it is due and each stretch of its time. */
    void clocks(ToldInteraction told) {
        var interaction = reader.get("/api/v1/interactions/" + told.id).expect(200);
        var shown = each(interaction.at("/clocks")).map(Comparison::shown).sorted(ORDER);
        var expected = told.clocks.stream()
                .filter(clock -> clock.plan() != null)
                .map(Comparison::shown)
                .sorted(ORDER);
        assertThat(lines(shown)).as("clocks of %s", told.id).isEqualTo(lines(expected));
        assertThat(breachesTold(interaction)).as("told of %s", told.id).containsAll(breaches(told));
    }

    private static String lines(java.util.stream.Stream<Shown> clocks) {
        return clocks.map(Shown::toString).collect(Collectors.joining("\n"));
    }

    private static List<String> breachesTold(JsonNode interaction) {
        return each(interaction.at("/timeline"))
                .filter(entry -> entry.at("/event").asString().equals("TARGET_BREACHED"))
                .map(entry -> entry.at("/detail").asString())
                .toList();
    }

    private static List<String> breaches(ToldInteraction told) {
        return told.clocks.stream()
                .filter(clock -> clock.plan() != null && clock.state().equals("BREACHED"))
                .map(clock -> clock.target)
                .toList();
    }

    private static Shown shown(JsonNode clock) {
        var account = new ArrayList<String>();
        for (var stretch : clock.at("/stretches")) {
            add(account, stretch.at("/from").asString(), stretch.at("/to").asString(), reason(stretch));
        }
        return new Shown(
                clock.at("/target").asString(),
                clock.at("/state").asString(),
                instant(clock, "startedAt"),
                instant(clock, "dueAt"),
                clock.at("/state").asString().equals("RUNNING") ? instant(clock, "warnAt") : null,
                instant(clock, "endedAt"),
                account);
    }

    private static String instant(JsonNode clock, String field) {
        return clock.at("/" + field).isString() ? clock.at("/" + field).asString() : null;
    }

    private static String reason(JsonNode stretch) {
        return stretch.at("/counted").asBoolean()
                ? "counts"
                : stretch.at("/reason").asString();
    }

    private static Shown shown(ToldClock clock) {
        var account = new ArrayList<String>();
        for (var piece : clock.account()) {
            add(account, text(piece.from()), text(piece.to()), piece.reason() == null ? "counts" : piece.reason());
        }
        return new Shown(
                clock.target,
                clock.state(),
                text(clock.start),
                text(clock.due()),
                clock.state().equals("RUNNING") ? text(warnAt(clock)) : null,
                text(clock.end),
                account);
    }

    static Long warnAt(ToldClock clock) {
        var share = BigDecimal.valueOf(Year.WARN_AT)
                .multiply(BigDecimal.valueOf(clock.plan().promised()));
        return clock.reached(clock.plan(), share.longValueExact(), null);
    }

    /** What touches and has the same reason is one. */
    private static void add(List<String> account, String from, String to, String reason) {
        var last = account.isEmpty() ? "" : account.get(account.size() - 1);
        if (last.endsWith(" " + from + " " + reason)) {
            account.set(account.size() - 1, last.substring(0, last.indexOf(' ')) + " " + to + " " + reason);
        } else {
            account.add(from + " " + to + " " + reason);
        }
    }

    /** Kept, broken and running in a period by each grouping, and each broken promise. */
    void reports(Instant from, Instant to) {
        var period = "from=" + from + "&to=" + to;
        for (var by : List.of("channel", "team", "category", "target")) {
            var rows = new TreeMap<String, List<Long>>();
            each(reader.get("/api/v1/reports/service-levels?" + period + "&by=" + by)
                            .expect(200)
                            .at("/rows"))
                    .forEach(row -> rows.put(
                            row.at("/group").asString(),
                            List.of(
                                    row.at("/met").asLong(),
                                    row.at("/breached").asLong(),
                                    row.at("/running").asLong())));
            assertThat(rows).as("by %s, %s", by, period).isEqualTo(figures.tallies(by, minute(from), minute(to)));
        }
        assertThat(broken(period)).isEqualTo(expectedBroken(from, to));
    }

    private static long minute(Instant at) {
        return at.getEpochSecond() / 60;
    }

    private List<String> broken(String period) {
        var lines = new ArrayList<String>();
        var cursor = "";
        do {
            var page = reader.get("/api/v1/reports/breaches?limit=37&" + period + cursor)
                    .expect(200);
            each(page.at("/items"))
                    .map(item -> item.at("/interaction/id").asString() + " "
                            + item.at("/target").asString() + " "
                            + item.at("/due").asString() + " "
                            + instant(item, "endedAt") + " "
                            + item.at("/lateBy").asString() + " "
                            + item.at("/lateByCounted").asString())
                    .forEach(lines::add);
            cursor = page.at("/next").isString() ? "&cursor=" + page.at("/next").asString() : null;
        } while (cursor != null);
        return lines.stream().sorted().toList();
    }

    private List<String> expectedBroken(Instant from, Instant to) {
        return figures.broken(minute(from), minute(to)).stream()
                .map(promise -> {
                    var clock = promise.clock();
                    long end = clock.end == null ? recount.now : clock.end;
                    long counted = figures.counted(clock.plan().key(), clock.due(), end);
                    return promise.of().id + " " + clock.target + " " + text(clock.due()) + " " + text(clock.end) + " "
                            + Duration.ofMinutes(end - clock.due()) + " " + Duration.ofMinutes(counted);
                })
                .sorted()
                .toList();
    }

    private static java.util.stream.Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /** How promises of each kind came to stand. */
    Set<String> states() {
        return recount.interactions().stream()
                .flatMap(each -> each.clocks.stream())
                .filter(clock -> clock.plan() != null)
                .map(clock -> clock.target + " " + clock.state())
                .collect(Collectors.toSet());
    }
}

package de.tresen.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The numbers as Markdown. */
final class Report {

    private record Round(Crowd.Pace desk, Crowd.Pace bare) {

        double ratio() {
            return desk.perSecond() / bare.perSecond();
        }
    }

    private final int clients;
    private final Duration round;
    private final Duration warmUp;
    private final StringBuilder facts = new StringBuilder();
    private final StringBuilder calls = new StringBuilder();
    private final List<Round> rounds = new ArrayList<>();

    Report(int clients, Duration round, Duration warmUp) {
        this.clients = clients;
        this.round = round;
        this.warmUp = warmUp;
    }

    void databaseWrites(String fsync, String synchronousCommit) {
        fact("PostgreSQL", "embedded, fsync %s, synchronous_commit %s", fsync, synchronousCommit);
    }

    void firstStart(Duration startUp, Duration cpu) {
        fact("start until ready, empty database", "%.1f s (CPU %.1f s)", seconds(startUp), seconds(cpu));
    }

    void nextStart(Duration startUp, Duration cpu, double resident) {
        fact("start until ready, known database", "%.1f s (CPU %.1f s)", seconds(startUp), seconds(cpu));
        fact("resident memory after the start", "%.0f MiB", resident);
    }

    void memory(double resident, double highest) {
        fact("resident memory after the load, highest", "%.0f MiB, %.0f MiB", resident, highest);
    }

    void verified(int desk, int bare) {
        fact("lifecycles checked one by one (warm-up too)", "%d of the desk, %d of the bare engine", desk, bare);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    void round(Crowd.Pace desk, Crowd.Pace bare) {
        rounds.add(new Round(desk, bare));
        System.out.printf(Locale.ROOT, "round: desk %.1f/s, bare engine %.1f/s%n", desk.perSecond(), bare.perSecond());
    }

    void calls(Latencies latencies) {
        for (var call : latencies.calls()) {
            calls.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %.1f | %.1f |%n",
                    call,
                    latencies.count(call),
                    latencies.percentile(call, 0.5),
                    latencies.percentile(call, 0.95)));
        }
    }

    private void fact(String name, String value, Object... values) {
        facts.append("| ")
                .append(name)
                .append(" | ")
                .append(String.format(Locale.ROOT, value, values))
                .append(" |\n");
    }

    String markdown() {
        var text = new StringBuilder("| | |\n|---|---|\n");
        var system = ManagementFactory.getOperatingSystemMXBean();
        var machine = String.format(
                Locale.ROOT,
                "%d processors, load %.1f at the end, Java %s",
                system.getAvailableProcessors(),
                system.getSystemLoadAverage(),
                System.getProperty("java.version"));
        line(text, "measured", Instant.now().truncatedTo(ChronoUnit.SECONDS) + ", " + machine);
        line(text, "JVM options of the desk", DeskProcess.jvmOptions().isEmpty() ? "none" : options());
        line(text, "clients", clients + ", rounds of " + round.toSeconds() + " s after " + warmUp.toSeconds() + " s");
        text.append(facts);
        text.append("\n| round | desk, lifecycles/s | bare engine, lifecycles/s | ratio | desk, CPU ms each ")
                .append("| bare engine, CPU ms each |\n|---|---|---|---|---|---|\n");
        for (int i = 0; i < rounds.size(); i++) {
            row(text, Integer.toString(i + 1), List.of(rounds.get(i)));
        }
        row(text, "**median**", rounds);
        return text.append("\n| call | number | p50 ms | p95 ms |\n|---|---|---|---|\n")
                .append(calls)
                .toString();
    }

    private static String options() {
        return "`" + String.join(" ", DeskProcess.jvmOptions()) + "`";
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append("| ").append(name).append(" | ").append(value).append(" |\n");
    }

    private static void row(StringBuilder text, String name, List<Round> of) {
        text.append(String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.2f | %.1f | %.1f |%n",
                name,
                median(of, round -> round.desk().perSecond()),
                median(of, round -> round.bare().perSecond()),
                median(of, Round::ratio),
                median(of, round -> round.desk().cpuMillis()),
                median(of, round -> round.bare().cpuMillis())));
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> value) {
        var sorted = rounds.stream().mapToDouble(value).sorted().toArray();
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}

package de.tresen.bench;

import de.tresen.process.TaskCheck;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** The numbers of the inbox as Markdown. */
final class InboxReport {

    private record Fact(String name, String value) {}

    private final @Nullable Path file;
    private final List<Fact> facts = new ArrayList<>();
    private final Map<String, Latencies> tables = new LinkedHashMap<>();

    /** For numbers that nobody wants to see. */
    InboxReport() {
        this.file = null;
    }

    /** @param file where it stands as far as it is measured */
    InboxReport(Path file, int open, int closed, BenchDatabase database) throws SQLException {
        this.file = file;
        var system = ManagementFactory.getOperatingSystemMXBean();
        fact(
                "measured",
                "%s, %d processors, load %.1f at the start, Java %s",
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                system.getAvailableProcessors(),
                system.getSystemLoadAverage(),
                System.getProperty("java.version"));
        fact(
                "PostgreSQL",
                "embedded, fsync %s, shared_buffers %s",
                database.setting("fsync"),
                database.setting("shared_buffers"));
        fact("interactions", "%,d open with work, %,d closed", open, closed);
    }

    void fact(String name, String value, Object... values) {
        var text = String.format(Locale.ROOT, value, values);
        facts.add(new Fact(name, text));
        if (file != null) {
            System.out.println(name + ": " + text);
        }
    }

    void filled(String how) {
        fact("filling", how);
    }

    /** The rows that were laid down are those that the desk would have written. */
    void agreement(ApplicationContext desk) {
        var from = System.nanoTime();
        var repaired = desk.getBean(TaskCheck.class).run();
        if (repaired.all() > 0) {
            throw new IllegalStateException("the list of work was not that of the engine: " + repaired);
        }
        fact(
                "check of the list of work against the engine",
                "no difference, %d ms",
                (System.nanoTime() - from) / 1_000_000);
    }

    void load() {
        var load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        fact("load at the end", "%.1f", load);
    }

    void write() throws IOException {
        if (file != null) {
            Files.writeString(file, markdown());
        }
    }

    Latencies table(String title) {
        return tables.computeIfAbsent(title, name -> new Latencies());
    }

    String markdown() {
        var text = new StringBuilder("| | |\n|---|---|\n");
        facts.forEach(fact -> text.append("| ")
                .append(fact.name())
                .append(" | ")
                .append(fact.value())
                .append(" |\n"));
        tables.forEach((title, table) -> {
            text.append("\n| ")
                    .append(title)
                    .append(" | number | least ms | p50 ms | p95 ms | most ms |\n|---|---|---|---|---|---|\n");
            table.calls()
                    .forEach(call -> text.append(String.format(
                            Locale.ROOT,
                            "| %s | %d | %.1f | %.1f | %.1f | %.1f |%n",
                            call,
                            table.count(call),
                            table.percentile(call, 0),
                            table.percentile(call, 0.5),
                            table.percentile(call, 0.95),
                            table.percentile(call, 1))));
        });
        return text.toString();
    }
}

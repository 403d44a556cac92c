package de.tresen.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Calculations of due times on one core, by JMH, near and far; as Markdown in {@code target/bench/due.md}. */
public final class DueBench {

    private DueBench() {}

    public static void main(String[] args) throws Exception {
        var target = Path.of("target/bench");
        Files.createDirectories(target);
        var options = new OptionsBuilder()
                .include(DueBenchmark.class.getSimpleName())
                .threads(1)
                .jvmArgs("-Xmx256m")
                .build();
        var text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "measured %s, load %.1f, Java %s%n%n"
                        + "| counted time until due | calculations per second | nanoseconds each |%n|---|---|---|%n",
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                System.getProperty("java.version")));
        for (var result : new Runner(options).run()) {
            var perSecond = result.getPrimaryResult().getScore();
            text.append(String.format(
                    Locale.ROOT,
                    "| %s h | %,.0f ± %,.0f | %.0f |%n",
                    result.getParams().getParam("hours"),
                    perSecond,
                    result.getPrimaryResult().getScoreError(),
                    1e9 / perSecond));
        }
        Files.writeString(target.resolve("due.md"), text);
        System.out.println(text);
    }
}

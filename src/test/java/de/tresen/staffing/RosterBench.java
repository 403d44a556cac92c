package de.tresen.staffing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.slf4j.LoggerFactory;

/**
 * A roster for thirty people over eight weeks, several times with more time for each search; fails when a rule of
 * working time is broken or 30 seconds are not enough. As Markdown in {@code target/bench/roster.md}.
 */
public final class RosterBench {

    private static final Duration ALLOWED = Duration.ofSeconds(30);

    private RosterBench() {}

    public static void main(String[] args) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                "load %.1f, Java %s%n%n"
                        + "| search at most | took | shifts | with nobody | weekend duties of one person, months before included |%n"
                        + "|---|---|---|---|---|%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                System.getProperty("java.version")));
        for (var seconds : List.of(5, 10, 20)) {
            text.append(measured(Duration.ofSeconds(seconds)));
        }
        Files.createDirectories(Path.of("target/bench"));
        Files.writeString(Path.of("target/bench/roster.md"), text);
        System.out.println(text);
    }

    private static String measured(Duration searchAtMost) {
        var people = LargeTeam.people();
        var begin = System.nanoTime();
        var filled = new RosterSolver(searchAtMost).solve(LargeTeam.open(), people);
        var took = Duration.ofNanos(System.nanoTime() - begin);
        LargeTeam.assertLawful(filled);
        if (took.compareTo(ALLOWED) > 0) {
            throw new AssertionError("took " + took);
        }
        var weekends = people.stream()
                .mapToLong(person -> LargeTeam.weekends(person, filled))
                .summaryStatistics();
        return String.format(
                Locale.ROOT,
                "| %d s | %.1f s | %d | %d | %d to %d |%n",
                searchAtMost.toSeconds(),
                took.toMillis() / 1000.0,
                filled.size(),
                filled.stream().filter(shift -> shift.person() == null).count(),
                weekends.getMin(),
                weekends.getMax());
    }
}

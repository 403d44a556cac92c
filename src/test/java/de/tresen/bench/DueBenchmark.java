package de.tresen.bench;

import de.tresen.businesstime.ServiceHours;
import de.tresen.businesstime.ServiceHoursDefinition;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** When so many counted hours have passed: starts all over two years of Berlin's holidays, three blocks a day. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DueBenchmark {

    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final int SECONDS = 2 * 365 * 86_400;
    private static final List<String> BLOCKS = List.of("08:00-12:00", "12:30-16:00", "16:30-20:00");

    /** More than a processor keeps close by, and a power of two. */
    private static final int STARTS = 1 << 14;

    @Param({"1", "8", "40", "200", "1000", "2000"})
    public int hours;

    private final Instant[] starts = new Instant[STARTS];
    private ServiceHours serviceHours;
    private Duration duration;
    private int at;

    @Setup
    public void prepare() {
        var week = new HashMap<String, List<String>>();
        Stream.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY")
                .forEach(day -> week.put(day, BLOCKS));
        serviceHours = ServiceHours.of(new ServiceHoursDefinition("Europe/Berlin", Map.copyOf(week), "DE-BE", null));
        duration = Duration.ofHours(hours);
        var random = new Random(7);
        for (int i = 0; i < STARTS; i++) {
            starts[i] = FROM.plusSeconds(random.nextInt(SECONDS)).plusMillis(random.nextInt(1000));
        }
    }

    @Benchmark
    public Instant due() {
        return serviceHours.due(starts[at++ & STARTS - 1], duration);
    }
}

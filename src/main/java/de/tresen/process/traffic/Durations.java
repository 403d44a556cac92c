package de.tresen.process.traffic;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long tokens stay at each element: median, and within which time nine of ten went on. Counted from the engine's
 * history once, in the background, and kept by day; exact to about 5 %, since lengths are kept in classes.
 */
@Component
public class Durations {

    /** What ended just now may not be committed yet. */
    static final Duration SETTLED = Duration.ofMinutes(2);

    /** So long the summary is kept. */
    static final Duration KEPT = Duration.ofDays(180);

    private static final double CLASSES_PER_DOUBLING = 8;

    private final DurationMapper mapper;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Durations(DurationMapper mapper, TransactionTemplate transaction, Clock clock) {
        this.mapper = mapper;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Of one element in a period.
     *
     * @param times how often it was left
     * @param median half of the times it took at most so long
     * @param nineOfTen nine of ten times it took at most so long
     */
    public record Length(long times, Duration median, Duration nineOfTen) {}

    /** Of some versions together, by element, of what was left in the last days; the day that runs counts as one. */
    public Map<String, Length> of(Collection<Models.Model> versions, int days) {
        var ids = versions.stream().map(Models.Model::id).toList();
        var from = dayOf(clock.instant()).minusDays(days - 1L);
        return mapper.kept(ids, from).stream()
                .collect(Collectors.groupingBy(DurationMapper.Kept::element))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> length(entry.getValue())));
    }

    /** Before which everything is counted; null = nothing yet. */
    public @Nullable Instant countedUntil() {
        return mapper.progress();
    }

    /** The past has changed as a whole: all of it is counted anew. */
    public void forget() {
        transaction.executeWithoutResult(status -> {
            mapper.lockProgress();
            mapper.forgetAll();
            mapper.forgetProgress();
        });
    }

    private static Length length(List<DurationMapper.Kept> classes) {
        var times = classes.stream().mapToLong(DurationMapper.Kept::amount).sum();
        return new Length(times, within(classes, (times + 1) / 2), within(classes, (9 * times + 9) / 10));
    }

    /** The length that so many did not exceed: the middle of its class. */
    private static Duration within(List<DurationMapper.Kept> classes, long many) {
        long seen = 0;
        for (var each : classes) {
            seen += each.amount();
            if (seen >= many) {
                return Duration.ofMillis(Math.round(Math.pow(2, (each.bucket() + 0.5) / CLASSES_PER_DOUBLING)));
            }
        }
        return Duration.ZERO;
    }

    /** Counts what was left since the last round, at most a day in each transaction. */
    void round() {
        var until = clock.instant().minus(SETTLED).truncatedTo(ChronoUnit.SECONDS);
        while (Boolean.TRUE.equals(transaction.execute(status -> goOn(until)))) {
            // the next day, in a transaction of its own
        }
    }

    /** @return whether there is more to count */
    private boolean goOn(Instant until) {
        var from = mapper.lockProgress();
        if (from == null) {
            return begin(until);
        }
        if (!from.isBefore(until)) {
            return false;
        }
        var day = dayOf(from);
        var midnight = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        var to = midnight.isBefore(until) ? midnight : until;
        mapper.left(from, to).forEach(counted -> add(counted, day));
        mapper.forgetBefore(dayOf(until.minus(KEPT)));
        mapper.countedUntil(to);
        return to.isBefore(until);
    }

    private boolean begin(Instant until) {
        var oldest = until.minus(KEPT);
        var first = mapper.firstLeft();
        if (first == null || !first.isBefore(until)) {
            return false;
        }
        mapper.begin(first.isBefore(oldest) ? oldest : first);
        return true;
    }

    private void add(DurationMapper.Counted counted, LocalDate day) {
        if (mapper.add(counted, day) == 0) {
            mapper.insert(counted, day);
        }
    }

    private static LocalDate dayOf(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}

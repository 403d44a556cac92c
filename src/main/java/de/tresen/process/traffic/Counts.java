package de.tresen.process.traffic;

import de.tresen.process.traffic.Traffic.Count;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Everything that stands anywhere, counted at once for all who look. Where that is quick it is counted anew after
 * {@link Traffic#KEPT}; in a large house, so that it takes a twentieth of the time at most, less often, and the last counts
 * are shown while the next are counted.
 */
@Component
class Counts {

    /** Of more late interactions the rest is not counted. */
    static final int MOST_LATE = 10_000;

    private static final Duration QUICK = Duration.ofMillis(100);
    private static final int SHARE = 20;
    /** Older counts are shown to nobody. */
    private static final Duration OLDEST = Duration.ofMinutes(1);

    private final TrafficMapper mapper;
    private final Clock clock;
    private final AtomicBoolean counting = new AtomicBoolean();
    private volatile @Nullable Counted last;

    Counts(TrafficMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * What was counted.
     *
     * @param runs by version
     * @param places by version and element
     * @param took how long it took to count
     */
    record Counted(Instant at, Duration took, Map<String, Count> runs, Map<String, Map<String, Count>> places) {

        Duration kept() {
            var share = took.multipliedBy(SHARE);
            return share.compareTo(Traffic.KEPT) > 0 ? share : Traffic.KEPT;
        }

        boolean isYoungerThan(Duration age, Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(age));
        }
    }

    Counted now() {
        var known = last;
        var now = clock.instant();
        if (known == null || !known.isYoungerThan(OLDEST, now)) {
            return count(now);
        }
        if (!known.isYoungerThan(known.kept(), now)) {
            if (known.took().compareTo(QUICK) < 0) {
                return count(now);
            }
            countBeside(now);
        }
        return known;
    }

    private void countBeside(Instant now) {
        if (counting.compareAndSet(false, true)) {
            CompletableFuture.runAsync(() -> count(now)).whenComplete((done, failed) -> counting.set(false));
        }
    }

    /** Whoever comes while it is counted waits for the same. */
    private synchronized Counted count(Instant now) {
        var known = last;
        if (known != null && known.isYoungerThan(Traffic.KEPT, now)) {
            return known;
        }
        var begun = System.nanoTime();
        var runs = new HashMap<String, Count>();
        var places = new HashMap<String, Map<String, Count>>();
        for (var row : mapper.standing()) {
            runs.merge(row.definition(), new Count(row.runs(), 0, 0), Count::plus);
            if (row.element() != null) {
                add(places, row.definition(), row.element(), new Count(row.tokens(), 0, 0));
            }
        }
        countDangers(now, runs, places);
        var counted = new Counted(now, Duration.ofNanos(System.nanoTime() - begun), runs, places);
        last = counted;
        return counted;
    }

    /** An interaction counts once at an element, and once in a version. */
    private void countDangers(Instant now, Map<String, Count> runs, Map<String, Map<String, Count>> places) {
        Set<Seen> seen = new HashSet<>();
        for (var row : mapper.inDanger(now, MOST_LATE)) {
            var late = row.dueAt().isBefore(now);
            var count = new Count(0, late ? 0 : 1, late ? 1 : 0);
            if (seen.add(new Seen(row.definition(), null, row.interaction()))) {
                runs.merge(row.definition(), count, Count::plus);
            }
            if (seen.add(new Seen(row.definition(), row.element(), row.interaction()))) {
                add(places, row.definition(), row.element(), count);
            }
        }
    }

    private record Seen(String definition, @Nullable String element, UUID interaction) {}

    private static void add(Map<String, Map<String, Count>> places, String definition, String element, Count count) {
        places.computeIfAbsent(definition, id -> new HashMap<>()).merge(element, count, Count::plus);
    }
}

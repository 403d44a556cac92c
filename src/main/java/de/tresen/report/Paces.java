package de.tresen.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How fast the teams answered in the last four weeks; counted once an hour and kept in memory. */
@Component
class Paces {

    private static final Duration OVER = Duration.ofDays(28);
    private static final int SECONDS_OF_AN_HOUR = 3600;

    private final AheadMapper mapper;
    private final PlannedCover cover;
    private final Clock clock;
    private volatile @Nullable Known known;

    Paces(AheadMapper mapper, PlannedCover cover, Clock clock) {
        this.mapper = mapper;
        this.cover = cover;
        this.clock = clock;
    }

    /** What was counted up to a full hour. */
    private record Known(Period period, Map<String, List<AheadMapper.Hour>> hours, Map<String, Pace> paces) {}

    Pace of(String team) {
        var now = known();
        return now.paces().computeIfAbsent(team, key -> count(key, now));
    }

    private Known known() {
        var to = clock.instant().truncatedTo(ChronoUnit.HOURS);
        var kept = known;
        if (kept == null || !kept.period().to().equals(to)) {
            var period = new Period(to.minus(OVER), to);
            kept = new Known(
                    period,
                    mapper.hours(period).stream().collect(Collectors.groupingBy(AheadMapper.Hour::team)),
                    new ConcurrentHashMap<>());
            known = kept;
        }
        return kept;
    }

    private Pace count(String team, Known known) {
        var from = known.period().from();
        var to = known.period().to();
        var first = from.getEpochSecond() / SECONDS_OF_AN_HOUR;
        var byHour = new HashMap<Long, Pace.Worked>();
        long waiting = 0;
        for (var hour : known.hours().getOrDefault(team, List.of())) {
            if (hour.epochHour() < first) {
                waiting += hour.begun();
            } else {
                byHour.merge(hour.epochHour(), worked(hour), Pace.Worked::plus);
            }
        }
        var hours = LongStream.range(first, to.getEpochSecond() / SECONDS_OF_AN_HOUR)
                .mapToObj(hour -> byHour.getOrDefault(hour, new Pace.Worked(start(hour), 0, 0, 0)))
                .toList();
        return Pace.of(hours, waiting, cover.of(team, from, to));
    }

    private static Pace.Worked worked(AheadMapper.Hour hour) {
        return new Pace.Worked(start(hour.epochHour()), hour.begun(), hour.ended(), hour.answered());
    }

    private static Instant start(long epochHour) {
        return Instant.ofEpochSecond(epochHour * SECONDS_OF_AN_HOUR);
    }
}

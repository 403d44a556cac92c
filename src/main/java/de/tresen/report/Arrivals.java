package de.tresen.report;

import de.tresen.coverage.Gap;
import de.tresen.people.Team;
import de.tresen.people.Teams;
import de.tresen.report.TrendMapper.ArrivedFor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When people wrote to the teams in the last eight weeks; counted once an hour and kept in memory. */
@Component
class Arrivals {

    private static final Duration OVER = Duration.ofDays(56);

    private final TrendMapper mapper;
    private final Teams teams;
    private final Clock clock;
    private volatile @Nullable Known known;

    Arrivals(TrendMapper mapper, Teams teams, Clock clock) {
        this.mapper = mapper;
        this.teams = teams;
        this.clock = clock;
    }

    /** What was counted up to a full hour. */
    private record Known(Instant to, Map<String, List<ArrivedFor>> arrived, Map<String, UsualWeek> weeks) {}

    /**
     * How many usually come in during a gap, rounded; null where the team knows less than a week, or nobody knows which
     * languages are meant.
     */
    @Nullable
    Long usual(String team, Gap gap) {
        var usual = of(team).between(gap.from(), gap.to(), gap.channels(), gap.languages());
        return usual == null ? null : Math.round(usual);
    }

    private UsualWeek of(String team) {
        var now = known();
        return now.weeks().computeIfAbsent(team, key -> week(key, now));
    }

    private UsualWeek week(String team, Known now) {
        var zone = teams.find(team).map(Team::timeZone).orElse(clock.getZone());
        return UsualWeek.of(now.arrived().getOrDefault(team, List.of()), now.to(), zone);
    }

    private Known known() {
        var to = clock.instant().truncatedTo(ChronoUnit.HOURS);
        var kept = known;
        if (kept == null || !kept.to().equals(to)) {
            var arrived = mapper.arrivedFor(new Period(to.minus(OVER), to));
            kept = new Known(
                    to, arrived.stream().collect(Collectors.groupingBy(ArrivedFor::team)), new ConcurrentHashMap<>());
            known = kept;
        }
        return kept;
    }
}

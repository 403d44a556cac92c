package de.tresen.report;

import de.tresen.coverage.Coverage;
import de.tresen.people.Person;
import de.tresen.people.Team;
import de.tresen.people.Teams;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where promises have nobody to keep them, and what usually comes in then. */
@Service
@Transactional(readOnly = true)
public class GapsAhead {

    /** How far {@link #of(Person)} looks. */
    public static final Duration AHEAD = Duration.ofDays(21);

    private final Coverage coverage;
    private final Arrivals arrivals;
    private final Teams teams;
    private final Clock clock;

    GapsAhead(Coverage coverage, Arrivals arrivals, Teams teams, Clock clock) {
        this.coverage = coverage;
        this.arrivals = arrivals;
        this.teams = teams;
        this.clock = clock;
    }

    /** Of a team, the first to begin first. */
    public List<GapAhead> of(String team, Instant from, Instant to) {
        return coverage.gaps(team, from, to).stream()
                .map(gap -> new GapAhead(team, gap, arrivals.usual(team, gap)))
                .toList();
    }

    /** The next three weeks of the teams whose shifts the reader plans, the first to begin first. */
    public List<GapAhead> of(Person reader) {
        var now = clock.instant();
        return teams.list().stream()
                .filter(team -> !team.department())
                .map(Team::key)
                .filter(team -> reader.seesAll() || reader.leads(team))
                .flatMap(team -> of(team, now, now.plus(AHEAD)).stream())
                .sorted(Comparator.comparing(ahead -> ahead.gap().from()))
                .toList();
    }
}

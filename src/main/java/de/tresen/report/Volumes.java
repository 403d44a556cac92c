package de.tresen.report;

import de.tresen.people.Person;
import de.tresen.people.Team;
import de.tresen.people.Teams;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When people write, and who is there then. */
@Service
@Transactional(readOnly = true)
public class Volumes {

    private static final int SECONDS_OF_A_QUARTER = 900;
    private static final int SECONDS_OF_AN_HOUR = 3600;

    private final TrendMapper mapper;
    private final Trends trends;
    private final KeptHours kept;
    private final PlannedCover cover;
    private final Teams teams;

    Volumes(TrendMapper mapper, Trends trends, KeptHours kept, PlannedCover cover, Teams teams) {
        this.mapper = mapper;
        this.trends = trends;
        this.kept = kept;
        this.cover = cover;
        this.teams = teams;
    }

    /** The last four weeks, within what the reader may count; cover until the end of the last one, as it is planned. */
    public Volume of(Person reader) {
        var period = trends.recent(reader);
        return Volume.of(period, reader.timeZone(), arrived(period.stored(), reader), there(period, reader));
    }

    private Map<Instant, Long> arrived(Period period, Person reader) {
        var split = isInWholeHours(reader.timeZone(), period)
                ? kept.split(period)
                : new KeptHours.Split(List.of(period), List.of());
        var reach = Reach.of(reader);
        return Stream.concat(
                        split.counted().stream().flatMap(part -> mapper.arrived(part, reach).stream()),
                        split.kept().stream().flatMap(part -> mapper.keptArrivals(part, reach).stream()))
                .collect(Collectors.toMap(
                        row -> Instant.ofEpochSecond(row.epochQuarter() * SECONDS_OF_A_QUARTER),
                        TrendMapper.Arrived::count,
                        Long::sum));
    }

    /** What is kept is kept by whole hours of UTC. */
    private static boolean isInWholeHours(ZoneId zone, Period period) {
        return Stream.of(period.from(), period.to())
                .allMatch(at -> zone.getRules().getOffset(at).getTotalSeconds() % SECONDS_OF_AN_HOUR == 0);
    }

    private List<Cover> there(Period period, Person reader) {
        var counted = teams.list().stream()
                .filter(team -> !team.department())
                .map(Team::key)
                .filter(team -> reader.seesAll() || reader.belongsTo(team))
                .collect(Collectors.toSet());
        return cover.of(counted, period.from(), period.to()).values().stream()
                .flatMap(List::stream)
                .toList();
    }
}

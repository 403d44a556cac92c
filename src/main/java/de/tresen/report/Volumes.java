package de.tresen.report;

import de.tresen.people.Person;
import de.tresen.people.Team;
import de.tresen.people.Teams;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When people write, and who is there then. */
@Service
@Transactional(readOnly = true)
public class Volumes {

    private static final int SECONDS_OF_A_QUARTER = 900;

    private final TrendMapper mapper;
    private final Trends trends;
    private final PlannedCover cover;
    private final Teams teams;

    Volumes(TrendMapper mapper, Trends trends, PlannedCover cover, Teams teams) {
        this.mapper = mapper;
        this.trends = trends;
        this.cover = cover;
        this.teams = teams;
    }

    /** The last four weeks, within what the reader may count; cover until the end of the last one, as it is planned. */
    public Volume of(Person reader) {
        var period = trends.recent(reader);
        var arrived = mapper.arrived(period.stored(), Reach.of(reader)).stream()
                .collect(Collectors.toMap(
                        row -> Instant.ofEpochSecond(row.epochQuarter() * SECONDS_OF_A_QUARTER),
                        TrendMapper.Arrived::count));
        return Volume.of(period, reader.timeZone(), arrived, there(period, reader));
    }

    private List<Cover> there(Period period, Person reader) {
        return teams.list().stream()
                .filter(team -> !team.department())
                .map(Team::key)
                .filter(team -> reader.seesAll() || reader.belongsTo(team))
                .flatMap(team -> cover.of(team, period.from(), period.to()).stream())
                .toList();
    }
}

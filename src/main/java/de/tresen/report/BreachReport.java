package de.tresen.report;

import de.tresen.coverage.Capacity;
import de.tresen.coverage.Coverage;
import de.tresen.coverage.OnDuty;
import de.tresen.coverage.Scope;
import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.servicelevel.ServiceHoursBook;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The promises that became late in a period, those too of which nobody was told yet. */
@Service
@Transactional(readOnly = true)
public class BreachReport {

    private final PromiseMapper mapper;
    private final ServiceHoursBook book;
    private final Coverage coverage;
    private final Clock clock;

    BreachReport(PromiseMapper mapper, ServiceHoursBook book, Coverage coverage, Clock clock) {
        this.mapper = mapper;
        this.book = book;
        this.coverage = coverage;
        this.clock = clock;
    }

    /** The first due first, within what the reader may count. */
    public List<Breach> list(Period period, Person reader, Breach.@Nullable Position after, int limit) {
        var stored = period.stored();
        var now = clock.instant();
        var onDuty = new HashMap<Moment, List<String>>();
        return mapper.broken(stored, stored.until(now), Reach.of(reader), after, limit).stream()
                .map(row -> breach(row, now, mayNamePeople(reader) ? onDuty(row, onDuty) : null))
                .toList();
    }

    private static boolean mayNamePeople(Person reader) {
        return reader.seesAll() || reader.is(Role.LEAD);
    }

    private Breach breach(PromiseMapper.Broken row, Instant now, @Nullable List<String> onDuty) {
        var end = row.endedAt() == null ? now : row.endedAt();
        return new Breach(
                row.id(),
                row.interaction(),
                row.number(),
                row.subject(),
                row.channel(),
                row.team(),
                row.target(),
                row.dueAt(),
                row.endedAt(),
                Duration.between(row.dueAt(), end),
                counted(row, end),
                onDuty);
    }

    private @Nullable Duration counted(PromiseMapper.Broken row, Instant end) {
        if (row.hoursKey() == null) {
            return null;
        }
        return book.find(row.hoursKey()).counted(row.dueAt(), end);
    }

    /** Who could be given work when it became late. */
    private List<String> onDuty(PromiseMapper.Broken row, Map<Moment, List<String>> known) {
        var team = row.team();
        return team == null || !coverage.knows(team)
                ? List.of()
                : known.computeIfAbsent(new Moment(team, row.channel(), row.dueAt()), this::onDuty);
    }

    private record Moment(String team, String channel, Instant at) {}

    private List<String> onDuty(Moment moment) {
        return coverage.onDuty(moment.team(), moment.at(), Capacity.AGENT, new Scope(moment.channel(), null)).stream()
                .map(OnDuty::username)
                .toList();
    }
}

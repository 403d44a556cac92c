package de.tresen.report;

import de.tresen.people.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What will become of the promised answers if nothing changes, within what the reader may count. */
@Service
@Transactional(readOnly = true)
public class PromisesAhead {

    /** More are not looked at; the first due come first. */
    public static final int MOST = 1000;

    private static final Duration KNOWN = Duration.ofDays(7);

    private final AheadMapper mapper;
    private final PlannedCover cover;
    private final Paces paces;
    private final Clock clock;

    PromisesAhead(AheadMapper mapper, PlannedCover cover, Paces paces, Clock clock) {
        this.mapper = mapper;
        this.cover = cover;
        this.paces = paces;
        this.clock = clock;
    }

    public Ahead of(Person reader) {
        var now = clock.instant();
        var tomorrow = LocalDate.ofInstant(now, reader.timeZone()).plusDays(1);
        var endOfDay = tomorrow.atStartOfDay(reader.timeZone()).toInstant();
        var until = tomorrow.plusDays(1).atStartOfDay(reader.timeZone()).toInstant();
        var reach = Reach.of(reader);
        var found = once(mapper.open(now, until, reach, MOST + 1));
        var rows =
                found.stream().limit(MOST).filter(PromisesAhead::isForeseeable).toList();
        var places = places(rows, now, reach);
        var teams = new ArrayList<TeamAhead>();
        var lines = new ArrayList<AheadLine>();
        var queues = queues(rows, now, reach);
        var open = cover.of(
                queues.stream().map(AheadMapper.Queue::team).collect(Collectors.toSet()), now, now.plus(KNOWN));
        for (var queue : queues) {
            var there = open.getOrDefault(queue.team(), List.of());
            var outlook = new Outlook(queue, places, there, paces.of(queue.team()), now);
            var theirs = rows.stream()
                    .filter(row -> queue.team().equals(row.team()))
                    .map(outlook::line)
                    .toList();
            lines.addAll(theirs);
            teams.add(outlook.team(theirs, endOfDay));
        }
        lines.sort(Comparator.comparing(AheadLine::due).thenComparing(AheadLine::number));
        return new Ahead(teams, lines, found.size() <= MOST, endOfDay);
    }

    /** Each promise once, whatever work there is about it. */
    private static List<AheadMapper.Row> once(List<AheadMapper.Row> found) {
        var seen = new HashSet<UUID>();
        return found.stream().filter(row -> seen.add(row.id())).toList();
    }

    /** Not what leaves just now, or belongs to nobody yet. */
    private static boolean isForeseeable(AheadMapper.Row row) {
        return row.team() != null && row.waitsFor() != null;
    }

    /** How much of the team's list that is not late stands before each work. */
    private Map<String, Long> places(List<AheadMapper.Row> rows, Instant now, Reach reach) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        var places = new HashMap<String, Long>();
        var counts = new HashMap<String, Long>();
        for (var place : mapper.places(now, rows.get(rows.size() - 1).dueAt(), reach)) {
            places.put(place.task(), counts.merge(place.team(), 1L, Long::sum) - 1);
        }
        return places;
    }

    /** What waits in a team's list, in the order in which it is taken. */
    public List<InteractionLine> waiting(String team, Person reader, int skip, int limit) {
        return mapper.waiting(team, Reach.of(reader), skip, limit);
    }

    /** Those too with promises, but with nothing in their lists. */
    private List<AheadMapper.Queue> queues(List<AheadMapper.Row> rows, Instant now, Reach reach) {
        var queues = new TreeMap<String, AheadMapper.Queue>();
        rows.forEach(row -> queues.put(row.ofTeam(), new AheadMapper.Queue(row.ofTeam(), 0, 0)));
        mapper.queues(now, reach).forEach(queue -> queues.put(queue.team(), queue));
        return List.copyOf(queues.values());
    }
}

package de.tresen.report;

import de.tresen.people.Person;
import de.tresen.report.AheadLine.WaitsFor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /** A team's hours to come with the people who are there, and what follows from them. */
    private record Outlook(List<Cover> open, Pace pace, Forecast forecast) {}

    public Ahead of(Person reader) {
        var now = clock.instant();
        var tomorrow = LocalDate.ofInstant(now, reader.timeZone()).plusDays(1);
        var endOfDay = tomorrow.atStartOfDay(reader.timeZone()).toInstant();
        var until = tomorrow.plusDays(1).atStartOfDay(reader.timeZone()).toInstant();
        var reach = Reach.of(reader);
        var found = mapper.open(now, until, reach, MOST + 1);
        var rows = once(found);
        var teams = new ArrayList<TeamAhead>();
        var lines = new ArrayList<AheadLine>();
        for (var queue : queues(rows, now, reach)) {
            var theirs = rows.stream().filter(row -> queue.team().equals(row.team())).toList();
            var outlook = outlook(queue.team(), now);
            var ahead = theirs.stream().map(row -> line(row, outlook.forecast(), now)).toList();
            lines.addAll(ahead);
            teams.add(team(queue, outlook, ahead, endOfDay));
        }
        lines.sort(Comparator.comparing(AheadLine::due).thenComparing(AheadLine::number));
        return new Ahead(teams, lines, found.size() <= MOST, endOfDay);
    }

    /** What waits in a team's list, in the order in which it is taken. */
    public List<InteractionLine> waiting(String team, Person reader, int skip, int limit) {
        return mapper.waiting(team, Reach.of(reader), skip, limit);
    }

    /** Each promise once, whatever work there is about it; without what leaves just now. */
    private static List<AheadMapper.Row> once(List<AheadMapper.Row> found) {
        var seen = new HashSet<UUID>();
        return found.stream()
                .limit(MOST)
                .filter(row -> row.team() != null && row.waitsFor() != null && seen.add(row.id()))
                .toList();
    }

    /** Those too with promises, but with nothing in their lists. */
    private List<AheadMapper.Queue> queues(List<AheadMapper.Row> rows, Instant now, Reach reach) {
        var queues = new TreeMap<String, AheadMapper.Queue>();
        rows.forEach(row -> queues.put(row.team(), new AheadMapper.Queue(row.team(), 0, 0)));
        mapper.queues(now, reach).forEach(queue -> queues.put(queue.team(), queue));
        return List.copyOf(queues.values());
    }

    private Outlook outlook(String team, Instant now) {
        var open = cover.of(team, now, now.plus(KNOWN));
        var pace = paces.of(team);
        return new Outlook(open, pace, new Forecast(open, pace.perAnswer()));
    }

    private static AheadLine line(AheadMapper.Row row, Forecast forecast, Instant now) {
        return new AheadLine(
                row.interaction(),
                row.number(),
                row.subject(),
                row.channel(),
                row.team(),
                row.target(),
                row.dueAt(),
                expected(row, forecast, now),
                row.before(),
                row.waitsFor(),
                row.department(),
                row.othersDue(),
                row.task(),
                row.holder());
    }

    /** Others are expected to keep their promises; of those who have not, or gave none, nobody can say. */
    private static @Nullable Instant expected(AheadMapper.Row row, Forecast forecast, Instant now) {
        if (row.waitsFor() == WaitsFor.TEAM) {
            return forecast.answered(row.before());
        }
        var others = row.othersDue();
        if (row.waitsFor() == WaitsFor.TIME) {
            return others;
        }
        if (others == null || !others.isAfter(now)) {
            return null;
        }
        return row.waitsFor() == WaitsFor.APPROVAL ? others : later(others, forecast.answered(row.before()));
    }

    private static @Nullable Instant later(Instant one, @Nullable Instant other) {
        return other == null || other.isAfter(one) ? other : one;
    }

    private static TeamAhead team(AheadMapper.Queue queue, Outlook outlook, List<AheadLine> lines, Instant endOfDay) {
        var there = outlook.open().stream().filter(stretch -> stretch.people() > 0).findFirst();
        var waiting = lines.stream()
                .filter(line -> line.waitsFor() == WaitsFor.TEAM)
                .toList();
        return new TeamAhead(
                queue.team(),
                queue.waiting(),
                queue.late(),
                outlook.pace(),
                there.map(Cover::people).orElse(0),
                there.map(Cover::from).orElse(null),
                there.map(Cover::to).orElse(null),
                queue.waiting() == 0 ? null : outlook.forecast().answered(queue.waiting() - 1),
                lines.stream().filter(line -> line.breaksBefore(endOfDay)).toList(),
                Remedy.of(outlook.forecast(), waiting, queue.late(), endOfDay));
    }
}

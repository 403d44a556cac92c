package de.tresen.servicelevel;

import de.tresen.businesstime.ServiceHours;
import de.tresen.businesstime.ServiceHoursDefinition;
import de.tresen.platform.Ids;
import de.tresen.servicelevel.ClockMapper.Promised;
import de.tresen.servicelevel.LevelChange.AppliesTo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a change of a level or of service hours would do: the promises that run are planned as they would be, by the same
 * code, and nothing is written. At most {@link #MOST} interactions are looked at.
 */
@Service
@Transactional(readOnly = true)
public class Foresight {

    /** How many interactions are looked at. */
    public static final int MOST = 2000;

    /** How many promises that would be late are named. */
    public static final int MOST_NAMED = 20;

    private static final int BATCH = 500;

    private final ClockMapper clocks;
    private final ForesightMapper mapper;
    private final ServiceLevels levels;
    private final ServiceHoursBook book;
    private final Clock clock;

    Foresight(ClockMapper clocks, ForesightMapper mapper, ServiceLevels levels, ServiceHoursBook book, Clock clock) {
        this.clocks = clocks;
        this.mapper = mapper;
        this.levels = levels;
        this.book = book;
        this.clock = clock;
    }

    /** If a level said this; refused as {@link ServiceLevels#put} refuses. */
    public Foreseen ofLevel(String key, ServiceLevelDefinition definition, LevelChange change) {
        var level = levels.check(key, definition);
        var now = clock.instant();
        var from = change.effectiveFrom();
        var at = from == null || from.isBefore(now) ? now : from;
        var before = levels.exists(key) ? levels.find(key) : null;
        var example = new ForeseenExamples(now, book::find).of(before, level);
        var running = change.appliesTo() == AppliesTo.NEW ? List.<UUID>of() : clocks.openOnLevel(key, Instant.EPOCH);
        Function<Promised, Tally.Planned> planned = promised -> {
            var promises = new Plans.Promises(level, promised.priority(), book::currentVersion);
            return open -> promises.plan(open.target());
        };
        return tally(running, planned, book::version, at).done(running.size() > MOST, example);
    }

    /** If service hours were worded so; refused as {@link ServiceHoursBook#put} refuses. */
    public Foreseen ofHours(String key, ServiceHoursDefinition definition) {
        var hours = ServiceHoursBook.check(definition);
        var draft = Ids.next();
        var now = clock.instant();
        var before = book.exists(key) ? book.find(key) : null;
        var example = new ForeseenExamples(now, book::find).of(key, before, hours, levels.list());
        Function<String, UUID> version = name -> name.equals(key) ? draft : book.currentVersion(name);
        Function<Promised, Tally.Planned> planned = promised -> {
            var level = levels.worded(promised.serviceLevel(), promised.levelVersion());
            var promises = new Plans.Promises(level, promised.priority(), version);
            return open -> promises.today(open.plan());
        };
        Function<UUID, ServiceHours> worded = id -> id.equals(draft) ? hours : book.version(id);
        var running = clocks.openOnHours(key);
        return tally(running, planned, worded, now).done(running.size() > MOST, example);
    }

    private Tally tally(
            List<UUID> running,
            Function<Promised, Tally.Planned> planned,
            Function<UUID, ServiceHours> hours,
            Instant at) {
        var tally = new Tally(at);
        var looked = running.subList(0, Math.min(MOST, running.size()));
        for (int from = 0; from < looked.size(); from += BATCH) {
            var batch = looked.subList(from, Math.min(from + BATCH, looked.size()));
            var events = mapper.events(batch).stream().collect(Collectors.groupingBy(ClockEvent::interaction));
            mapper.promises(batch)
                    .forEach(promised -> tally.add(
                            new InteractionClocks(
                                    promised.interaction(),
                                    events.getOrDefault(promised.interaction(), List.of()),
                                    hours),
                            planned.apply(promised)));
        }
        return tally;
    }
}

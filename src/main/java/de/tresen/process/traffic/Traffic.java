package de.tresen.process.traffic;

import de.tresen.interaction.Scope;
import de.tresen.people.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What goes on right now: runs of each process, tokens at each element, and the interactions there whose promise is at
 * risk or late.
 */
@Component
public class Traffic {

    /** Whoever asks anew later than this after a change sees it, except in a large house, where it takes longer. */
    public static final Duration KEPT = Duration.ofSeconds(2);

    /** So many interactions of an element are shown. */
    public static final int SHOWN = 50;

    private static final int MOST_ORDERED = 5_000;

    private final TrafficMapper mapper;
    private final Models models;
    private final Counts counts;
    private final Clock clock;

    Traffic(TrafficMapper mapper, Models models, Counts counts, Clock clock) {
        this.mapper = mapper;
        this.models = models;
        this.counts = counts;
        this.clock = clock;
    }

    /** Of runs, or of tokens at one element; interactions at risk or late may stand at several at once. */
    public record Count(long tokens, long atRisk, long late) {

        private static final Count NOTHING = new Count(0, 0, 0);

        Count plus(Count other) {
            return new Count(tokens + other.tokens, atRisk + other.atRisk, late + other.late);
        }
    }

    /**
     * An interaction at an element.
     *
     * @param since when it came there, where that is known
     * @param dueAt of a promise that is at risk or late; null = none is
     */
    public record Standing(
            UUID interaction,
            long number,
            String subject,
            String channel,
            @Nullable String team,
            @Nullable Instant since,
            @Nullable Instant dueAt,
            boolean late) {}

    /** How many run of some versions together, whatever they do. */
    public Count runs(Collection<Models.Model> versions) {
        var runs = counts.now().runs();
        return versions.stream()
                .map(version -> runs.getOrDefault(version.id(), Count.NOTHING))
                .reduce(Count.NOTHING, Count::plus);
    }

    /** The counts of some versions together, by element; elements where nothing goes on are left out. */
    public Map<String, Count> at(Collection<Models.Model> versions) {
        var places = counts.now().places();
        var all = new TreeMap<String, Count>();
        for (var version : versions) {
            var there = places.getOrDefault(version.id(), Map.of());
            there.forEach((element, count) -> all.merge(element, workAt(version, element, count), Count::plus));
        }
        return all;
    }

    /** Timers that wait behind the work say nothing of where it is late. */
    private Count workAt(Models.Model version, String element, Count count) {
        var alarm = models.diagram(version).element(element).map(Diagram.Element::alarm);
        return alarm.orElse(false) ? new Count(count.tokens(), 0, 0) : count;
    }

    /**
     * The interactions at an element that the reader may see: those late or at risk first, then the others, where they are
     * not too many those that stand there longest.
     */
    public List<Standing> standing(Collection<Models.Model> versions, String element, Person reader) {
        var ids = versions.stream().map(Models.Model::id).toList();
        var now = clock.instant();
        var scope = Scope.of(reader);
        var all = new LinkedHashMap<UUID, Standing>();
        mapper.lateHere(ids, element, now, Counts.MOST_LATE, scope, SHOWN)
                .forEach(row -> all.put(row.interaction(), standing(row, now)));
        var here = at(versions).getOrDefault(element, Count.NOTHING).tokens();
        if (all.size() < SHOWN) {
            mapper.at(ids, element, scope, here <= MOST_ORDERED, SHOWN)
                    .forEach(row -> all.putIfAbsent(row.interaction(), standing(row, now)));
        }
        return all.values().stream().limit(SHOWN).toList();
    }

    private static Standing standing(TrafficMapper.Here row, Instant now) {
        var due = row.dueAt();
        return new Standing(
                row.interaction(),
                row.number(),
                row.subject(),
                row.channel(),
                row.team(),
                row.since(),
                due,
                due != null && due.isBefore(now));
    }
}

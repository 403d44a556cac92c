package de.tresen.handover;

import de.tresen.coverage.Cover.Share;
import de.tresen.coverage.Substitutes;
import de.tresen.handover.FactMapper.Told;
import de.tresen.handover.Sheet.Line;
import de.tresen.people.Person;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Fills sheets from what is open, and reads them beside what has become of it. */
@Component
class Sheets {

    private static final Instant NEVER = Instant.MAX;

    private final FactMapper mapper;
    private final Substitutes substitutes;

    Sheets(FactMapper mapper, Substitutes substitutes) {
        this.mapper = mapper;
        this.substitutes = substitutes;
    }

    /** What somebody has in a team, and of whom they stand in for at that instant. */
    List<Fact> open(Person person, String team, Instant at) {
        var covered = substitutes.coverOf(person, at).mine().stream()
                .filter(share -> share.team().equals(team))
                .map(Share::person);
        return Stream.concat(Stream.of(person.username()), covered)
                .distinct()
                .flatMap(owner -> mapper.open(owner, team, at).stream())
                .toList();
    }

    void keep(UUID handover, List<Fact> facts) {
        facts.forEach(fact -> mapper.keep(handover, fact));
    }

    Sheet read(Handover handover) {
        var facts = mapper.of(handover.id()).stream().collect(Collectors.groupingBy(Fact::interaction));
        var since = mapper.since(handover.id(), handover.madeAt()).stream()
                .collect(Collectors.groupingBy(Told::interaction));
        var lines = mapper.about(handover.id()).stream()
                .map(about -> new Line(
                        about,
                        facts.getOrDefault(about.interaction(), List.of()),
                        since.getOrDefault(about.interaction(), List.of()).stream()
                                .map(Told::entry)
                                .toList(),
                        handover.madeAt()))
                .sorted(Comparator.comparing(Line::section)
                        .thenComparing(line -> Objects.requireNonNullElse(line.dueAt(), NEVER))
                        .thenComparing(line -> line.about().number()))
                .toList();
        return new Sheet(handover, lines, handover.kind() == Handover.Kind.RETURN ? deeds(handover) : List.of());
    }

    boolean anythingDone(String person, String team, Instant since, Instant until) {
        return !mapper.done(person, team, since, until).isEmpty();
    }

    private List<Sheet.Deeds> deeds(Handover handover) {
        return mapper.done(handover.person(), handover.team(), handover.since(), handover.madeAt()).stream()
                .collect(Collectors.groupingBy(
                        FactMapper.Done::about,
                        LinkedHashMap::new,
                        Collectors.mapping(FactMapper.Done::entry, Collectors.toList())))
                .entrySet()
                .stream()
                .map(entry -> new Sheet.Deeds(entry.getKey(), entry.getValue()))
                .toList();
    }
}

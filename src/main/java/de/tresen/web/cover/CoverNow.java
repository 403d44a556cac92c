package de.tresen.web.cover;

import de.tresen.coverage.Presence;
import de.tresen.coverage.Presences;
import de.tresen.coverage.Substitutes;
import de.tresen.coverage.Substitutes.Covered;
import de.tresen.people.People;
import de.tresen.people.Person;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who covers for whom right now, and whether the reader is at work, in the frame of every page; looked up only on pages that show it. */
public final class CoverNow {

    private final Substitutes substitutes;
    private final Presences presences;
    private final People people;
    private final Person reader;
    private final Instant now;
    private @Nullable List<Line> lines;

    CoverNow(Substitutes substitutes, Presences presences, People people, Person reader, Instant now) {
        this.substitutes = substitutes;
        this.presences = presences;
        this.people = people;
        this.reader = reader;
        this.now = now;
    }

    /**
     * Somebody who is away, by name.
     *
     * @param instead null = the team may take their work
     */
    public record Line(String person, @Nullable String instead, boolean own) {}

    /** Whether the reader is at work themselves. */
    public Presence own() {
        return presences.of(reader.username(), now);
    }

    /** What the reader covers first. */
    public List<Line> lines() {
        var known = lines;
        if (known == null) {
            var away = substitutes.now(reader, now);
            known = away.isEmpty() ? List.of() : lines(away, people.names());
            lines = known;
        }
        return known;
    }

    private List<Line> lines(List<Covered> away, Map<String, String> names) {
        return away.stream()
                .map(one -> line(one, names))
                .distinct()
                .sorted(Comparator.comparing((Line line) -> !line.own()).thenComparing(Line::person))
                .toList();
    }

    private Line line(Covered one, Map<String, String> names) {
        var instead = one.instead();
        return new Line(
                names.getOrDefault(one.person(), one.person()),
                instead == null ? null : names.getOrDefault(instead, instead),
                reader.username().equals(instead));
    }
}

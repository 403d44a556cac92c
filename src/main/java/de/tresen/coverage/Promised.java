package de.tresen.coverage;

import de.tresen.businesstime.Stretch;
import de.tresen.people.Team;
import de.tresen.servicelevel.ServiceHoursBook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** When a team promises to work: in its own service hours, else in those of the service levels of its channels. */
@Component
class Promised {

    private final CrewMapper mapper;
    private final ServiceHoursBook book;

    Promised(CrewMapper mapper, ServiceHoursBook book) {
        this.mapper = mapper;
        this.book = book;
    }

    /** Without gaps or overlaps, in order; nothing where nothing is promised. */
    List<Gaps.Span> between(Team team, Instant from, Instant to) {
        var open = hours(team).stream()
                .flatMap(key -> book.find(key).stretches(from, to).stream())
                .filter(Stretch::counted)
                .sorted(Comparator.comparing(Stretch::from))
                .toList();
        var joined = new ArrayList<Gaps.Span>();
        for (var stretch : open) {
            var last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && !stretch.from().isAfter(last.to())) {
                var end = stretch.to().isAfter(last.to()) ? stretch.to() : last.to();
                joined.set(joined.size() - 1, new Gaps.Span(last.from(), end));
            } else {
                joined.add(new Gaps.Span(stretch.from(), stretch.to()));
            }
        }
        return joined;
    }

    /** Whether it works at an instant; a team that promises no hours is never closed. */
    boolean isOpen(Team team, Instant at) {
        var keys = hours(team);
        var soon = at.plusNanos(1);
        return keys.isEmpty()
                || keys.stream()
                        .anyMatch(key -> book.find(key).counted(at, soon).compareTo(Duration.ZERO) > 0);
    }

    boolean knowsHours(Team team) {
        return !hours(team).isEmpty();
    }

    private List<String> hours(Team team) {
        return team.serviceHours() != null ? List.of(team.serviceHours()) : mapper.hoursOfChannels(team.key());
    }
}

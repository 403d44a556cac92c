package de.tresen.report;

import de.tresen.coverage.Capacity;
import de.tresen.coverage.Coverage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How many people write to people in a team, in the hours in which it promises to work or has planned shifts. */
@Component
class PlannedCover {

    private final Coverage coverage;

    PlannedCover(Coverage coverage) {
        this.coverage = coverage;
    }

    List<Cover> of(String team, Instant from, Instant to) {
        return of(Set.of(team), from, to).getOrDefault(team, List.of());
    }

    /** The same of several teams, by key. */
    Map<String, List<Cover>> of(Set<String> teams, Instant from, Instant to) {
        return coverage.headcounts(teams, from, to, Capacity.AGENT).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .map(there -> new Cover(there.from(), there.to(), there.people()))
                                .toList()));
    }
}

package de.tresen.report;

import de.tresen.coverage.Capacity;
import de.tresen.coverage.Coverage;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** How many people write to people in a team, in the hours in which it promises to work or has planned shifts. */
@Component
class PlannedCover {

    private final Coverage coverage;

    PlannedCover(Coverage coverage) {
        this.coverage = coverage;
    }

    List<Cover> of(String team, Instant from, Instant to) {
        return coverage.headcount(team, from, to, Capacity.AGENT).stream()
                .map(there -> new Cover(there.from(), there.to(), there.people()))
                .toList();
    }
}

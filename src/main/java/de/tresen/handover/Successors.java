package de.tresen.handover;

import de.tresen.coverage.Capacity;
import de.tresen.coverage.Coverage;
import de.tresen.coverage.OnDuty;
import de.tresen.people.Teams;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who can take over when somebody goes. */
@Component
public class Successors {

    private final Coverage coverage;
    private final Teams teams;

    Successors(Coverage coverage, Teams teams) {
        this.coverage = coverage;
        this.teams = teams;
    }

    /** Usernames of who is on duty at that instant, the best first, without who leaves. */
    public List<String> of(String team, String leaving, Instant at) {
        var as = teams.get(team).department() ? Capacity.EXPERT : Capacity.AGENT;
        return coverage.onDuty(team, at, as).stream()
                .map(OnDuty::username)
                .filter(username -> !username.equals(leaving))
                .distinct()
                .toList();
    }
}

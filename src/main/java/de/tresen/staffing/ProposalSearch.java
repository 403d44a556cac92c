package de.tresen.staffing;

import de.tresen.platform.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Works out proposals, one after the other on each node. Whoever begins one holds it for as long as a search may take;
 * when the node stops meanwhile, the proposal says so, and a person asks anew.
 */
@Component
public class ProposalSearch {

    private static final Logger LOG = LoggerFactory.getLogger(ProposalSearch.class);

    /** For reading, explaining and storing, besides the search itself. */
    private static final Duration BESIDES = Duration.ofMinutes(1);

    /** After its last day a proposal is nobody's concern, and it says much about people. */
    private static final int KEPT_DAYS = 30;

    private final ProposalMapper mapper;
    private final Situations situations;
    private final ProposedShifts shifts;
    private final StaffingProperties properties;
    private final Clock clock;

    ProposalSearch(
            ProposalMapper mapper,
            Situations situations,
            ProposedShifts shifts,
            StaffingProperties properties,
            Clock clock) {
        this.mapper = mapper;
        this.situations = situations;
        this.shifts = shifts;
        this.properties = properties;
        this.clock = clock;
    }

    /** Somebody asked for a proposal. */
    record Asked() {}

    /** Everything that waits. */
    public void round() {
        mapper.interrupt(clock.instant());
        mapper.forget(LocalDate.ofInstant(clock.instant(), clock.getZone()).minusDays(KEPT_DAYS));
        mapper.waiting().forEach(this::begin);
    }

    private void begin(ProposalMapper.Due due) {
        var until = clock.instant().plus(properties.searchAtMost()).plus(BESIDES);
        if (mapper.claim(due, until) == 0) {
            return;
        }
        try {
            search(due);
        } catch (RuntimeException e) {
            LOG.error("proposal {}: the search failed", due.id(), e);
            mapper.settle(due, Proposal.State.FAILED, clock.instant());
        }
    }

    private void search(ProposalMapper.Due due) {
        var proposal = mapper.any(due.id());
        var situation = situations.of(proposal);
        var found =
                new RosterSolver(properties.searchAtMost()).solve(open(proposal, situation), situation.candidates());
        shifts.store(due, found, situation.candidates(), clock.instant());
    }

    private static List<OpenShift> open(Proposal proposal, Situation situation) {
        return situation.needs().stream()
                .map(need -> new OpenShift(
                        Ids.next().toString(),
                        need.from(),
                        need.to(),
                        need.duty(),
                        proposal.language(),
                        proposal.skill(),
                        situation.calendar()))
                .toList();
    }
}

package de.tresen.staffing;

import de.tresen.coverage.Shifts;
import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The shifts of a proposal: read, given to somebody else, and adopted, always by a person. */
@Service
@Transactional
public class ProposedRosters {

    private final ProposalMapper mapper;
    private final Proposals proposals;
    private final Situations situations;
    private final ProposedShifts proposed;
    private final Shifts shifts;

    ProposedRosters(
            ProposalMapper mapper, Proposals proposals, Situations situations, ProposedShifts proposed, Shifts shifts) {
        this.mapper = mapper;
        this.proposals = proposals;
        this.situations = situations;
        this.proposed = proposed;
        this.shifts = shifts;
    }

    /** A shift of a proposal, and what each person would break if they had it now. */
    public record Chosen(ProposedShift shift, List<Choice> now) {}

    /**
     * What became of an adoption.
     *
     * @param adopted shifts of the proposal that are real now
     * @param refused those that are not, with what has changed since they were proposed
     */
    public record Adopted(List<ProposedShift> adopted, List<ProposedShift> refused) {}

    /** In the order of time, with what speaks against each as things stand now. */
    @Transactional(readOnly = true)
    public List<ProposedShift> shifts(Proposal proposal) {
        return proposal.shifts() == 0 ? List.of() : standing(proposal).all();
    }

    @Transactional(readOnly = true)
    public Chosen shift(Proposal proposal, UUID shift) {
        var standing = standing(proposal);
        var row = row(standing, shift);
        return new Chosen(standing.view(row), standing.choices(row));
    }

    /**
     * Gives a shift to somebody else, perhaps against a rule of working time, or to nobody.
     *
     * @param version of the proposal that the person saw; null = whatever it is
     * @throws Refusal.Invalid when they cannot have it, with what speaks against it
     */
    public ProposedShift give(UUID id, UUID shift, Person by, @Nullable Integer version, @Nullable String person) {
        var proposal = held(id, by, version);
        var situation = situations.of(proposal);
        var before = proposed.standing(proposal, situation);
        var row = row(before, shift);
        if (row.shift() != null) {
            throw new Refusal.Conflict("proposal.adopted", "This shift is adopted; change it in the roster.");
        }
        if (person != null) {
            requirePossible(before.choices(row), person);
        }
        mapper.change(shift, person, "", by.username());
        var after = proposed.standing(proposal, situation);
        accept(after, person);
        return after.view(row(after, shift));
    }

    private static void requirePossible(List<Choice> choices, String person) {
        var choice = choices.stream()
                .filter(one -> one.person().equals(person))
                .findFirst()
                .orElseThrow(() -> Refusal.Invalid.field("person", "is nobody who may be planned in this team"));
        if (!choice.possible()) {
            throw Refusal.Invalid.field("person", "cannot have this shift: " + choice.against());
        }
    }

    /** Whoever gives a shift sees what it breaks, at the shifts around it too; what is broken no more is forgotten. */
    private void accept(ProposedShifts.Standing standing, @Nullable String person) {
        for (var row : standing.rows()) {
            var seen = Objects.equals(person, row.person());
            var rules = ProposedShifts.text(standing.rules(row).stream()
                    .filter(rule -> seen || ProposedShifts.accepted(row).contains(rule))
                    .toList());
            if (!rules.equals(row.accepted())) {
                mapper.accept(row.id(), rules);
            }
        }
    }

    /**
     * Makes real shifts of all that have a person, or of some. What has become wrong meanwhile is refused, the rest is
     * planned in one transaction.
     *
     * @param version of the proposal that the person saw; null = whatever it is
     * @param which null = all that somebody would have
     */
    public Adopted adopt(UUID id, Person by, @Nullable Integer version, @Nullable Set<UUID> which) {
        var proposal = held(id, by, version);
        var standing = standing(proposal);
        var adopted = new ArrayList<ProposedShift>();
        var refused = new ArrayList<ProposedShift>();
        for (var row : wanted(standing, which)) {
            if (standing.refused(row).isEmpty()) {
                plan(proposal, row, by);
                adopted.add(standing.view(row));
            } else {
                refused.add(standing.view(row));
            }
        }
        return new Adopted(adopted, refused);
    }

    private static List<ProposalMapper.Row> wanted(ProposedShifts.Standing standing, @Nullable Set<UUID> which) {
        if (which != null) {
            which.forEach(shift -> row(standing, shift));
        }
        return standing.rows().stream()
                .filter(row -> row.person() != null && row.shift() == null)
                .filter(row -> which == null || which.contains(row.id()))
                .toList();
    }

    private void plan(Proposal proposal, ProposalMapper.Row row, Person by) {
        var real = shifts.plan(
                by,
                new Shifts.Content(
                        proposal.team(),
                        row.person(),
                        row.fromAt(),
                        row.toAt(),
                        row.duty(),
                        proposal.channel(),
                        proposal.language()));
        mapper.adopt(row.id(), real.id());
    }

    private Proposal held(UUID id, Person by, @Nullable Integer version) {
        var proposal = proposals.get(id, by);
        if (proposal.state() != Proposal.State.READY) {
            throw new Refusal.Conflict("proposal.notReady", "This proposal is not ready, or was discarded.");
        }
        var seen = version == null ? proposal.version() : version;
        if (mapper.hold(id, seen) == 0) {
            throw new Refusal.Conflict(
                    "proposal.changed", "Somebody has changed this proposal meanwhile; look at it again.");
        }
        return proposal;
    }

    private ProposedShifts.Standing standing(Proposal proposal) {
        return proposed.standing(proposal, situations.of(proposal));
    }

    private static ProposalMapper.Row row(ProposedShifts.Standing standing, UUID shift) {
        return standing.rows().stream()
                .filter(row -> row.id().equals(shift))
                .findFirst()
                .orElseThrow(
                        () -> new Refusal.NotFound("proposal.noShift", "There is no such shift in this proposal."));
    }
}

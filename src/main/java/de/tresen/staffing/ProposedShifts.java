package de.tresen.staffing;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The shifts of proposals as they are stored, and as they stand now. */
@Component
class ProposedShifts {

    private final ProposalMapper mapper;
    private final JsonMapper json;

    ProposedShifts(ProposalMapper mapper, JsonMapper json) {
        this.mapper = mapper;
        this.json = json;
    }

    /**
     * Writes down what was found, with what spoke for and against everybody, unless the search was given up meanwhile.
     */
    @Transactional
    public void store(ProposalMapper.Due due, List<OpenShift> found, List<Candidate> candidates, Instant now) {
        if (mapper.settle(due, Proposal.State.READY, now) == 0) {
            return;
        }
        var plan = new Plan(candidates, found);
        for (var shift : found) {
            var person = shift.person() == null ? null : shift.person().username();
            var choices = json.writeValueAsString(plan.choices(shift));
            mapper.insertShift(
                    due.id(),
                    new ProposalMapper.Row(
                            UUID.fromString(shift.id()),
                            shift.from(),
                            shift.to(),
                            shift.duty(),
                            person,
                            person,
                            choices,
                            "",
                            null,
                            null));
        }
    }

    /** Those of a proposal beside how things stand now. */
    Standing standing(Proposal proposal, Situation situation) {
        return new Standing(proposal, situation, mapper.shifts(proposal.id()));
    }

    /** A proposal's shifts together with how things stand. */
    final class Standing {

        private final Proposal proposal;
        private final Situation situation;
        private final List<ProposalMapper.Row> rows;
        private final Plan plan;

        private Standing(Proposal proposal, Situation situation, List<ProposalMapper.Row> rows) {
            this.proposal = proposal;
            this.situation = situation;
            this.rows = rows;
            this.plan = new Plan(
                    situation.candidates(),
                    rows.stream()
                            .filter(row -> row.shift() == null)
                            .map(this::open)
                            .toList());
        }

        List<ProposalMapper.Row> rows() {
            return rows;
        }

        List<ProposedShift> all() {
            return rows.stream().map(this::view).toList();
        }

        /** What everybody would break if they had this shift now. */
        List<Choice> choices(ProposalMapper.Row row) {
            return plan.choices(open(row));
        }

        ProposedShift view(ProposalMapper.Row row) {
            return new ProposedShift(
                    row.id(),
                    row.fromAt(),
                    row.toAt(),
                    row.duty(),
                    row.person(),
                    row.proposed(),
                    row.changedBy(),
                    List.of(json.readValue(row.choices(), Choice[].class)),
                    List.copyOf(against(row)),
                    row.shift());
        }

        /** What speaks against it now; nothing against what is adopted or is nobody's and still missing. */
        Set<Against> against(ProposalMapper.Row row) {
            var found = new LinkedHashSet<Against>();
            if (row.shift() != null) {
                return found;
            }
            if (row.fromAt().isBefore(situation.now())) {
                found.add(Against.BEGUN);
            }
            if (!situation.isMissing(row.fromAt(), row.toAt(), proposal.people())) {
                found.add(Against.NOT_MISSING);
            }
            if (row.person() != null) {
                found.addAll(plan.against(situation.candidate(row.person()).orElse(null), open(row)));
            }
            return found;
        }

        List<Against> rules(ProposalMapper.Row row) {
            return against(row).stream().filter(Against::isRule).toList();
        }

        /** What keeps it from being adopted: all but the rules that somebody broke knowingly. */
        Set<Against> refused(ProposalMapper.Row row) {
            var found = against(row);
            found.removeAll(accepted(row));
            return found;
        }

        private OpenShift open(ProposalMapper.Row row) {
            var shift = new OpenShift(
                    row.id().toString(),
                    row.fromAt(),
                    row.toAt(),
                    row.duty(),
                    proposal.language(),
                    proposal.skill(),
                    situation.calendar());
            shift.give(person(row.person()));
            return shift;
        }

        private @Nullable Candidate person(@Nullable String username) {
            return username == null ? null : situation.candidate(username).orElse(null);
        }
    }

    static String text(List<Against> accepted) {
        return accepted.stream().map(Against::name).collect(joining(","));
    }

    static Set<Against> accepted(ProposalMapper.Row row) {
        var accepted = new LinkedHashSet<Against>();
        Arrays.stream(row.accepted().split(","))
                .filter(name -> !name.isEmpty())
                .map(Against::valueOf)
                .forEach(accepted::add);
        return accepted;
    }
}

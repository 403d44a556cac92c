package de.tresen.staffing;

import de.tresen.coverage.Coverage;
import de.tresen.coverage.Shifts;
import de.tresen.people.Person;
import de.tresen.people.Teams;
import de.tresen.platform.Ids;
import de.tresen.platform.Refusal;
import de.tresen.platform.WrongFields;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Reads what is asked of a proposal, and checks it. */
@Component
class ProposalForm {

    private final Teams teams;
    private final Shifts shifts;
    private final Coverage coverage;
    private final Clock clock;

    ProposalForm(Teams teams, Shifts shifts, Coverage coverage, Clock clock) {
        this.teams = teams;
        this.shifts = shifts;
        this.coverage = coverage;
        this.clock = clock;
    }

    /**
     * @throws Refusal.Forbidden unless they plan the shifts of the team
     * @throws Refusal.Invalid naming each wrong field
     */
    Proposal read(Person by, Proposals.Content content) {
        var team = content.team() == null ? null : teams.find(content.team()).orElse(null);
        if (team != null) {
            shifts.requirePlanning(team.key(), by);
        }
        var from = Days.read(content.from());
        var to = Days.read(content.to());
        var people = Objects.requireNonNullElse(content.people(), 1);
        var today = LocalDate.ofInstant(clock.instant(), team == null ? clock.getZone() : team.timeZone());
        var wrong = new WrongFields()
                .unless(team != null, "team", "there is no team of this key")
                .unless(from != null, "from", "must be a day such as 2026-12-01")
                .unless(to != null, "to", "must be a day such as 2026-12-31")
                .unless(from == null || !from.isBefore(today), "from", "must not be over")
                .unless(from == null || to == null || !to.isBefore(from), "to", "must not lie before from")
                .unless(
                        from == null || to == null || to.isBefore(from.plusDays(Proposals.MOST_DAYS)),
                        "to",
                        "must be within " + Proposals.MOST_DAYS + " days")
                .unless(
                        people >= 1 && people <= Proposals.MOST_PEOPLE,
                        "people",
                        "must be from 1 to " + Proposals.MOST_PEOPLE);
        if (content.skill() != null) {
            wrong.line(content.skill(), "skill", 100);
        }
        wrong.refuse("proposal.invalid");
        var scope = coverage.scope(content.channel(), content.language());
        return new Proposal(
                Ids.next(),
                Objects.requireNonNull(team).key(),
                Objects.requireNonNull(from),
                Objects.requireNonNull(to),
                people,
                scope.channel(),
                scope.language(),
                content.skill(),
                Proposal.State.WAITING,
                0,
                by.username(),
                now(),
                null,
                0,
                0,
                0);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

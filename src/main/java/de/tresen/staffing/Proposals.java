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
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Who could fill the gaps of a team: asked for by who plans its shifts, worked out in the background. */
@Service
public class Proposals {

    /** No proposal looks further, in days. */
    public static final int MOST_DAYS = 56;

    public static final int MOST_PEOPLE = 20;

    private static final int MOST_SHIFTS = 1500;

    private final ProposalMapper mapper;
    private final Situations situations;
    private final Teams teams;
    private final Shifts shifts;
    private final Coverage coverage;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Proposals(
            ProposalMapper mapper,
            Situations situations,
            Teams teams,
            Shifts shifts,
            Coverage coverage,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.situations = situations;
        this.teams = teams;
        this.shifts = shifts;
        this.coverage = coverage;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param from a day of the team's zone, today at the earliest
     * @param to a day, included
     * @param people so many should be there at any time that is promised; 1 if left out
     * @param channel the only one that the shifts count for
     * @param language the only one that the shifts count for, and that whoever has one must speak
     * @param skill that whoever has a shift must have
     */
    public record Content(
            @Nullable String team,
            @Nullable String from,
            @Nullable String to,
            @Nullable Integer people,
            @Nullable String channel,
            @Nullable String language,
            @Nullable String skill) {}

    /**
     * @throws Refusal.Forbidden unless they lead the team, manage or administer
     * @throws Refusal.Conflict while another proposal for the team is being worked out
     */
    public Proposal ask(Person by, Content content) {
        var proposal = checked(by, content);
        if (situations.of(proposal).needs().size() > MOST_SHIFTS) {
            throw Refusal.Invalid.field("to", "these would be more than " + MOST_SHIFTS + " shifts; ask for less time");
        }
        try {
            mapper.insert(proposal);
        } catch (DuplicateKeyException searching) {
            throw new Refusal.Conflict(
                    "proposal.searching", "A proposal for this team is being worked out; wait until it is ready.");
        }
        events.publishEvent(new ProposalSearch.Asked());
        return proposal;
    }

    public Proposal get(UUID id, Person reader) {
        return mapper.find(id, Planner.of(reader))
                .orElseThrow(
                        () -> new Refusal.NotFound("proposal.unknown", "There is no such proposal that you may see."));
    }

    /** Of the teams for which they plan, the newest first. */
    public List<Proposal> list(Person reader, @Nullable String team, @Nullable UUID before, int limit) {
        return mapper.list(Planner.of(reader), team, before, limit);
    }

    /** Nothing more can become of it; what was adopted stays. */
    public void discard(UUID id, Person by) {
        mapper.discard(get(id, by).id());
    }

    private Proposal checked(Person by, Content content) {
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
                        from == null || to == null || to.isBefore(from.plusDays(MOST_DAYS)),
                        "to",
                        "must be within " + MOST_DAYS + " days")
                .unless(people >= 1 && people <= MOST_PEOPLE, "people", "must be from 1 to " + MOST_PEOPLE);
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

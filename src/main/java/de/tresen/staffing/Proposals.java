package de.tresen.staffing;

import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import java.util.List;
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
    private final ProposalForm form;
    private final ApplicationEventPublisher events;

    Proposals(ProposalMapper mapper, Situations situations, ProposalForm form, ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.situations = situations;
        this.form = form;
        this.events = events;
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
        var proposal = form.read(by, content);
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
}

package de.tresen.process;

import de.tresen.coverage.Because;
import de.tresen.coverage.Capacity;
import de.tresen.coverage.Coverage;
import de.tresen.coverage.OnDuty;
import de.tresen.interaction.Interaction;
import de.tresen.interaction.Interactions;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.process.Reach.How;
import de.tresen.routing.Inbox;
import de.tresen.routing.Needs;
import de.tresen.routing.WorkItem;
import de.tresen.routing.WorkItems;
import de.tresen.servicelevel.Climb;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who can still keep a promise, and who has to know of it. */
@Component
class LadderPeople {

    private final Interactions interactions;
    private final WorkItems items;
    private final Inbox inbox;
    private final People people;
    private final Coverage coverage;
    private final Clock clock;

    LadderPeople(
            Interactions interactions, WorkItems items, Inbox inbox, People people, Coverage coverage, Clock clock) {
        this.interactions = interactions;
        this.items = items;
        this.inbox = inbox;
        this.people = people;
        this.coverage = coverage;
        this.clock = clock;
    }

    /** The open work that keeps the promise: what it is about, else the reply, else whatever has to come before it. */
    List<WorkItem> owed(Climb climb) {
        var open = items.of(climb.interaction());
        if (climb.subject() != null) {
            return open.stream()
                    .filter(item -> climb.subject().equals(item.subjectId()))
                    .toList();
        }
        var ours = open.stream().filter(item -> item.needs() == Needs.AGENT).toList();
        return ours.isEmpty() ? open : ours;
    }

    /** Who holds that work; where there is none, as with a planned reply, who looks after the interaction. */
    List<String> holders(Climb climb) {
        var owed = owed(climb);
        var holders = owed.isEmpty()
                ? Stream.ofNullable(interactions.get(climb.interaction()).assignee())
                : owed.stream().map(WorkItem::assignee).filter(Objects::nonNull);
        return holders.distinct().filter(name -> active(name).isPresent()).toList();
    }

    boolean isHeldByOnDuty(WorkItem item) {
        var holder = item.assignee();
        return holder != null
                && onDuty(item).stream().anyMatch(person -> person.username().equals(holder));
    }

    /** Who may take it over now: those on duty, else who is on call; where there is nobody, its leads know. */
    Reach reach(WorkItem item) {
        var able = onDuty(item).stream().filter(person -> mayDo(item, person)).toList();
        var atWork = able.stream()
                .filter(person -> person.because() != Because.ON_CALL)
                .toList();
        if (!able.isEmpty()) {
            return atWork.isEmpty() ? reach(How.OFFERED_TO_ON_CALL, able) : reach(How.OFFERED_TO_ON_DUTY, atWork);
        }
        var leads = leadsOf(item.team());
        return new Reach(leads.isEmpty() ? How.NOBODY : How.NOBODY_BUT_LEADS, leads);
    }

    private static Reach reach(How how, List<OnDuty> people) {
        return new Reach(how, people.stream().map(OnDuty::username).distinct().toList());
    }

    private boolean mayDo(WorkItem item, OnDuty person) {
        return active(person.username())
                .filter(known -> inbox.mayDo(item, known))
                .isPresent();
    }

    private List<OnDuty> onDuty(WorkItem item) {
        var as = switch (item.needs()) {
            case AGENT -> Capacity.AGENT;
            case APPROVER -> Capacity.APPROVER;
            case EXPERT -> Capacity.EXPERT;
        };
        return item.team().isEmpty() ? List.of() : coverage.onDuty(item.team(), clock.instant(), as);
    }

    /** Who leads the team that answers the person, also where a department is what it waits for. */
    List<String> leads(Climb climb) {
        Interaction interaction = interactions.get(climb.interaction());
        return interaction.team() == null ? List.of() : leadsOf(interaction.team());
    }

    /** Those of the team, or all of them where none belongs to it. */
    List<String> managers(Climb climb) {
        var team = interactions.get(climb.interaction()).team();
        var managers = people.list().stream()
                .filter(person -> person.active() && person.is(Role.MANAGER))
                .toList();
        var own = managers.stream().filter(person -> person.belongsTo(team)).toList();
        return (own.isEmpty() ? managers : own).stream().map(Person::username).toList();
    }

    private List<String> leadsOf(String team) {
        return people.ofTeam(team).stream()
                .filter(person -> person.active() && person.is(Role.LEAD))
                .map(Person::username)
                .toList();
    }

    private Optional<Person> active(@Nullable String username) {
        return Optional.ofNullable(username).flatMap(people::find).filter(Person::active);
    }
}

package de.tresen.process;

import de.tresen.coverage.Because;
import de.tresen.coverage.OnDuty;
import de.tresen.coverage.Scope;
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
import java.util.List;
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
    private final Instead instead;

    LadderPeople(Interactions interactions, WorkItems items, Inbox inbox, People people, Instead instead) {
        this.interactions = interactions;
        this.items = items;
        this.inbox = inbox;
        this.people = people;
        this.instead = instead;
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

    /**
     * Who holds that work; where there is none, as with a planned reply, who looks after the interaction. In place of
     * who is away comes who stands in.
     */
    List<String> holders(Climb climb) {
        var owed = owed(climb);
        var holders = owed.isEmpty()
                ? owner(interactions.get(climb.interaction()))
                : owed.stream().flatMap(this::holder);
        return holders.distinct().filter(name -> active(name).isPresent()).toList();
    }

    private Stream<String> owner(Interaction interaction) {
        var about = new Scope(interaction.channel(), interaction.language());
        return Stream.ofNullable(interaction.assignee())
                .flatMap(name ->
                        instead.insteadOf(name, String.valueOf(interaction.team()), Needs.AGENT, about).stream());
    }

    private Stream<String> holder(WorkItem item) {
        return Stream.ofNullable(item.assignee())
                .flatMap(name -> instead.insteadOf(name, item.team(), item.needs(), item.about()).stream());
    }

    /** Who holds it is on duty, or away and somebody stands in who has it already. */
    boolean isHeldByOnDuty(WorkItem item) {
        return active(item.assignee())
                .filter(holder -> inbox.mayDo(item, holder))
                .filter(holder -> instead.isCovered(holder.username(), item.team(), item.needs(), item.about()))
                .isPresent();
    }

    /** Whose it stays while others have it: somebody's who is away, or whose shift is over; null = nobody's. */
    @Nullable
    String ownerOf(WorkItem item) {
        if (item.actingFor() != null) {
            return item.actingFor();
        }
        return active(item.assignee())
                .filter(holder -> inbox.mayDo(item, holder))
                .map(Person::username)
                .filter(holder -> instead.comesBack(holder, item.team(), item.needs()))
                .orElse(null);
    }

    /** Who may take it over now: those on duty, else who is on call; where there is nobody, its leads know. */
    Reach reach(WorkItem item) {
        var able = instead.onDuty(item.team(), item.needs(), item.about()).stream()
                .filter(person -> mayDo(item, person))
                .toList();
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
        return List.copyOf(instead.leads(team));
    }

    private Optional<Person> active(@Nullable String username) {
        return Optional.ofNullable(username).flatMap(people::find).filter(Person::active);
    }
}

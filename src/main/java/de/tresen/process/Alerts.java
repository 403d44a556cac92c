package de.tresen.process;

import de.tresen.interaction.Interaction;
import de.tresen.interaction.Interactions;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.reply.Reply;
import de.tresen.routing.Notifications;
import de.tresen.routing.Notifications.Reason;
import de.tresen.routing.WorkItem;
import de.tresen.routing.WorkItems;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who is told of a newer message, of a reply that waits for approval, and of one that came back. */
@Component
public class Alerts {

    private final Interactions interactions;
    private final WorkItems items;
    private final People people;
    private final Notifications notifications;

    Alerts(Interactions interactions, WorkItems items, People people, Notifications notifications) {
        this.interactions = interactions;
        this.items = items;
        this.people = people;
        this.notifications = notifications;
    }

    /** Whoever holds work on it learns that the person wrote again. */
    public void newMessage(UUID interaction) {
        var holders = new LinkedHashSet<String>();
        items.of(interaction).stream()
                .map(WorkItem::assignee)
                .filter(java.util.Objects::nonNull)
                .forEach(holders::add);
        tell(holders, interaction, Reason.NEW_MESSAGE, null);
    }

    /** The mentor, where one is asked for, and the leads of the team learn that a reply waits for them. */
    public void approvalWanted(Reply reply) {
        var interaction = interactions.get(reply.interaction());
        var told = new LinkedHashSet<String>(leadsOf(interaction));
        if ("MENTOR".equals(reply.approver())) {
            people.find(reply.username()).map(Person::mentor).ifPresent(told::add);
        }
        told.remove(reply.username());
        tell(told, interaction.id(), Reason.APPROVAL_WANTED, reply.authorName());
    }

    /** The author learns that the reply came back. */
    public void returned(Reply reply) {
        tell(Set.of(reply.username()), reply.interaction(), Reason.REPLY_RETURNED, reply.note());
    }

    private List<String> leadsOf(Interaction interaction) {
        return interaction.team() == null
                ? List.of()
                : activeIn(interaction.team()).stream()
                        .filter(person -> person.is(Role.LEAD))
                        .map(Person::username)
                        .toList();
    }

    private List<Person> activeIn(String team) {
        return people.ofTeam(team).stream().filter(Person::active).toList();
    }

    private void tell(
            Set<String> usernames, UUID interaction, Reason reason, @org.jspecify.annotations.Nullable String detail) {
        notifications.tell(usernames, interaction, reason, detail);
    }
}

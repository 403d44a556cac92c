package de.tresen.process;

import de.tresen.interaction.Interaction;
import de.tresen.interaction.Interactions;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.reply.Reply;
import de.tresen.routing.Notifications;
import de.tresen.routing.Notifications.Reason;
import de.tresen.routing.WorkItem;
import de.tresen.routing.WorkItems;
import java.util.LinkedHashSet;
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
    private final Instead instead;

    Alerts(Interactions interactions, WorkItems items, People people, Notifications notifications, Instead instead) {
        this.interactions = interactions;
        this.items = items;
        this.people = people;
        this.notifications = notifications;
        this.instead = instead;
    }

    /** Whoever holds work on it learns that the person wrote again. */
    public void newMessage(UUID interaction) {
        var holders = new LinkedHashSet<String>();
        items.of(interaction).stream()
                .filter(item -> item.assignee() != null)
                .forEach(item -> holders.addAll(holderOf(item)));
        tell(holders, interaction, Reason.NEW_MESSAGE, null);
    }

    /** The mentor, where one is asked for, and the leads of the team learn that a reply waits for them. */
    public void approvalWanted(Reply reply) {
        var interaction = interactions.get(reply.interaction());
        var told = new LinkedHashSet<String>(leadsOf(interaction));
        if ("MENTOR".equals(reply.approver())) {
            people.find(reply.username())
                    .map(Person::mentor)
                    .ifPresent(mentor -> told.addAll(mentorOr(mentor, interaction, reply)));
        }
        told.remove(reply.username());
        tell(told, interaction.id(), Reason.APPROVAL_WANTED, reply.authorName());
    }

    /** The author learns that the reply came back. */
    public void returned(Reply reply) {
        tell(Set.of(reply.username()), reply.interaction(), Reason.REPLY_RETURNED, reply.note());
    }

    private Set<String> mentorOr(String mentor, Interaction interaction, Reply reply) {
        return instead.isAway(mentor)
                ? instead.mentorsStandIn(mentor, String.valueOf(interaction.team()), reply.username())
                : Set.of(mentor);
    }

    private Set<String> holderOf(WorkItem item) {
        return item.assignee() == null
                ? Set.of()
                : instead.insteadOf(item.assignee(), item.team(), item.needs(), item.about());
    }

    private Set<String> leadsOf(Interaction interaction) {
        return interaction.team() == null ? Set.of() : instead.leads(interaction.team());
    }

    private void tell(
            Set<String> usernames, UUID interaction, Reason reason, @org.jspecify.annotations.Nullable String detail) {
        notifications.tell(usernames, interaction, reason, detail);
    }
}

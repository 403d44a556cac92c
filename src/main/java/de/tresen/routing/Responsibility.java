package de.tresen.routing;

import de.tresen.interaction.Interaction;
import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.platform.Refusal;
import org.springframework.stereotype.Component;

/** Who may act on an interaction beyond seeing it. */
@Component
public class Responsibility {

    private final WorkItems items;

    Responsibility(WorkItems items) {
        this.items = items;
    }

    /** Members of its team who write to people, and administrators. */
    public boolean handles(Interaction interaction, Person person) {
        return person.is(Role.ADMIN) || person.answersPeople() && person.belongsTo(interaction.team());
    }

    public void requireHandling(Interaction interaction, Person person) {
        if (!handles(interaction, person)) {
            throw new Refusal.Forbidden(
                    "interaction.not-yours", "You see this interaction, but it is for its team to act on it.");
        }
    }

    /** As {@link #requireHandling}, and nobody else is at work on it, unless the person leads. */
    public void requireFree(Interaction interaction, Person person) {
        requireHandling(interaction, person);
        if (person.is(Role.ADMIN) || person.leads(String.valueOf(interaction.team()))) {
            return;
        }
        for (var item : items.of(interaction.id())) {
            var holder = item.assignee();
            if (item.needs() == Needs.AGENT && holder != null && !holder.equals(person.username())) {
                throw new Refusal.Conflict("interaction.held", holder + " is working on it; ask them first.");
            }
        }
    }
}

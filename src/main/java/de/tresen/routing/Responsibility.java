package de.tresen.routing;

import de.tresen.interaction.Interaction;
import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.platform.Refusal;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may act on an interaction beyond seeing it. */
@Component
public class Responsibility {

    private final WorkItems items;
    private final Inbox inbox;

    Responsibility(WorkItems items, Inbox inbox) {
        this.items = items;
        this.inbox = inbox;
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
        holderBeside(interaction, person).ifPresent(holder -> {
            throw new Refusal.Conflict("interaction.held", holder + " is working on it; ask them first.");
        });
    }

    /** Whether {@link #requireFree} lets the person act. */
    public boolean isFree(Interaction interaction, Person person) {
        return handles(interaction, person) && holderBeside(interaction, person).isEmpty();
    }

    /** Whose work on it the person does because they are away; null = their own. */
    public @Nullable String actingFor(UUID interaction, Person person) {
        return items.of(interaction).stream()
                .filter(item -> item.needs() == Needs.AGENT && inbox.holds(item, person))
                .flatMap(item -> Stream.ofNullable(inbox.actingFor(item, person)))
                .findFirst()
                .orElse(null);
    }

    private Optional<String> holderBeside(Interaction interaction, Person person) {
        if (person.is(Role.ADMIN) || person.leads(String.valueOf(interaction.team()))) {
            return Optional.empty();
        }
        return items.of(interaction.id()).stream()
                .filter(item -> item.needs() == Needs.AGENT)
                .filter(item -> !inbox.holds(item, person) && !inbox.isFree(item, person))
                .map(WorkItem::assignee)
                .filter(Objects::nonNull)
                .findFirst();
    }
}

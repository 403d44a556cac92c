package de.tresen.web.interaction;

import de.tresen.channel.Channels;
import de.tresen.channel.Delivery;
import de.tresen.channel.DeliveryState;
import de.tresen.channel.Outbox;
import de.tresen.interaction.Contacts;
import de.tresen.interaction.Conversations;
import de.tresen.interaction.Direction;
import de.tresen.interaction.Interaction;
import de.tresen.interaction.InteractionQuery;
import de.tresen.interaction.Interactions;
import de.tresen.interaction.Message;
import de.tresen.interaction.Sights;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.people.Team;
import de.tresen.people.Teams;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts together what the work area shows, within what the reader may see. */
@Component
class WorkAreas {

    private static final int EARLIER = 6;

    private final Interactions interactions;
    private final Conversations conversations;
    private final Contacts contacts;
    private final Sights sights;
    private final Channels channels;
    private final Outbox outbox;
    private final Promises promises;
    private final People people;
    private final Teams teams;
    private final MessageSource messages;

    WorkAreas(
            Interactions interactions,
            Conversations conversations,
            Contacts contacts,
            Sights sights,
            Channels channels,
            Outbox outbox,
            Promises promises,
            People people,
            Teams teams,
            MessageSource messages) {
        this.interactions = interactions;
        this.conversations = conversations;
        this.contacts = contacts;
        this.sights = sights;
        this.channels = channels;
        this.outbox = outbox;
        this.promises = promises;
        this.people = people;
        this.teams = teams;
        this.messages = messages;
    }

    /** The interaction as this reader sees it now; that they looked at it is remembered. */
    WorkArea of(UUID id, Person reader) {
        var matter = interactions.get(id, reader);
        sights.look(id, reader);
        var decides = Decides.may(matter, reader);
        var ended = matter.status().ended();
        var promised = promises.of(id, reader.timeZone());
        var deliveries = outbox.of(id);
        return new WorkArea(
                matter,
                titleOf(matter),
                channels.find(matter.channel()).map(channel -> channel.name()).orElse(matter.channel()),
                contacts.get(matter.contact()),
                namesOf(matter),
                null,
                List.of(),
                conversations.of(id).stream()
                        .map(message -> bubble(message, matter, deliveries))
                        .toList(),
                List.of(),
                null,
                List.of(),
                conversations.timelineOf(id),
                earlier(matter, reader),
                List.of(),
                null,
                null,
                false,
                null,
                List.of(),
                teams.list().stream().filter(Team::department).toList(),
                new WorkArea.May(true, false, false, decides && !ended, decides && ended));
    }

    private String titleOf(Interaction matter) {
        return matter.subject().isBlank() ? say("inbox.noSubject") : matter.subject();
    }

    private WorkArea.Bubble bubble(Message message, Interaction matter, List<Delivery> deliveries) {
        var theirs = message.direction() == Direction.INBOUND;
        var side = theirs ? "theirs" : message.direction() == Direction.NOTE ? "note" : "ours";
        return new WorkArea.Bubble(
                message,
                side,
                textOf(message),
                theirs ? matter.language() : null,
                conversations.attachmentsOf(message.id()),
                message.editedAt() == null ? List.of() : conversations.versionsOf(message.id()),
                deliveries.stream()
                        .filter(delivery -> delivery.id().equals(message.reply()))
                        .map(WorkAreas::delivery)
                        .findFirst()
                        .orElse(null));
    }

    private static WorkArea.Delivery delivery(Delivery delivery) {
        var css =
                switch (delivery.state()) {
                    case DELIVERED -> "ok";
                    case REFUSED -> "late";
                    case IN_DOUBT -> "risk";
                    default -> "";
                };
        var reason = delivery.state() == DeliveryState.DELIVERED ? null : delivery.reason();
        var inDoubt = delivery.state() == DeliveryState.IN_DOUBT;
        return new WorkArea.Delivery(delivery.id(), delivery.state().name(), reason, css, inDoubt);
    }

    private String textOf(Message message) {
        if (message.deletedAt() != null) {
            return say("message.gone");
        }
        return message.text() == null || message.text().isBlank() ? say("inbox.noSubject") : message.text();
    }

    private WorkArea.Names namesOf(Interaction matter) {
        return new WorkArea.Names(
                nameOf(matter.assignee()),
                matter.team() == null
                        ? null
                        : teams.find(matter.team()).map(Team::name).orElse(matter.team()),
                matter.language() == null
                        ? null
                        : Locale.forLanguageTag(matter.language()).getDisplayLanguage(LocaleContextHolder.getLocale()));
    }

    private @Nullable String nameOf(@Nullable String username) {
        return username == null ? null : people.find(username).map(Person::name).orElse(username);
    }

    private List<Interaction> earlier(Interaction matter, Person reader) {
        var query = new InteractionQuery(null, null, null, null, null, null, matter.contact(), null, null, EARLIER);
        return interactions.search(query, reader).stream()
                .filter(other -> !other.id().equals(matter.id()))
                .toList();
    }

    private String say(String code) {
        return messages.getMessage(code, null, LocaleContextHolder.getLocale());
    }
}

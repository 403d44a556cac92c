package de.tresen.web.interaction;

import de.tresen.channel.Channel;
import de.tresen.channel.Channels;
import de.tresen.interaction.Contacts;
import de.tresen.interaction.Conversations;
import de.tresen.interaction.Interaction;
import de.tresen.interaction.InteractionQuery;
import de.tresen.interaction.Interactions;
import de.tresen.interaction.Sights;
import de.tresen.interaction.Status;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.people.Team;
import de.tresen.people.Teams;
import de.tresen.process.Liking;
import de.tresen.process.Positions;
import de.tresen.process.TaskFields;
import de.tresen.routing.Notifications;
import de.tresen.routing.Responsibility;
import de.tresen.web.frame.ElementWords;
import de.tresen.web.frame.Times;
import de.tresen.web.frame.Tongue;
import de.tresen.web.person.Persons;
import java.time.Clock;
import java.util.List;
import java.util.Set;
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
    private final Persons persons;
    private final Sights sights;
    private final Notifications notifications;
    private final Channels channels;
    private final People people;
    private final Teams teams;
    private final Positions positions;
    private final ElementWords elements;
    private final Responsibility responsibility;
    private final PromiseWords promises;
    private final Bubbles bubbles;
    private final Askable askable;
    private final Liking liking;
    private final OwnWork ownWork;
    private final Drafting drafting;
    private final TaskFields fields;
    private final TimelineWords timeline;
    private final Clock clock;
    private final MessageSource messages;

    WorkAreas(
            Interactions interactions,
            Conversations conversations,
            Contacts contacts,
            Persons persons,
            Sights sights,
            Notifications notifications,
            Channels channels,
            People people,
            Teams teams,
            Positions positions,
            ElementWords elements,
            Responsibility responsibility,
            PromiseWords promises,
            Bubbles bubbles,
            Askable askable,
            Liking liking,
            OwnWork ownWork,
            Drafting drafting,
            TaskFields fields,
            TimelineWords timeline,
            Clock clock,
            MessageSource messages) {
        this.interactions = interactions;
        this.conversations = conversations;
        this.contacts = contacts;
        this.persons = persons;
        this.sights = sights;
        this.notifications = notifications;
        this.channels = channels;
        this.people = people;
        this.teams = teams;
        this.positions = positions;
        this.elements = elements;
        this.responsibility = responsibility;
        this.promises = promises;
        this.bubbles = bubbles;
        this.askable = askable;
        this.liking = liking;
        this.ownWork = ownWork;
        this.drafting = drafting;
        this.fields = fields;
        this.timeline = timeline;
        this.clock = clock;
        this.messages = messages;
    }

    /** The interaction as this reader sees it now; that they looked at it is remembered. */
    WorkArea of(UUID id, Person reader) {
        var matter = interactions.get(id, reader);
        sights.look(id, reader);
        notifications.seen(reader, id);
        var channel = channels.find(matter.channel());
        var drafted = drafting.of(matter, reader);
        var may = may(matter, responsibility.handles(matter, reader));
        var promised = promises.of(id, reader.timeZone());
        var told = conversations.timelineOf(id);
        return new WorkArea(
                matter,
                matter.subject().isBlank() ? say("inbox.noSubject") : matter.subject(),
                channel.map(Channel::name).orElse(matter.channel()),
                contacts.get(matter.contact()),
                persons.of(matter.contact(), reader),
                namesOf(matter),
                PromiseWords.mostUrgent(promised).orElse(null),
                bubbles.conversation(matter, liking.mayLike(matter, reader)),
                bubbles.questions(id),
                promised,
                timeline.of(told, timesOf(reader)),
                earlier(matter, reader),
                positions.ofWork(id).stream()
                        .filter(position -> position.name() != null)
                        .map(position ->
                                new WorkArea.Place(elements.of(position.element(), position.name()), position.since()))
                        .toList(),
                ownWork.of(matter, reader, channel.orElse(null), drafted, told),
                may.ask() ? askable.about(matter) : List.of(),
                colleagues(matter, reader),
                may,
                drafted,
                fields.given(id));
    }

    /** To whom it may be handed over. */
    private List<People.Named> colleagues(Interaction matter, Person reader) {
        return matter.team() == null
                ? List.of()
                : people.answering(Set.of(matter.team())).stream()
                        .filter(person -> !person.username().equals(reader.username()))
                        .toList();
    }

    private static WorkArea.May may(Interaction matter, boolean handles) {
        var open = handles && !matter.status().ended();
        var over = handles && matter.status().ended() && matter.mergedInto() == null;
        return new WorkArea.May(true, open, open, open, over, open && matter.status() == Status.PENDING);
    }

    private WorkArea.Names namesOf(Interaction matter) {
        var language = matter.language();
        return new WorkArea.Names(
                nameOf(matter.assignee()),
                matter.team() == null
                        ? null
                        : teams.find(matter.team()).map(Team::name).orElse(matter.team()),
                language == null ? null : Tongue.of(language).name());
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

    private Times timesOf(Person reader) {
        return new Times(clock.instant(), reader.timeZone(), LocaleContextHolder.getLocale(), messages);
    }

    private String say(String code) {
        return messages.getMessage(code, null, LocaleContextHolder.getLocale());
    }
}

package de.tresen.web.person;

import de.tresen.channel.Channel;
import de.tresen.channel.Channels;
import de.tresen.interaction.Contact;
import de.tresen.interaction.ContactCard;
import de.tresen.interaction.ContactCards;
import de.tresen.interaction.Interaction;
import de.tresen.interaction.InteractionQuery;
import de.tresen.interaction.InteractionQuery.Position;
import de.tresen.interaction.Interactions;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.servicelevel.Clocks;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts together what pages show of a person, within what the reader may see. */
@Component
public class Persons {

    private static final int LOOKED_THROUGH = 50;

    private final ContactCards cards;
    private final Interactions interactions;
    private final Clocks clocks;
    private final Channels channels;
    private final People people;
    private final MessageSource messages;
    private final Clock clock;

    Persons(
            ContactCards cards,
            Interactions interactions,
            Clocks clocks,
            Channels channels,
            People people,
            MessageSource messages,
            Clock clock) {
        this.cards = cards;
        this.interactions = interactions;
        this.clocks = clocks;
        this.channels = channels;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    public PersonView of(UUID contact, Person reader) {
        var card = cards.get(contact, reader);
        var channel = channelsByKey();
        return new PersonView(
                card,
                card.identities().stream()
                        .map(identity -> known(identity, channel))
                        .toList(),
                card.notes().stream()
                        .map(note -> new PersonView.Note(
                                note, nameOf(note.author()), note.author().equals(reader.username())))
                        .toList(),
                promises(card, reader),
                card.links().stream()
                        .map(link -> new PersonView.Link(link, nameOf(link.linkedBy())))
                        .toList(),
                cards.mayChange(reader));
    }

    /** Interactions of the person, newest activity first. */
    List<PersonView.Row> rows(ContactCard card, @Nullable Position after, int most, Person reader) {
        var channel = channelsByKey();
        return interactions.search(query(card.id(), after, most), reader).stream()
                .map(row -> new PersonView.Row(
                        row,
                        row.subject().isBlank() ? say("inbox.noSubject") : row.subject(),
                        channel.containsKey(row.channel())
                                ? channel.get(row.channel()).name()
                                : row.channel(),
                        channel.containsKey(row.channel())
                                ? channel.get(row.channel()).type()
                                : "webhook"))
                .toList();
    }

    public List<PersonView.Hit> hits(List<ContactCards.Hit> found) {
        var channel = channelsByKey();
        return found.stream()
                .map(hit -> new PersonView.Hit(
                        hit.id(),
                        hit.name(),
                        hit.identities().stream()
                                .map(identity -> known(identity, channel))
                                .toList()))
                .toList();
    }

    /** Of the interactions in which something happened last. */
    private List<PersonView.Promise> promises(ContactCard card, Person reader) {
        var promises = new ArrayList<PersonView.Promise>();
        for (var row : interactions.search(query(card.id(), null, LOOKED_THROUGH), reader)) {
            if (row.status().ended()) {
                continue;
            }
            clocks.mostUrgent(row.id())
                    .ifPresent(promise ->
                            promises.add(promise(row, promise.target().name(), promise.dueAt())));
            if (row.followUpAt() != null) {
                promises.add(promise(row, PersonView.FOLLOW_UP, row.followUpAt()));
            }
        }
        promises.sort(Comparator.comparing(PersonView.Promise::due));
        return promises;
    }

    private PersonView.Promise promise(Interaction row, String target, Instant due) {
        return new PersonView.Promise(row.id(), row.number(), target, due, due.isBefore(clock.instant()));
    }

    private static InteractionQuery query(UUID contact, @Nullable Position after, int most) {
        return new InteractionQuery(null, null, null, null, null, null, contact, null, after, most);
    }

    private static PersonView.Known known(Contact.Identity identity, Map<String, Channel> channels) {
        var channel = channels.get(identity.channel());
        return new PersonView.Known(
                PersonView.as(identity),
                channel == null ? identity.channel() : channel.name(),
                channel == null ? "webhook" : channel.type());
    }

    private Map<String, Channel> channelsByKey() {
        return channels.list().stream().collect(Collectors.toMap(Channel::key, Function.identity()));
    }

    private String nameOf(String username) {
        return people.find(username).map(Person::name).orElse(username);
    }

    private String say(String code) {
        return messages.getMessage(code, null, LocaleContextHolder.getLocale());
    }
}

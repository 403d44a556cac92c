package de.tresen.interaction;

import de.tresen.interaction.InteractionEvents.InteractionChanged;
import de.tresen.people.Person;
import de.tresen.platform.Ids;
import de.tresen.platform.Refusal;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two persons turn out to be one, or not to be after all. Undoing gives back exactly what was moved; what an identity
 * wrote meanwhile stays with that identity.
 */
@Service
@Transactional
public class ContactLinks {

    private final LinkMapper mapper;
    private final ContactMapper contacts;
    private final ContactCards cards;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContactLinks(
            LinkMapper mapper,
            ContactMapper contacts,
            ContactCards cards,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.contacts = contacts;
        this.cards = cards;
        this.events = events;
        this.clock = clock;
    }

    /** {@code joined} continues as {@code kept}. Answers the id by which it can be undone. */
    public UUID link(UUID kept, UUID joined, Person by) {
        cards.seen(kept, by);
        cards.seen(joined, by);
        cards.requireMayChange(by);
        mapper.lockIdentities(kept, joined);
        var both = mapper.lock(kept, joined);
        if (both.size() != 2 || both.stream().anyMatch(row -> row.linkedTo() != null)) {
            throw new Refusal.Conflict(
                    "contact.not-linkable", "Link two different persons who are not linked already; reload to see.");
        }
        var name = both.stream()
                .filter(row -> row.id().equals(joined))
                .map(CardMapper.Row::name)
                .findFirst()
                .orElseThrow();
        var link = new LinkMapper.Link(Ids.next(), kept, joined, name);
        move(link, by);
        tell(link, Timeline.Event.PERSON_LINKED, by);
        return link.id();
    }

    public void undo(UUID kept, UUID id, Person by) {
        cards.seen(kept, by);
        cards.requireMayChange(by);
        var known = mapper.find(id, kept).orElseThrow(ContactLinks::unknown);
        mapper.lockIdentities(kept, known.joined());
        var both = mapper.lock(kept, known.joined());
        var link = mapper.find(id, kept).orElseThrow(ContactLinks::unknown);
        if (both.stream().anyMatch(row -> row.id().equals(kept) && row.linkedTo() != null)) {
            throw new Refusal.Conflict(
                    "contact.linked-since", "This person was linked to another one since; undo that link first.");
        }
        giveBack(link);
        mapper.undone(id, by.username(), clock.instant());
        tell(link, Timeline.Event.PERSON_UNLINKED, by);
    }

    private void move(LinkMapper.Link link, Person by) {
        mapper.insert(link, by.username(), clock.instant());
        mapper.logIdentities(link);
        mapper.logInteractions(link);
        mapper.logNotes(link);
        mapper.copyTags(link);
        mapper.moveIdentities(link);
        mapper.moveInteractions(link);
        mapper.moveNotes(link);
        mapper.hide(link);
    }

    private void giveBack(LinkMapper.Link link) {
        mapper.logWhatCameSince(link);
        mapper.returnIdentities(link);
        mapper.returnInteractions(link);
        mapper.returnNotes(link);
        mapper.removeCopiedTags(link);
        mapper.show(link);
        rename(link.kept());
        rename(link.joined());
    }

    private void rename(UUID contact) {
        mapper.newestName(contact).ifPresent(name -> contacts.rename(contact, name));
    }

    private void tell(LinkMapper.Link link, Timeline.Event event, Person by) {
        var detail = link.joinedName() + " – " + contacts.nameOf(link.kept());
        mapper.tell(link.id(), clock.instant(), by.username(), event, detail);
        mapper.openOnes(link.id()).forEach(id -> events.publishEvent(new InteractionChanged(id, null)));
    }

    private static Refusal unknown() {
        return new Refusal.NotFound("link.unknown", "There is no such link of this person, or it was undone already.");
    }
}

package de.tresen.interaction;

import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.platform.Ids;
import de.tresen.platform.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the desk knows of the people who write, for those who may see an interaction of theirs: 404 for everybody else.
 * Who answers people writes it down; others get 403.
 */
@Service
@Transactional
public class ContactCards {

    private static final int LONGEST_TAG = 60;
    private static final int LONGEST_NOTE = 4000;
    private static final int LONGEST_SALUTATION = 200;

    private final CardMapper mapper;
    private final Clock clock;

    ContactCards(CardMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** A person in a list. */
    public record Hit(UUID id, String name, List<Contact.Identity> identities) {}

    /**
     * Persons by words of their name, handle or address, in the order of their names.
     *
     * @param after the last one of the page before
     */
    @Transactional(readOnly = true)
    public List<Hit> list(@Nullable String typed, @Nullable Hit after, int most, Person reader) {
        var text = SearchText.of(typed);
        if (text != null && text.words().isEmpty()) {
            return List.of();
        }
        var behind = after == null ? null : new ContactMapper.Named(after.id(), after.name());
        return hits(mapper.list(text, behind, Scope.of(reader), most));
    }

    /** Others who may be the same person: the same address, handle or name. */
    @Transactional(readOnly = true)
    public List<Hit> candidates(UUID id, Person reader) {
        return hits(mapper.candidates(seen(id, reader).id(), Scope.of(reader)));
    }

    /** The person; of somebody who turned out to be another, that one. */
    @Transactional(readOnly = true)
    public ContactCard get(UUID id, Person reader) {
        var row = seen(id, reader);
        var times = mapper.times(row.id(), Scope.of(reader));
        return new ContactCard(
                row.id(),
                row.name(),
                row.salutation(),
                row.form(),
                hits(List.of(new ContactMapper.Named(row.id(), row.name())))
                        .get(0)
                        .identities(),
                mapper.tags(row.id()),
                mapper.notes(row.id()),
                mapper.links(row.id()),
                times.interactions(),
                times.firstAt(),
                times.lastAt());
    }

    public boolean mayChange(Person person) {
        return person.answersPeople() || person.is(Role.ADMIN);
    }

    public void address(UUID id, @Nullable String salutation, ContactCard.@Nullable Form form, Person by) {
        var contact = changed(id, by);
        var said = salutation == null || salutation.isBlank() ? null : salutation.strip();
        if (said != null && (said.length() > LONGEST_SALUTATION || said.chars().anyMatch(Character::isISOControl))) {
            throw Refusal.Invalid.field("salutation", "must be one line of at most 200 characters");
        }
        mapper.address(contact, said, form);
    }

    /** Tags that others carry already, the most used first. */
    @Transactional(readOnly = true)
    public List<String> usedTags() {
        return mapper.usedTags();
    }

    public void tag(UUID id, String tag, Person by) {
        var contact = changed(id, by);
        mapper.tag(contact, tagOf(tag), by.username(), clock.instant());
    }

    public void untag(UUID id, String tag, Person by) {
        mapper.untag(changed(id, by), tagOf(tag));
    }

    public UUID note(UUID id, String text, Person by) {
        var contact = changed(id, by);
        var note = Ids.next();
        mapper.note(note, contact, by.username(), noteOf(text), clock.instant());
        return note;
    }

    public void editNote(UUID id, UUID note, String text, Person by) {
        requireOwn(changed(id, by), note, by);
        mapper.editNote(note, noteOf(text), clock.instant());
    }

    public void deleteNote(UUID id, UUID note, Person by) {
        requireOwn(changed(id, by), note, by);
        mapper.deleteNote(note);
    }

    /** @throws Refusal.NotFound if the reader sees no interaction of theirs */
    CardMapper.Row seen(UUID id, Person reader) {
        var row = mapper.find(id, Scope.of(reader)).orElseThrow(() -> unknown(id));
        return row.linkedTo() == null ? row : seen(row.linkedTo(), reader);
    }

    void requireMayChange(Person by) {
        if (!mayChange(by)) {
            throw new Refusal.Forbidden("contact.not-yours", "Persons are looked after by those who answer them.");
        }
    }

    private UUID changed(UUID id, Person by) {
        var contact = seen(id, by).id();
        requireMayChange(by);
        return contact;
    }

    private void requireOwn(UUID contact, UUID note, Person by) {
        var author = mapper.authorOf(contact, note)
                .orElseThrow(() -> new Refusal.NotFound("note.unknown", "There is no such note about this person."));
        if (!author.equals(by.username())) {
            throw new Refusal.Forbidden("note.not-yours", "Only " + author + ", who wrote the note, may change it.");
        }
    }

    private List<Hit> hits(List<ContactMapper.Named> named) {
        if (named.isEmpty()) {
            return List.of();
        }
        var identities = mapper
                .identities(named.stream().map(ContactMapper.Named::id).toList())
                .stream()
                .collect(Collectors.groupingBy(
                        CardMapper.Owned::contact,
                        Collectors.mapping(
                                one -> new Contact.Identity(one.channel(), one.id(), one.handle(), one.email()),
                                Collectors.toList())));
        return named.stream()
                .map(one -> new Hit(one.id(), one.name(), identities.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private static String tagOf(String tag) {
        return Optional.of(tag.strip().toLowerCase(Locale.ROOT))
                .filter(it -> !it.isEmpty() && it.length() <= LONGEST_TAG)
                .filter(it -> it.chars().noneMatch(Character::isISOControl))
                .orElseThrow(() -> Refusal.Invalid.field("tag", "must be one line of 1 to 60 characters"));
    }

    private static String noteOf(String text) {
        if (text.isBlank() || text.length() > LONGEST_NOTE) {
            throw Refusal.Invalid.field("text", "must be 1 to 4000 characters");
        }
        return text.strip();
    }

    private static Refusal unknown(UUID id) {
        return new Refusal.NotFound(
                "contact.unknown", "There is no person " + id + " of an interaction that you may see; check the id.");
    }
}

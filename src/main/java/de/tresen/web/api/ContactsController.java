package de.tresen.web.api;

import de.tresen.interaction.ContactCard;
import de.tresen.interaction.ContactCards;
import de.tresen.interaction.ContactLinks;
import de.tresen.people.Person;
import de.tresen.platform.WrongFields;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The people who write to us, as far as the caller sees interactions of theirs. */
@RestController
@RequestMapping("/api/v1/contacts")
class ContactsController {

    private final ContactCards cards;
    private final ContactLinks links;

    ContactsController(ContactCards cards, ContactLinks links) {
        this.cards = cards;
        this.links = links;
    }

    @GetMapping
    Listing<ContactCards.Hit> list(@RequestParam @Nullable String q, Listing.Page page, Person caller) {
        return Listing.of(
                cards.list(q, position(page.after()), page.rows(), caller),
                page,
                hit -> hit.id() + "|" + hit.name(),
                hit -> hit);
    }

    @GetMapping("/{id}")
    ContactCard one(@PathVariable UUID id, Person caller) {
        return cards.get(id, caller);
    }

    /** Others who may be the same person: the same address, handle or name. */
    @GetMapping("/{id}/candidates")
    Listing<ContactCards.Hit> candidates(@PathVariable UUID id, Person caller) {
        return Listing.of(cards.candidates(id, caller));
    }

    @PutMapping("/{id}/address")
    ContactCard address(@PathVariable UUID id, @RequestBody Address body, Person caller) {
        cards.address(id, body.salutation(), body.form(), caller);
        return cards.get(id, caller);
    }

    @PutMapping("/{id}/tags/{tag}")
    List<String> tag(@PathVariable UUID id, @PathVariable String tag, Person caller) {
        cards.tag(id, tag, caller);
        return cards.get(id, caller).tags();
    }

    @DeleteMapping("/{id}/tags/{tag}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void untag(@PathVariable UUID id, @PathVariable String tag, Person caller) {
        cards.untag(id, tag, caller);
    }

    @PostMapping("/{id}/notes")
    @ResponseStatus(HttpStatus.CREATED)
    Created note(@PathVariable UUID id, @RequestBody Text body, Person caller) {
        return new Created(cards.note(id, body.required(), caller));
    }

    @PutMapping("/{id}/notes/{note}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void editNote(@PathVariable UUID id, @PathVariable UUID note, @RequestBody Text body, Person caller) {
        cards.editNote(id, note, body.required(), caller);
    }

    @DeleteMapping("/{id}/notes/{note}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteNote(@PathVariable UUID id, @PathVariable UUID note, Person caller) {
        cards.deleteNote(id, note, caller);
    }

    /** The contact of the body continues as this one. */
    @PostMapping("/{id}/links")
    @ResponseStatus(HttpStatus.CREATED)
    Created link(@PathVariable UUID id, @RequestBody Other body, Person caller) {
        new WrongFields().required(body.contact(), "contact").refuse("link.invalid");
        return new Created(links.link(id, Objects.requireNonNull(body.contact()), caller));
    }

    /** Gives back what was moved; what came since stays with its identity. */
    @DeleteMapping("/{id}/links/{link}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undo(@PathVariable UUID id, @PathVariable UUID link, Person caller) {
        links.undo(id, link, caller);
    }

    private static ContactCards.@Nullable Hit position(@Nullable String after) {
        if (after == null) {
            return null;
        }
        var bar = after.indexOf('|');
        try {
            return new ContactCards.Hit(UUID.fromString(after.substring(0, bar)), after.substring(bar + 1), List.of());
        } catch (RuntimeException madeUp) {
            throw Listing.Page.wrongCursor();
        }
    }

    /** How to address somebody. */
    record Address(@Nullable String salutation, ContactCard.@Nullable Form form) {}

    /** A note. */
    record Text(@Nullable String text) {
        String required() {
            new WrongFields().required(text, "text").refuse("note.invalid");
            return Objects.requireNonNull(text);
        }
    }

    /** Who turned out to be the same. */
    record Other(@Nullable UUID contact) {}

    /** What was made. */
    record Created(UUID id) {}
}

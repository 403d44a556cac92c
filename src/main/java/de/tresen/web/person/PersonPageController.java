package de.tresen.web.person;

import de.tresen.interaction.ContactCards;
import de.tresen.interaction.InteractionQuery.Position;
import de.tresen.people.Person;
import de.tresen.web.Cursor;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The people who write to us: all, one, and who may be the same. */
@Controller
class PersonPageController {

    private static final int PEOPLE = 50;
    private static final int INTERACTIONS = 20;

    private final ContactCards cards;
    private final Persons persons;

    PersonPageController(ContactCards cards, Persons persons) {
        this.cards = cards;
        this.persons = persons;
    }

    @GetMapping("/contacts")
    String list(
            @RequestParam @Nullable String q,
            @RequestParam @Nullable UUID after,
            @RequestParam @Nullable String name,
            Person reader,
            Model page) {
        var behind = after == null || name == null ? null : new ContactCards.Hit(after, name, List.of());
        var found = cards.list(q, behind, PEOPLE + 1, reader);
        page.addAttribute("words", q);
        page.addAttribute("found", persons.hits(found.stream().limit(PEOPLE).toList()));
        page.addAttribute("last", found.size() > PEOPLE ? found.get(PEOPLE - 1) : null);
        return "person/list";
    }

    @GetMapping("/contacts/{id}")
    String show(@PathVariable UUID id, @RequestParam @Nullable String after, Person reader, Model page) {
        var person = persons.of(id, reader);
        if (!person.card().id().equals(id)) {
            return "redirect:/contacts/" + person.card().id();
        }
        var rows = persons.rows(
                person.card(), Cursor.inAddress(after, Cursor.uuid(Position::new)), INTERACTIONS + 1, reader);
        var more = rows.size() > INTERACTIONS ? rows.get(INTERACTIONS - 1).interaction() : null;
        page.addAttribute("person", person);
        page.addAttribute("rows", rows.stream().limit(INTERACTIONS).toList());
        page.addAttribute("more", more == null ? null : Cursor.of(more.lastActivityAt(), more.id()));
        page.addAttribute("usedTags", cards.usedTags());
        page.addAttribute("candidates", persons.hits(cards.candidates(id, reader)));
        return "person/page";
    }

    /** Who may be the same person: proposals, a search, and what would be joined. */
    @GetMapping("/contacts/{id}/link")
    String link(
            @PathVariable UUID id,
            @RequestParam @Nullable String q,
            @RequestParam("with") @Nullable UUID other,
            Person reader,
            Model page) {
        var person = persons.of(id, reader);
        var found = q == null || q.isBlank() ? cards.candidates(id, reader) : cards.list(q, null, PEOPLE, reader);
        page.addAttribute("person", person);
        page.addAttribute("words", q);
        page.addAttribute(
                "found",
                persons.hits(found.stream()
                        .filter(hit -> !hit.id().equals(person.card().id()))
                        .toList()));
        page.addAttribute("other", other == null ? null : persons.of(other, reader));
        return "person/link";
    }
}

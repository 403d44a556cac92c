package de.tresen.web.person;

import de.tresen.interaction.ContactCard;
import de.tresen.interaction.ContactCards;
import de.tresen.interaction.ContactLinks;
import de.tresen.people.Person;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing down what one knows of a person. */
@Controller
@RequestMapping("/contacts/{id}")
class PersonActsController {

    private final ContactCards cards;
    private final ContactLinks links;

    PersonActsController(ContactCards cards, ContactLinks links) {
        this.cards = cards;
        this.links = links;
    }

    @PostMapping("/address")
    String address(
            @PathVariable UUID id,
            @RequestParam @Nullable String salutation,
            @RequestParam @Nullable String form,
            Person by,
            RedirectAttributes next) {
        var chosen = Arrays.stream(ContactCard.Form.values())
                .filter(known -> known.name().equals(form))
                .findFirst()
                .orElse(null);
        cards.address(id, salutation, chosen, by);
        return done(id, "saved", next);
    }

    @PostMapping("/tags")
    String tag(@PathVariable UUID id, @RequestParam String tag, Person by, RedirectAttributes next) {
        cards.tag(id, tag, by);
        return done(id, "saved", next);
    }

    @PostMapping("/tags/removal")
    String untag(@PathVariable UUID id, @RequestParam String tag, Person by, RedirectAttributes next) {
        cards.untag(id, tag, by);
        return done(id, "saved", next);
    }

    @PostMapping("/notes")
    String note(@PathVariable UUID id, @RequestParam String text, Person by, RedirectAttributes next) {
        cards.note(id, text, by);
        return done(id, "noted", next);
    }

    @PostMapping("/notes/{note}")
    String editNote(
            @PathVariable UUID id,
            @PathVariable UUID note,
            @RequestParam String text,
            Person by,
            RedirectAttributes next) {
        cards.editNote(id, note, text, by);
        return done(id, "saved", next);
    }

    @PostMapping("/notes/{note}/removal")
    String deleteNote(@PathVariable UUID id, @PathVariable UUID note, Person by, RedirectAttributes next) {
        cards.deleteNote(id, note, by);
        return done(id, "deleted", next);
    }

    @PostMapping("/links")
    String link(@PathVariable UUID id, @RequestParam UUID contact, Person by, RedirectAttributes next) {
        links.link(id, contact, by);
        return done(id, "personLinked", next);
    }

    @PostMapping("/links/{link}/undo")
    String undo(@PathVariable UUID id, @PathVariable UUID link, Person by, RedirectAttributes next) {
        links.undo(id, link, by);
        return done(id, "personUnlinked", next);
    }

    private static String done(UUID id, String toast, RedirectAttributes next) {
        next.addFlashAttribute("toast", toast);
        return "redirect:/contacts/" + id;
    }
}

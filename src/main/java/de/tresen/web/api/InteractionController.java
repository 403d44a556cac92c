package de.tresen.web.api;

import de.tresen.interaction.Category;
import de.tresen.interaction.Contacts;
import de.tresen.interaction.InteractionQuery;
import de.tresen.interaction.InteractionQuery.Position;
import de.tresen.interaction.Interactions;
import de.tresen.interaction.Status;
import de.tresen.people.Person;
import de.tresen.web.Cursor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/interactions")
class InteractionController {

    private final Interactions interactions;
    private final Contacts contacts;
    private final InteractionReader reader;

    InteractionController(Interactions interactions, Contacts contacts, InteractionReader reader) {
        this.interactions = interactions;
        this.contacts = contacts;
        this.reader = reader;
    }

    @GetMapping
    Listing<InteractionView.Summary> list(
            @RequestParam(required = false) @Nullable Status status,
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(required = false) @Nullable String thread,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable String assignee,
            @RequestParam(required = false) @Nullable Category category,
            @RequestParam(required = false) @Nullable String q,
            Listing.Page page,
            Person caller) {
        var query = new InteractionQuery(
                status,
                channel,
                thread,
                team,
                assignee,
                category,
                null,
                q,
                page.position(Cursor.uuid(Position::new)),
                page.rows());
        return Listing.of(
                interactions.search(query, caller),
                page,
                found -> Cursor.of(found.lastActivityAt(), found.id()),
                found -> InteractionView.Summary.of(found, contacts.get(found.contact())));
    }

    @GetMapping("/{id}")
    InteractionView one(@PathVariable UUID id, Person caller) {
        return reader.look(id, caller);
    }
}

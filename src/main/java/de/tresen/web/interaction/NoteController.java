package de.tresen.web.interaction;

import de.tresen.interaction.Conversations;
import de.tresen.interaction.Interactions;
import de.tresen.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Notes for colleagues. */
@Controller
class NoteController {

    private final Acting acting;
    private final Interactions interactions;
    private final Conversations conversations;

    NoteController(Acting acting, Interactions interactions, Conversations conversations) {
        this.acting = acting;
        this.interactions = interactions;
        this.conversations = conversations;
    }

    @PostMapping("/interactions/{id}/notes")
    String add(
            @PathVariable UUID id,
            @RequestParam String text,
            @RequestParam @Nullable String view,
            Person by,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        interactions.get(id, by);
        var attempt = new Acting.Attempt("note", id, by, view, text);
        return acting.perform(attempt, "noted", page, request, response, () -> conversations.addNote(id, by, text));
    }
}

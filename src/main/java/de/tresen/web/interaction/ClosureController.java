package de.tresen.web.interaction;

import de.tresen.interaction.Interactions;
import de.tresen.interaction.Resolution;
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

/** Closing and reopening by a person's decision. */
@Controller
class ClosureController {

    private final Acting acting;
    private final Interactions interactions;

    ClosureController(Acting acting, Interactions interactions) {
        this.acting = acting;
        this.interactions = interactions;
    }

    @PostMapping("/interactions/{id}/closure")
    String close(
            @PathVariable UUID id,
            @RequestParam Resolution resolution,
            @RequestParam @Nullable String reason,
            @RequestParam @Nullable String view,
            Person by,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var why = reason == null || reason.isBlank() ? null : reason.strip();
        var attempt = new Acting.Attempt("closure", id, by, view, why);
        return acting.perform(attempt, "closed", page, request, response, () -> {
            Decides.about(interactions.get(id, by), by);
            interactions.close(id, by.username(), resolution, why);
        });
    }

    @PostMapping("/interactions/{id}/reopening")
    String reopen(
            @PathVariable UUID id,
            @RequestParam @Nullable String view,
            Person by,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var attempt = new Acting.Attempt("reopening", id, by, view, null);
        return acting.perform(attempt, "reopened", page, request, response, () -> {
            Decides.about(interactions.get(id, by), by);
            interactions.reopen(id, by.username());
        });
    }
}

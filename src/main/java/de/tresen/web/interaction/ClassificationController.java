package de.tresen.web.interaction;

import de.tresen.classification.Classifications;
import de.tresen.interaction.Category;
import de.tresen.interaction.Interactions;
import de.tresen.interaction.Priority;
import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's word on what it is about. */
@Controller
class ClassificationController {

    private final Acting acting;
    private final Interactions interactions;
    private final Classifications classifications;

    ClassificationController(Acting acting, Interactions interactions, Classifications classifications) {
        this.acting = acting;
        this.interactions = interactions;
        this.classifications = classifications;
    }

    @PostMapping("/interactions/{id}/classification")
    String correct(
            @PathVariable UUID id,
            @RequestParam Category category,
            @RequestParam Priority priority,
            @RequestParam @Nullable String view,
            Person by,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var attempt = new Acting.Attempt("classification", id, by, view, null);
        return acting.perform(attempt, "classified", page, request, response, () -> {
            var matter = interactions.get(id, by);
            if (!by.seesAll() && !(by.answersPeople() && by.belongsTo(matter.team()))) {
                throw new Refusal.Forbidden("interaction.not-yours", "Only its team corrects what it is about.");
            }
            classifications.correct(id, by.username(), category, priority, null, null);
        });
    }
}

package de.tresen.web.interaction;

import de.tresen.interaction.Category;
import de.tresen.interaction.Priority;
import de.tresen.interaction.Sentiment;
import de.tresen.people.Person;
import de.tresen.process.Acts;
import de.tresen.process.Completion;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's word on what it is about: as a correction, or as the answer of the triage task. */
@Controller
class ClassificationPageController {

    private final Acting acting;
    private final Acts acts;
    private final Completion completion;
    private final AskedFields asked;

    ClassificationPageController(Acting acting, Acts acts, Completion completion, AskedFields asked) {
        this.acting = acting;
        this.acts = acts;
        this.completion = completion;
        this.asked = asked;
    }

    @PostMapping("/interactions/{id}/classification")
    String correct(
            @PathVariable UUID id,
            @RequestParam Category category,
            @RequestParam Priority priority,
            @RequestParam @Nullable String language,
            @RequestParam @Nullable Sentiment sentiment,
            @RequestParam @Nullable String view,
            Person by,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var attempt = new Acting.Attempt("classification", id, by, view, null);
        return acting.perform(attempt, page, request, response, () -> {
            acts.classify(
                    id, by, category, priority, language == null || language.isEmpty() ? null : language, sentiment);
            return "classified";
        });
    }

    @PostMapping("/interactions/{id}/triage")
    String triage(
            @PathVariable UUID id,
            @RequestParam String task,
            @RequestParam Category category,
            @RequestParam Priority priority,
            @RequestParam(defaultValue = "true") boolean actionable,
            @RequestParam @Nullable String view,
            Person by,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var attempt = new Acting.Attempt("triage", id, by, view, null);
        var answers = asked.values("triage", request);
        answers.putAll(Map.of("category", category.name(), "priority", priority.name(), "actionable", actionable));
        return acting.perform(attempt, page, request, response, () -> {
            completion.complete(task, by, answers);
            return "classified";
        });
    }
}

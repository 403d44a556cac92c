package de.tresen.web.interaction;

import de.tresen.escalation.Questions;
import de.tresen.people.Person;
import de.tresen.process.Acts;
import de.tresen.process.TaskFields;
import de.tresen.reply.Drafts;
import de.tresen.reply.KeptDraft;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asking a department, and a department's answer. */
@Controller
class QuestionPageController {

    private final Acting acting;
    private final Acts acts;
    private final Questions questions;
    private final Drafts drafts;
    private final AskedFields asked;

    QuestionPageController(Acting acting, Acts acts, Questions questions, Drafts drafts, AskedFields asked) {
        this.asked = asked;
        this.acting = acting;
        this.acts = acts;
        this.questions = questions;
        this.drafts = drafts;
    }

    @PostMapping("/interactions/{id}/questions")
    String ask(
            @PathVariable UUID id,
            @RequestParam String department,
            @RequestParam String text,
            @RequestParam(required = false) @Nullable Set<UUID> files,
            @RequestParam @Nullable String view,
            Person by,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var attempt = new Acting.Attempt("question", id, by, view, text);
        return acting.perform(attempt, page, request, response, () -> {
            acts.ask(id, by, wanted(department, text, files));
            drafts.drop(id, id, KeptDraft.Kind.QUESTION, by);
            return "asked";
        });
    }

    /** @param whom a department, or one of its topics behind a slash */
    private static Questions.Wanted wanted(String whom, String text, @Nullable Set<UUID> files) {
        var parts = whom.split("/", 2);
        return new Questions.Wanted(
                parts[0], parts.length > 1 ? parts[1] : null, null, text, files == null ? Set.of() : files);
    }

    @PostMapping("/questions/{id}/answer")
    String answer(
            @PathVariable UUID id,
            @RequestParam String text,
            @RequestParam @Nullable String view,
            Person by,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var question = questions.find(id).orElseThrow(Acting::nothingThere);
        var attempt = new Acting.Attempt("answer", question.interaction(), by, view, text);
        var task = new TaskFields.Finished(question.interaction(), "answerQuestion", id);
        return acting.perform(
                attempt,
                page,
                request,
                response,
                () -> asked.with(task, by, Map.of("text", text), request, () -> {
                    questions.answer(id, by, text);
                    drafts.drop(question.interaction(), id, KeptDraft.Kind.ANSWER, by);
                    return "answered";
                }));
    }
}

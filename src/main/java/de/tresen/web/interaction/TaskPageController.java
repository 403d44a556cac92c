package de.tresen.web.interaction;

import de.tresen.people.Person;
import de.tresen.process.Completion;
import de.tresen.process.Tasks;
import de.tresen.routing.Inbox;
import de.tresen.web.frame.Undo;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Claiming, releasing and finishing work from the work area. */
@Controller
class TaskPageController {

    private final Acting acting;
    private final Inbox inbox;
    private final Tasks tasks;
    private final Completion completion;
    private final AskedFields asked;

    TaskPageController(Acting acting, Inbox inbox, Tasks tasks, Completion completion, AskedFields asked) {
        this.acting = acting;
        this.inbox = inbox;
        this.tasks = tasks;
        this.completion = completion;
        this.asked = asked;
    }

    @PostMapping("/tasks/{id}/claim")
    String claim(
            @PathVariable String id,
            @RequestParam @Nullable String view,
            Person by,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        return acting.perform(attempt("claim", id, view, by), page, request, response, () -> {
            var before = inbox.get(id, by);
            tasks.assign(id, by, by.username());
            Acting.undoable(request, Undo.holder(id, before.assignee()));
            return "claimed";
        });
    }

    @PostMapping("/tasks/{id}/release")
    String release(
            @PathVariable String id,
            @RequestParam @Nullable String view,
            Person by,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        return acting.perform(attempt("release", id, view, by), page, request, response, () -> {
            var before = inbox.get(id, by);
            tasks.release(id, by);
            Acting.undoable(request, Undo.holder(id, before.assignee()));
            return "released";
        });
    }

    /** {@code waitUntil} is wall-clock time where the person is. */
    @PostMapping("/tasks/{id}/follow-up")
    String followUp(
            @PathVariable String id,
            @RequestParam String next,
            @RequestParam @Nullable LocalDateTime waitUntil,
            @RequestParam @Nullable String view,
            Person by,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var answers = asked.values("followUp", request);
        answers.put("next", next);
        if (waitUntil != null && "KEEP_WAITING".equals(next)) {
            answers.put("waitUntil", waitUntil.atZone(by.timeZone()).toInstant().toString());
        }
        return acting.perform(attempt("followUp", id, view, by), page, request, response, () -> {
            completion.complete(id, by, answers);
            return "followedUp";
        });
    }

    /** Finishes a task, such as one that the desk has no page for, with nothing but the fields of its form. */
    @PostMapping("/tasks/{id}/form")
    String fillIn(
            @PathVariable String id,
            @RequestParam @Nullable String view,
            Person by,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var answers = asked.whole(inbox.get(id, by).kind(), request);
        return acting.perform(attempt("form", id, view, by), page, request, response, () -> {
            completion.complete(id, by, answers);
            return "done";
        });
    }

    private Acting.Attempt attempt(String act, String task, @Nullable String view, Person by) {
        return new Acting.Attempt(act, inbox.get(task, by).interaction(), by, view, null);
    }
}

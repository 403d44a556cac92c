package de.tresen.web.interaction;

import de.tresen.interaction.Resolution;
import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import de.tresen.process.Acts;
import de.tresen.web.frame.Undo;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Closing, reopening and taking up again by a person's decision. */
@Controller
class ClosurePageController {

    private final Acting acting;
    private final Acts acts;

    ClosurePageController(Acting acting, Acts acts) {
        this.acting = acting;
        this.acts = acts;
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
        return acting.perform(attempt, page, request, response, () -> {
            if (!resolution.chosenByPeople()) {
                throw Refusal.Invalid.field("resolution", "choose one of those on the page");
            }
            acts.close(id, by, resolution, why);
            Acting.undoable(request, Undo.closed(id));
            return "closed";
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
        return acting.perform(attempt, page, request, response, () -> {
            acts.reopen(id, by);
            return "reopened";
        });
    }

    /** We write again although we wait for the person. */
    @PostMapping("/interactions/{id}/turn")
    String takeUpAgain(
            @PathVariable UUID id,
            @RequestParam @Nullable String view,
            Person by,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var attempt = new Acting.Attempt("turn", id, by, view, null);
        return acting.perform(attempt, page, request, response, () -> {
            acts.takeUpAgain(id, by);
            return "takenUp";
        });
    }
}

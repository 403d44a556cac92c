package de.tresen.web.interaction;

import de.tresen.interaction.Visibility;
import de.tresen.people.Person;
import de.tresen.process.Answering;
import de.tresen.reply.Draft;
import de.tresen.reply.Replies;
import de.tresen.reply.ReplyState;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Answering the person, and the second person's look at an answer. */
@Controller
class ReplyPageController {

    private final Acting acting;
    private final Answering answering;
    private final Replies replies;

    ReplyPageController(Acting acting, Answering answering, Replies replies) {
        this.acting = acting;
        this.answering = answering;
        this.replies = replies;
    }

    /** Of the second person. */
    enum Decision {
        APPROVED,
        RETURNED
    }

    @PostMapping("/interactions/{id}/replies")
    String reply(
            @PathVariable UUID id,
            @RequestParam String text,
            @RequestParam @Nullable Visibility visibility,
            @RequestParam @Nullable UUID sawMessage,
            @RequestParam @Nullable String view,
            Person by,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var draft = new Draft(lines(text), visibility, null, sawMessage, null);
        var attempt = new Acting.Attempt("reply", id, by, view, draft.text());
        return acting.perform(attempt, page, request, response, () -> {
            var reply = answering.reply(id, by, draft);
            return reply.state() == ReplyState.AWAITING_APPROVAL ? "submitted" : "replied";
        });
    }

    @PostMapping("/replies/{id}/approval")
    String decide(
            @PathVariable UUID id,
            @RequestParam Decision decision,
            @RequestParam @Nullable String note,
            @RequestParam @Nullable String view,
            Person by,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var approved = decision == Decision.APPROVED;
        var attempt = new Acting.Attempt("approval", interactionOf(id), by, view, note);
        return acting.perform(attempt, page, request, response, () -> {
            answering.approve(id, by, approved, note == null || note.isBlank() ? null : lines(note));
            return approved ? "approved" : "returned";
        });
    }

    @PostMapping("/replies/{id}/doubt")
    String settle(
            @PathVariable UUID id,
            @RequestParam boolean arrived,
            @RequestParam @Nullable String view,
            Person by,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var attempt = new Acting.Attempt("doubt", interactionOf(id), by, view, null);
        return acting.perform(attempt, page, request, response, () -> {
            answering.settle(id, by, arrived);
            return "decided";
        });
    }

    private UUID interactionOf(UUID reply) {
        return replies.find(reply).orElseThrow(Acting::nothingThere).interaction();
    }

    /** Browsers send line ends as CR LF. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n");
    }
}

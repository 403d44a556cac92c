package de.tresen.web.interaction;

import de.tresen.interaction.Visibility;
import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import de.tresen.process.Answering;
import de.tresen.process.Planning;
import de.tresen.process.TaskFields;
import de.tresen.reply.Draft;
import de.tresen.reply.KeptDraft.Kind;
import de.tresen.reply.Replies;
import de.tresen.reply.ReplyState;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Answering the person, and the second person's look at an answer. */
@Controller
class ReplyPageController {

    private final Acting acting;
    private final Answering answering;
    private final Replies replies;
    private final Planning planning;
    private final AskedFields asked;
    private final Uploads uploads;

    ReplyPageController(
            Acting acting,
            Answering answering,
            Replies replies,
            Planning planning,
            AskedFields asked,
            Uploads uploads) {
        this.acting = acting;
        this.uploads = uploads;
        this.asked = asked;
        this.answering = answering;
        this.replies = replies;
        this.planning = planning;
    }

    /** How a reply is sent. */
    enum Sending {
        SEND,
        CLOSE,
        FOLLOW_UP,
        LATER
    }

    /** What becomes of a planned reply. */
    enum Plan {
        MOVE,
        SEND_NOW,
        CANCEL
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
            @RequestParam(defaultValue = "SEND") Sending sending,
            @RequestParam @Nullable LocalDateTime followUpAt,
            @RequestParam @Nullable LocalDateTime sendAt,
            @RequestParam @Nullable Instant at,
            @RequestParam @Nullable Set<UUID> file,
            @RequestParam @Nullable List<MultipartFile> added,
            @RequestParam @Nullable String view,
            Person by,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var planned = at != null ? at : sending == Sending.LATER ? instant(sendAt, by) : null;
        var promised = sending == Sending.FOLLOW_UP ? instant(followUpAt, by) : null;
        var attempt = new Acting.Attempt("reply", id, by, view, lines(text));
        return acting.perform(attempt, page, request, response, () -> {
            if (sending == Sending.LATER && planned == null || sending == Sending.FOLLOW_UP && promised == null) {
                throw new Refusal.Conflict("reply.time-missing", "Choose the day and time first.");
            }
            var files = uploads.keep(id, Kind.REPLY, by, file, added);
            var close = sending == Sending.CLOSE;
            var draft = new Draft(lines(text), visibility, null, sawMessage, promised, planned, close, files);
            var task = new TaskFields.Finished(id, "reply", null);
            return asked.with(
                    task,
                    by,
                    inForm(draft),
                    request,
                    () -> wordFor(answering.reply(id, by, draft).state()));
        });
    }

    private static Map<String, Object> inForm(Draft draft) {
        return draft.visibility() == null
                ? Map.of("text", draft.text())
                : Map.of("text", draft.text(), "visibility", draft.visibility().name());
    }

    private static String wordFor(ReplyState state) {
        return switch (state) {
            case AWAITING_APPROVAL -> "submitted";
            case SCHEDULED -> "planned";
            default -> "replied";
        };
    }

    /** What people choose is wall-clock time where they are. */
    private static @Nullable Instant instant(@Nullable LocalDateTime time, Person by) {
        return time == null ? null : time.atZone(by.timeZone()).toInstant();
    }

    @PostMapping("/replies/{id}/plan")
    String plan(
            @PathVariable UUID id,
            @RequestParam Plan plan,
            @RequestParam @Nullable LocalDateTime sendAt,
            @RequestParam @Nullable String view,
            Person by,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var attempt = new Acting.Attempt("plan", interactionOf(id), by, view, null);
        return acting.perform(attempt, page, request, response, () -> {
            switch (plan) {
                case SEND_NOW -> planning.sendNow(id, by);
                case CANCEL -> planning.cancel(id, by);
                case MOVE -> {
                    if (sendAt == null) {
                        throw new Refusal.Conflict("reply.time-missing", "Choose the day and time first.");
                    }
                    planning.move(id, by, sendAt.atZone(by.timeZone()).toInstant());
                }
            }
            return "plan" + plan;
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
            var task = new TaskFields.Finished(attempt.interaction(), "approveReply", id);
            return asked.with(task, by, Map.of("decision", decision.name()), request, () -> {
                answering.approve(id, by, approved, note == null || note.isBlank() ? null : lines(note));
                return approved ? "approved" : "returned";
            });
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
        var attempt = new Acting.Attempt("doubt", answering.interactionOf(id), by, view, null);
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

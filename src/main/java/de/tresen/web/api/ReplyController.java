package de.tresen.web.api;

import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import de.tresen.process.Answering;
import de.tresen.process.Planning;
import de.tresen.process.TaskFields;
import de.tresen.reply.Replies;
import de.tresen.reply.Reply;
import de.tresen.reply.ReplyState;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/replies/{id}")
class ReplyController {

    private final Answering answering;
    private final Planning planning;
    private final Replies replies;
    private final TaskFields fields;

    ReplyController(Answering answering, Planning planning, Replies replies, TaskFields fields) {
        this.answering = answering;
        this.planning = planning;
        this.replies = replies;
        this.fields = fields;
    }

    enum Decision {
        APPROVED,
        RETURNED
    }

    /** What a person found out about a delivery that was in doubt. */
    enum Finding {
        DELIVERED,
        SEND_AGAIN
    }

    /** @param fields what a process owner added to the form of the task, by key */
    record ApprovalBody(
            @Nullable Decision decision,
            @Nullable String note,
            @Nullable Map<String, Object> fields) {}

    record DeliveryBody(@Nullable Finding decision) {}

    record ReplyDecided(UUID id, ReplyState state) {}

    @PostMapping("/approval")
    ReplyDecided decide(@PathVariable UUID id, @RequestBody ApprovalBody body, Person caller) {
        if (body.decision() == null) {
            throw Refusal.Invalid.field("decision", "use APPROVED or RETURNED");
        }
        var task =
                new TaskFields.Finished(replies.find(id).map(Reply::interaction).orElse(null), "approveReply", id);
        var reply = fields.with(
                task,
                caller,
                inForm(body),
                () -> answering.approve(id, caller, body.decision() == Decision.APPROVED, body.note()));
        return new ReplyDecided(reply.id(), reply.state());
    }

    private static Map<String, @Nullable Object> inForm(ApprovalBody body) {
        var values = new HashMap<String, @Nullable Object>(body.fields() == null ? Map.of() : body.fields());
        values.put("decision", String.valueOf(body.decision()));
        values.put("note", body.note());
        return values;
    }

    record PlanBody(@Nullable Instant sendAt) {}

    /** Another time for a planned reply. */
    @PutMapping("/plan")
    PlanBody move(@PathVariable UUID id, @RequestBody PlanBody body, Person caller) {
        if (body.sendAt() == null) {
            throw Refusal.Invalid.field("sendAt", "give the instant at which it is to leave");
        }
        planning.move(id, caller, body.sendAt());
        return body;
    }

    /** It is not sent; its text is its author's draft again. */
    @DeleteMapping("/plan")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable UUID id, Person caller) {
        planning.cancel(id, caller);
    }

    @PostMapping("/delivery")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void settle(@PathVariable UUID id, @RequestBody DeliveryBody body, Person caller) {
        if (body.decision() == null) {
            throw Refusal.Invalid.field("decision", "use DELIVERED or SEND_AGAIN");
        }
        answering.settle(id, caller, body.decision() == Finding.DELIVERED);
    }
}

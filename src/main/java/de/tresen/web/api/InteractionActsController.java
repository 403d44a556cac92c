package de.tresen.web.api;

import de.tresen.escalation.Questions;
import de.tresen.interaction.Category;
import de.tresen.interaction.Priority;
import de.tresen.interaction.Resolution;
import de.tresen.interaction.Sentiment;
import de.tresen.interaction.Visibility;
import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import de.tresen.process.Acts;
import de.tresen.process.Answering;
import de.tresen.process.TaskFields;
import de.tresen.reply.Draft;
import de.tresen.reply.ReplyState;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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
@RequestMapping("/api/v1/interactions/{id}")
class InteractionActsController {

    private final Acts acts;
    private final Answering answering;
    private final TaskFields fields;

    InteractionActsController(Acts acts, Answering answering, TaskFields fields) {
        this.acts = acts;
        this.answering = answering;
        this.fields = fields;
    }

    /**
     * @param files all that hang on the caller's draft of a reply
     * @param fields what a process owner added to the form of the task, by key
     */
    record ReplyBody(
            @Nullable String text,
            @Nullable Visibility visibility,
            @Nullable UUID inReplyTo,
            @Nullable UUID sawMessage,
            @Nullable Instant followUpAt,
            @Nullable Instant sendAt,
            @Nullable Boolean close,
            @Nullable Set<UUID> files,
            @Nullable Map<String, Object> fields) {}

    /** @param files all that hang on the caller's draft of a note, which becomes the note; none = it stays */
    record NoteBody(@Nullable String text, @Nullable Set<UUID> files) {}

    record QuestionBody(
            @Nullable String department,
            @Nullable String topic,
            @Nullable String text,
            @Nullable String expert,
            @Nullable Set<UUID> files) {

        Questions.Wanted wanted() {
            return new Questions.Wanted(
                    department, topic, expert, text == null ? "" : text, files == null ? Set.of() : files);
        }
    }

    record ClassificationBody(
            @Nullable Category category,
            @Nullable Priority priority,
            @Nullable String language,
            @Nullable Sentiment sentiment) {}

    record ClosureBody(
            @Nullable Resolution resolution, @Nullable String reason) {}

    record MergerBody(@Nullable UUID into) {}

    /** The id of what was made. */
    record Made(UUID id) {}

    record ReplyMade(UUID id, ReplyState state) {}

    @PostMapping("/replies")
    @ResponseStatus(HttpStatus.CREATED)
    ReplyMade reply(@PathVariable UUID id, @RequestBody ReplyBody body, Person caller) {
        var draft = new Draft(
                text(body.text()),
                body.visibility(),
                body.inReplyTo(),
                body.sawMessage(),
                body.followUpAt(),
                body.sendAt(),
                Boolean.TRUE.equals(body.close()),
                body.files() == null ? Set.of() : body.files());
        var task = new TaskFields.Finished(id, "reply", null);
        var reply = fields.with(task, caller, inForm(body), () -> answering.reply(id, caller, draft));
        return new ReplyMade(reply.id(), reply.state());
    }

    private static Map<String, @Nullable Object> inForm(ReplyBody body) {
        var values = new HashMap<String, @Nullable Object>(body.fields() == null ? Map.of() : body.fields());
        values.put("text", body.text());
        values.put(
                "visibility",
                body.visibility() == null ? null : body.visibility().name());
        return values;
    }

    @PostMapping("/notes")
    @ResponseStatus(HttpStatus.CREATED)
    Made note(@PathVariable UUID id, @RequestBody NoteBody body, Person caller) {
        return new Made(acts.note(id, caller, body.text() == null ? "" : body.text(), body.files())
                .note()
                .id());
    }

    @PostMapping("/questions")
    @ResponseStatus(HttpStatus.CREATED)
    Made ask(@PathVariable UUID id, @RequestBody QuestionBody body, Person caller) {
        return new Made(acts.ask(id, caller, body.wanted()).id());
    }

    @PutMapping("/classification")
    ClassificationBody classify(@PathVariable UUID id, @RequestBody ClassificationBody body, Person caller) {
        var now = acts.classify(id, caller, body.category(), body.priority(), body.language(), body.sentiment());
        return new ClassificationBody(now.category(), now.priority(), now.language(), now.sentiment());
    }

    @PostMapping("/closure")
    ClosureBody close(@PathVariable UUID id, @RequestBody ClosureBody body, Person caller) {
        if (body.resolution() == null || !body.resolution().chosenByPeople()) {
            throw Refusal.Invalid.field("resolution", "use SOLVED, NOT_ACTIONABLE or DELIBERATELY_LEFT");
        }
        acts.close(id, caller, body.resolution(), body.reason());
        return body;
    }

    @DeleteMapping("/closure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reopen(@PathVariable UUID id, Person caller) {
        acts.reopen(id, caller);
    }

    /** We write again although we wait for the person. */
    @PostMapping("/turn")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeUpAgain(@PathVariable UUID id, Person caller) {
        acts.takeUpAgain(id, caller);
    }

    @PutMapping("/merger")
    MergerBody merge(@PathVariable UUID id, @RequestBody MergerBody body, Person caller) {
        if (body.into() == null) {
            throw Refusal.Invalid.field("into", "name the interaction in which it continues");
        }
        acts.merge(id, body.into(), caller);
        return body;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}

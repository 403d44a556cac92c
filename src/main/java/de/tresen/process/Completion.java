package de.tresen.process;

import de.tresen.escalation.Questions;
import de.tresen.interaction.Category;
import de.tresen.interaction.Interactions;
import de.tresen.interaction.Priority;
import de.tresen.interaction.Resolution;
import de.tresen.interaction.Visibility;
import de.tresen.people.Person;
import de.tresen.platform.InstantText;
import de.tresen.platform.Refusal;
import de.tresen.process.Variables.NextStep;
import de.tresen.reply.Draft;
import de.tresen.reply.StaleReply;
import de.tresen.routing.Inbox;
import de.tresen.routing.WorkItem;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finishing a task with the fields of its form. */
@Service
@Transactional
public class Completion {

    private final Inbox inbox;
    private final Forms forms;
    private final TaskFields fields;
    private final Interactions interactions;
    private final Corrections corrections;
    private final Answering answering;
    private final Questions questions;
    private final Lifecycle lifecycle;
    private final TaskService tasks;

    Completion(
            Inbox inbox,
            Forms forms,
            TaskFields fields,
            Interactions interactions,
            Corrections corrections,
            Answering answering,
            Questions questions,
            Lifecycle lifecycle,
            TaskService tasks) {
        this.inbox = inbox;
        this.forms = forms;
        this.fields = fields;
        this.interactions = interactions;
        this.corrections = corrections;
        this.answering = answering;
        this.questions = questions;
        this.lifecycle = lifecycle;
        this.tasks = tasks;
    }

    /** Only who holds the task completes it; each wrong field is named. */
    @Transactional(noRollbackFor = StaleReply.class)
    public void complete(String task, Person by, Map<String, Object> values) {
        interactions.lock(inbox.get(task, by).interaction());
        var item = inbox.get(task, by);
        if (!inbox.holds(item, by)) {
            Tasks.requireDoing(inbox, item, by);
            throw new Refusal.Conflict(
                    "task.not-held",
                    item.assignee() == null ? "Claim it first." : item.assignee() + " holds it; reload the list.");
        }
        var form = forms.find(item.kind()).orElseGet(() -> new Form(item.kind(), List.of(), "{}"));
        var wrong = Forms.check(form, askedFor(item, values));
        if (!wrong.isEmpty()) {
            throw TaskFields.invalid(wrong);
        }
        fields.remember(item, form, values);
        fields.keep(item, form, by, values);
        finish(item, by, new Answers(values));
    }

    /** What the writer of a reply saw and answers is known to their screen; nobody fills it in. */
    private static Map<String, Object> askedFor(WorkItem item, Map<String, Object> values) {
        if (!item.kind().equals("reply")) {
            return values;
        }
        var asked = new HashMap<>(values);
        asked.keySet().removeAll(Set.of("sawMessage", "inReplyTo"));
        return asked;
    }

    private void finish(WorkItem item, Person by, Answers answers) {
        switch (item.kind()) {
            case "triage" -> triage(item, by, answers);
            case "reply" -> answering.reply(item.interaction(), by, draft(answers));
            case "approveReply" ->
                answering.approve(
                        subjectOf(item), by, "APPROVED".equals(answers.text("decision")), answers.text("note"));
            case "answerQuestion" ->
                questions.answer(subjectOf(item), by, inbox.actingFor(item, by), answers.textOr("text", ""));
            case "followUp" -> followUp(item, by, answers);
            default -> tasks.complete(item.task());
        }
    }

    private void triage(WorkItem item, Person by, Answers answers) {
        var actionable = (Boolean) answers.values().get("actionable");
        if (Boolean.FALSE.equals(actionable)) {
            interactions.close(
                    item.interaction(), by.username(), inbox.actingFor(item, by), Resolution.NOT_ACTIONABLE, null);
        }
        corrections.correct(
                item.interaction(),
                by,
                answers.one(Category.class, "category"),
                answers.one(Priority.class, "priority"),
                null,
                null,
                actionable);
    }

    private static Draft draft(Answers answers) {
        return new Draft(
                answers.textOr("text", ""),
                answers.one(Visibility.class, "visibility"),
                answers.id("inReplyTo"),
                answers.id("sawMessage"),
                answers.instant("followUpAt"));
    }

    private void followUp(WorkItem item, Person by, Answers answers) {
        switch (answers.textOr("next", "")) {
            case "CLOSE" ->
                interactions.close(
                        item.interaction(), by.username(), inbox.actingFor(item, by), Resolution.SOLVED, null);
            case "KEEP_WAITING" -> lifecycle.followedUp(item.task(), NextStep.WAIT, answers.instant("waitUntil"));
            default -> corrections.takeUpAgain(item.interaction());
        }
    }

    private static UUID subjectOf(WorkItem item) {
        return java.util.Objects.requireNonNull(item.subjectId());
    }

    /** The checked fields of a form, as the desk needs them. */
    private record Answers(Map<String, Object> values) {

        @Nullable
        String text(String field) {
            var value = values.get(field);
            return value == null ? null : value.toString();
        }

        String textOr(String field, String otherwise) {
            var value = text(field);
            return value == null ? otherwise : value;
        }

        <E extends Enum<E>> @Nullable E one(Class<E> type, String field) {
            var value = text(field);
            return value == null || value.isBlank() ? null : Enum.valueOf(type, value);
        }

        @Nullable
        UUID id(String field) {
            var value = text(field);
            try {
                return value == null ? null : UUID.fromString(value);
            } catch (IllegalArgumentException notAnId) {
                throw Refusal.Invalid.field(field, "give an id");
            }
        }

        @Nullable
        Instant instant(String field) {
            var value = text(field);
            return value == null || value.isBlank()
                    ? null
                    : InstantText.parse(value)
                            .orElseThrow(
                                    () -> Refusal.Invalid.field(field, "give an instant such as 2026-12-01T09:00:00Z"));
        }
    }
}

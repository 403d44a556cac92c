package de.tresen.demo;

import de.tresen.demo.Story.Step;
import de.tresen.escalation.Question;
import de.tresen.escalation.Questions;
import de.tresen.interaction.Category;
import de.tresen.interaction.Conversations;
import de.tresen.interaction.Interaction;
import de.tresen.interaction.Resolution;
import de.tresen.people.Person;
import de.tresen.process.Acts;
import de.tresen.process.Answering;
import de.tresen.process.Tasks;
import de.tresen.reply.Draft;
import de.tresen.reply.Replies;
import de.tresen.reply.ReplyState;
import de.tresen.routing.WorkItem;
import de.tresen.routing.WorkItems;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The brand's part of the tale: its people do, by the desk's own services, what they would do with their hands. */
@Component
@Profile("demo")
class Cast {

    private static final String REPLY_TASK = "reply";
    private static final String TRIAGE_TASK = "triage";

    private final DemoPeople people;
    private final WorkItems items;
    private final Tasks tasks;
    private final Acts acts;
    private final Answering answering;
    private final Replies replies;
    private final Questions questions;
    private final Conversations conversations;

    Cast(
            DemoPeople people,
            WorkItems items,
            Tasks tasks,
            Acts acts,
            Answering answering,
            Replies replies,
            Questions questions,
            Conversations conversations) {
        this.people = people;
        this.items = items;
        this.tasks = tasks;
        this.acts = acts;
        this.answering = answering;
        this.replies = replies;
        this.questions = questions;
        this.conversations = conversations;
    }

    /** @param promised when the writer of a reply says that they will write again */
    void act(Interaction matter, Step step, @Nullable Instant promised) {
        var by = people.get(Objects.requireNonNull(step.by()));
        var text = step.text() == null ? "" : step.text().strip();
        var to = step.to() == null ? "" : step.to();
        switch (step.does()) {
            case "claim" -> claim(matter, by);
            case "release" ->
                tasks.release(task(matter, REPLY_TASK).orElseThrow().task(), by);
            case "reply" -> reply(matter, by, text, promised);
            case "approve", "return" -> decide(matter, by, step.does().equals("approve"), text);
            case "note" -> acts.note(matter.id(), by, text);
            case "ask" -> acts.ask(matter.id(), by, new Questions.Wanted(to, null, null, text, Set.of()));
            case "tell" -> questions.answer(openQuestion(matter).id(), by, text);
            case "close" -> acts.close(matter.id(), by, Resolution.valueOf(to), text.isEmpty() ? null : text);
            case "reopen" -> acts.reopen(matter.id(), by);
            case "classify" -> acts.classify(matter.id(), by, Category.valueOf(to), null, null, null);
            default -> throw new IllegalArgumentException("Nobody knows how to " + step.does());
        }
    }

    void merge(Interaction matter, Interaction into, String by) {
        acts.merge(matter.id(), into.id(), people.get(by));
    }

    /** Somebody of the team looks at it, if the desk was unsure. */
    void triage(Interaction matter, String username, Category category) {
        if (task(matter, TRIAGE_TASK).isPresent()) {
            acts.classify(matter.id(), people.get(username), category, null, null, null);
        }
    }

    private void claim(Interaction matter, Person by) {
        var task = task(matter, REPLY_TASK).orElseThrow(() -> new IllegalStateException("Nothing is to be answered"));
        if (!by.username().equals(task.assignee())) {
            tasks.assign(task.task(), by, by.username());
        }
    }

    private void reply(Interaction matter, Person by, String text, @Nullable Instant promised) {
        claim(matter, by);
        var saw = conversations.newestOfPerson(matter.id()).orElseThrow();
        answering.reply(matter.id(), by, new Draft(text, null, null, saw.id(), promised));
    }

    private void decide(Interaction matter, Person by, boolean approved, String note) {
        var waiting = replies.of(matter.id()).stream()
                .filter(reply -> reply.state() == ReplyState.AWAITING_APPROVAL)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No reply waits for approval"));
        answering.approve(waiting.id(), by, approved, note.isEmpty() ? null : note);
    }

    private Question openQuestion(Interaction matter) {
        return questions.of(matter.id()).stream()
                .filter(Question::isOpen)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No question is open"));
    }

    private Optional<WorkItem> task(Interaction matter, String kind) {
        return items.of(matter.id()).stream()
                .filter(item -> item.kind().equals(kind))
                .findFirst();
    }
}

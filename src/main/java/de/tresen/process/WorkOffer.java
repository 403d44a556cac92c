package de.tresen.process;

import de.tresen.escalation.Question;
import de.tresen.escalation.Questions;
import de.tresen.interaction.Interaction;
import de.tresen.interaction.Interactions;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.reply.Replies;
import de.tresen.reply.Reply;
import de.tresen.routing.Needs;
import de.tresen.routing.NewWork;
import de.tresen.routing.Promises;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** To whom a new task is offered: models name queues, never people. */
@Component
class WorkOffer {

    private final Interactions interactions;
    private final Replies replies;
    private final Questions questions;
    private final People people;
    private final Promises promises;
    private final Clock clock;

    WorkOffer(
            Interactions interactions,
            Replies replies,
            Questions questions,
            People people,
            Promises promises,
            Clock clock) {
        this.interactions = interactions;
        this.replies = replies;
        this.questions = questions;
        this.people = people;
        this.promises = promises;
        this.clock = clock;
    }

    /**
     * A task of the engine.
     *
     * @param variable reads the process's memory
     */
    record OpenTask(String id, String key, String name, Function<String, Object> variable) {

        UUID idIn(String name) {
            return UUID.fromString((String) variable.apply(name));
        }
    }

    NewWork of(OpenTask task, UUID id) {
        var interaction = interactions.lock(id);
        var kind = kindOf(task.key());
        return switch (kind) {
            case "approveReply" -> approval(task, kind, interaction);
            case "answerQuestion" -> question(task, kind, interaction);
            default ->
                work(task, kind, interaction, teamOf(interaction), holder(interaction), Needs.AGENT, null, null, null);
        };
    }

    /** The user task's id without its prefix. */
    static String kindOf(String taskKey) {
        return taskKey.substring(taskKey.indexOf('_') + 1);
    }

    private NewWork approval(OpenTask task, String kind, Interaction interaction) {
        Reply reply = replies.find(task.idIn(Variables.REPLY)).orElseThrow();
        var mentor = "MENTOR".equals(reply.approver())
                ? people.find(reply.username()).map(Person::mentor).orElse(null)
                : null;
        return work(
                task,
                kind,
                interaction,
                teamOf(interaction),
                null,
                Needs.APPROVER,
                mentor,
                reply.username(),
                reply.id());
    }

    private NewWork question(OpenTask task, String kind, Interaction interaction) {
        Question question = questions.find(task.idIn(Variables.QUESTION)).orElseThrow();
        return work(
                task,
                kind,
                interaction,
                question.department(),
                question.expert(),
                Needs.EXPERT,
                null,
                null,
                question.id());
    }

    private NewWork work(
            OpenTask task,
            String kind,
            Interaction interaction,
            String team,
            @Nullable String assignee,
            Needs needs,
            @Nullable String approver,
            @Nullable String author,
            @Nullable UUID subject) {
        var promise = promises.of(interaction.id(), subject);
        return new NewWork(
                task.id(),
                interaction.id(),
                kind,
                task.name(),
                team,
                assignee,
                needs,
                approver,
                author,
                subject,
                clock.instant(),
                promise.warnAt(),
                promise.dueAt());
    }

    /** Who looks after the interaction, as long as they are here and in its team. */
    private @Nullable String holder(Interaction interaction) {
        return Optional.ofNullable(interaction.assignee())
                .flatMap(people::find)
                .filter(person -> person.active() && person.answersPeople() && person.belongsTo(interaction.team()))
                .map(Person::username)
                .orElse(null);
    }

    private static String teamOf(Interaction interaction) {
        return interaction.team() == null ? "" : interaction.team();
    }
}

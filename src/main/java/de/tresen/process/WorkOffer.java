package de.tresen.process;

import de.tresen.coverage.Scope;
import de.tresen.escalation.Question;
import de.tresen.escalation.Questions;
import de.tresen.escalation.Turns;
import de.tresen.interaction.Interaction;
import de.tresen.interaction.Interactions;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.process.Instead.Holder;
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
    private final Turns turns;
    private final People people;
    private final Promises promises;
    private final Instead instead;
    private final Clock clock;

    WorkOffer(
            Interactions interactions,
            Replies replies,
            Questions questions,
            Turns turns,
            People people,
            Promises promises,
            Instead instead,
            Clock clock) {
        this.interactions = interactions;
        this.replies = replies;
        this.questions = questions;
        this.turns = turns;
        this.people = people;
        this.promises = promises;
        this.instead = instead;
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

    /** What its shifts have to count for. */
    Scope about(UUID id) {
        var interaction = interactions.get(id);
        return new Scope(interaction.channel(), interaction.language());
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
                Holder.NOBODY,
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
                answering(question),
                Needs.EXPERT,
                null,
                null,
                question.id());
    }

    /** Whose turn it is; without turns the expert who is meant, or everybody. */
    private Holder answering(Question question) {
        return turns.now(question.id())
                .map(turn -> new Holder(turn.username(), turn.actingFor()))
                .orElseGet(() -> instead.of(question.expert(), question.department(), Needs.EXPERT));
    }

    private NewWork work(
            OpenTask task,
            String kind,
            Interaction interaction,
            String team,
            Holder holder,
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
                holder.assignee(),
                needs,
                approver,
                author,
                subject,
                clock.instant(),
                promise.warnAt(),
                promise.dueAt(),
                holder.actingFor());
    }

    /**
     * Who looks after the interaction, as long as they are in its team; while they are away, who has their work; while
     * others are on duty and they are not, the team.
     */
    private Holder holder(Interaction interaction) {
        var owner = Optional.ofNullable(interaction.assignee())
                .flatMap(people::find)
                .filter(person -> person.active() && person.answersPeople() && person.belongsTo(interaction.team()))
                .map(Person::username)
                .orElse(null);
        return instead.ofNew(owner, teamOf(interaction), Needs.AGENT);
    }

    private static String teamOf(Interaction interaction) {
        return interaction.team() == null ? "" : interaction.team();
    }
}

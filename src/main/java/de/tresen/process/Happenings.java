package de.tresen.process;

import de.tresen.channel.Channels;
import de.tresen.escalation.Questions;
import de.tresen.escalation.Questions.QuestionAnswered;
import de.tresen.escalation.Questions.QuestionAsked;
import de.tresen.escalation.Questions.QuestionWithdrawn;
import de.tresen.interaction.Conversations;
import de.tresen.interaction.InteractionEvents.InteractionClosed;
import de.tresen.interaction.InteractionEvents.InteractionMerged;
import de.tresen.interaction.InteractionEvents.InteractionReceived;
import de.tresen.interaction.InteractionEvents.InteractionReopened;
import de.tresen.interaction.InteractionEvents.InteractionWithdrawn;
import de.tresen.interaction.InteractionEvents.MessageChanged;
import de.tresen.interaction.InteractionEvents.MessageReceived;
import de.tresen.interaction.Interactions;
import de.tresen.interaction.Status;
import de.tresen.reply.Replies;
import de.tresen.routing.WorkItems;
import de.tresen.servicelevel.Clocks;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens to an interaction, told to its clocks and to its process in the same transaction. */
@Component
class Happenings {

    private final Interactions interactions;
    private final Conversations conversations;
    private final Channels channels;
    private final ServiceLevelChoice serviceLevels;
    private final Clocks clocks;
    private final Replies replies;
    private final Questions questions;
    private final WorkItems items;
    private final Lifecycle lifecycle;
    private final Planning planning;
    private final Receipts receipts;
    private final TaskService tasks;
    private final Clock clock;

    Happenings(
            Interactions interactions,
            Conversations conversations,
            Channels channels,
            ServiceLevelChoice serviceLevels,
            Clocks clocks,
            Replies replies,
            Questions questions,
            WorkItems items,
            Lifecycle lifecycle,
            Planning planning,
            Receipts receipts,
            TaskService tasks,
            Clock clock) {
        this.interactions = interactions;
        this.conversations = conversations;
        this.channels = channels;
        this.serviceLevels = serviceLevels;
        this.clocks = clocks;
        this.replies = replies;
        this.questions = questions;
        this.items = items;
        this.lifecycle = lifecycle;
        this.planning = planning;
        this.receipts = receipts;
        this.tasks = tasks;
        this.clock = clock;
    }

    @EventListener
    void on(InteractionReceived received) {
        var interaction = interactions.get(received.interaction());
        interactions.assignTeam(
                interaction.id(),
                channels.find(interaction.channel()).orElseThrow().team());
        lifecycle.begin(interaction.id());
    }

    @EventListener
    void on(MessageReceived received) {
        var id = received.interaction();
        var at = conversations.find(id, received.message()).orElseThrow().arrivedAt();
        switch (received.before()) {
            case SOLVED, CLOSED -> {
                restartClocks(id, at, true);
                lifecycle.reopened(id);
            }
            case PENDING -> {
                clocks.resumeResolution(id, at);
                clocks.personWrote(id, at);
                lifecycle.ourTurnAgain(id);
            }
            default -> {
                clocks.personWrote(id, at);
                planning.personWrote(id);
                lifecycle.messageArrived(id);
            }
        }
        receipts.acknowledge(id);
    }

    @EventListener
    void on(MessageChanged changed) {
        planning.personWrote(changed.interaction());
    }

    @EventListener
    void on(InteractionReopened reopened) {
        restartClocks(reopened.interaction(), clock.instant(), false);
        lifecycle.reopened(reopened.interaction());
    }

    /**
     * What was never promised because there seemed nothing to do is promised from now on; what was corrected since it was
     * closed holds from now on.
     */
    private void restartClocks(UUID id, Instant at, boolean personWrote) {
        var begun = clocks.begun(id);
        serviceLevels.choose(id, at);
        if (begun) {
            clocks.reopened(id, at, personWrote);
        }
    }

    @EventListener
    void on(InteractionClosed closed) {
        clocks.closed(closed.interaction(), clock.instant());
        replies.drop(closed.interaction());
        questions.withdrawAll(closed.interaction());
        if (!closed.processEnded()) {
            lifecycle.closed(closed.interaction());
        }
    }

    @EventListener
    void on(InteractionWithdrawn withdrawn) {
        clocks.cancelAll(withdrawn.interaction(), clock.instant());
        replies.drop(withdrawn.interaction());
        questions.withdrawAll(withdrawn.interaction());
        lifecycle.withdrawn(withdrawn.interaction());
    }

    @EventListener
    void on(InteractionMerged merged) {
        clocks.mergeInto(merged.interaction(), merged.into(), clock.instant());
        replies.drop(merged.interaction());
        questions.withdrawAll(merged.interaction());
        lifecycle.merged(merged.interaction());
        planning.personWrote(merged.into());
        if (isOurTurnAgain(merged.into())) {
            interactions.moveTo(merged.into(), Status.OPEN);
            clocks.resumeResolution(merged.into(), clock.instant());
            lifecycle.ourTurnAgain(merged.into());
        } else {
            lifecycle.messageArrived(merged.into());
        }
    }

    /** It waited for the person, and what was merged into it is still to be answered. */
    private boolean isOurTurnAgain(UUID id) {
        return interactions.get(id).status() == Status.PENDING
                && (clocks.owesResponse(id) || conversations.awaitsAnswer(id));
    }

    @EventListener
    void on(QuestionAsked asked) {
        if (interactions.get(asked.interaction()).status() == Status.ON_HOLD) {
            clocks.putOnHold(asked.interaction(), clock.instant());
        }
        lifecycle.ask(asked.interaction(), asked.question());
    }

    @EventListener
    void on(QuestionAnswered answered) {
        clocks.ended(answered.question(), clock.instant());
        takeOffHold(answered.interaction());
        items.of(answered.interaction()).stream()
                .filter(item -> answered.question().equals(item.subjectId()))
                .forEach(item -> tasks.complete(item.task()));
    }

    @EventListener
    void on(QuestionWithdrawn withdrawn) {
        clocks.cancelled(withdrawn.question(), clock.instant());
        takeOffHold(withdrawn.interaction());
        lifecycle.questionWithdrawn(withdrawn.interaction(), withdrawn.question());
    }

    private void takeOffHold(UUID id) {
        if (interactions.get(id).status() != Status.ON_HOLD) {
            clocks.takeOffHold(id, clock.instant());
        }
    }
}

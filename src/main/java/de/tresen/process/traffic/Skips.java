package de.tresen.process.traffic;

import de.tresen.interaction.InteractionEvents.InteractionChanged;
import de.tresen.interaction.Timeline;
import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import de.tresen.process.traffic.Failures.Failure;
import de.tresen.process.traffic.Passages.Passage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Passing a failed step by: the token goes on behind it, the step is not carried out, and who did it and why stands in the
 * timeline of the interaction, all in one transaction. Only {@link Skippable} steps, and only where the failed job leads
 * straight to the step, so that nothing else is skipped with it.
 */
@Service
public class Skips {

    private static final int LONGEST_REASON = 500;

    private final Failures failures;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final Passages passages;
    private final Timeline timeline;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    Skips(
            Failures failures,
            RuntimeService runtime,
            ManagementService management,
            Passages passages,
            Timeline timeline,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.failures = failures;
        this.runtime = runtime;
        this.management = management;
        this.passages = passages;
        this.timeline = timeline;
        this.transaction = transaction;
        this.events = events;
    }

    /** Why a failed step cannot be skipped. */
    public enum Obstacle {
        /** It sends, decides or keeps what all after it builds on. */
        NEEDED,
        /** More would be skipped with it. */
        FAR,
        /** There is not exactly one way behind it. */
        CROSSROADS
    }

    /** Empty when it may be skipped. */
    public Optional<Obstacle> obstacle(Failure failure) {
        return passages.of(failure).obstacle();
    }

    /**
     * @param reason for the timeline
     * @throws Refusal.NotFound when it is done meanwhile
     * @throws Refusal.Conflict when it cannot be skipped, or when the process cannot go on behind it
     */
    public void skip(String id, String reason, Person by) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Refusal.Invalid.field("reason", "say in at most " + LONGEST_REASON + " characters why it is skipped");
        }
        var failure = failures.get(id, by);
        var passage = passages.of(failure);
        if (passage.obstacle().isPresent()) {
            throw new Refusal.Conflict(
                    "failure.notSkippable", "This step cannot be skipped; mend the cause and try it again.");
        }
        try {
            transaction.executeWithoutResult(status -> pass(passage, reason.strip(), by));
        } catch (ProcessEngineException stuck) {
            throw new Refusal.Conflict(
                    "failure.noWayOn",
                    "The process cannot go on behind this step; nothing was changed. " + stuck.getMessage());
        }
    }

    private void pass(Passage passage, String reason, Person by) {
        var run = passage.job().getProcessInstanceId();
        var about = Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processInstanceId(run)
                        .singleResult())
                .flatMap(instance -> Passages.interactionOf(instance.getBusinessKey()));
        about.ifPresent(interaction -> {
            var what = passage.step() + ": " + reason;
            timeline.record(interaction, by.username(), null, Timeline.Event.STEP_SKIPPED, what);
            events.publishEvent(new InteractionChanged(interaction, null));
        });
        var change = runtime.createProcessInstanceModification(run);
        if (passage.starts()) {
            management.deleteJob(passage.job().getId());
        } else {
            leave(change, passage);
        }
        var behind = change.startAfterActivity(passage.step());
        passage.instead().forEach(behind::setVariable);
        behind.execute();
    }

    /** The token that waits for the failed job goes. */
    private void leave(ProcessInstanceModificationBuilder change, Passage passage) {
        var tree = runtime.getActivityInstance(passage.job().getProcessInstanceId());
        var execution = passage.job().getExecutionId();
        var before = Stream.of(tree.getTransitionInstances(passage.from()))
                .filter(waiting -> waiting.getExecutionId().equals(execution))
                .findFirst();
        if (before.isPresent()) {
            change.cancelTransitionInstance(before.get().getId());
            return;
        }
        var there = Stream.of(tree.getActivityInstances(passage.from()))
                .filter(standing -> List.of(standing.getExecutionIds()).contains(execution))
                .findFirst()
                .orElseThrow(Failures::unknown);
        change.cancelActivityInstance(there.getId());
    }
}

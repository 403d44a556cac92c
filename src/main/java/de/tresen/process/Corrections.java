package de.tresen.process;

import de.tresen.classification.Classifications;
import de.tresen.interaction.Category;
import de.tresen.interaction.Interactions;
import de.tresen.interaction.Priority;
import de.tresen.interaction.Sentiment;
import de.tresen.interaction.Status;
import de.tresen.interaction.Timeline;
import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import de.tresen.servicelevel.Clocks;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person knows better: what it is, or that it is our turn again. */
@Service
@Transactional
public class Corrections {

    private final Interactions interactions;
    private final Classifications classifications;
    private final ServiceLevelChoice serviceLevels;
    private final Clocks clocks;
    private final Lifecycle lifecycle;
    private final Timeline timeline;
    private final TaskService tasks;
    private final Clock clock;

    Corrections(
            Interactions interactions,
            Classifications classifications,
            ServiceLevelChoice serviceLevels,
            Clocks clocks,
            Lifecycle lifecycle,
            Timeline timeline,
            TaskService tasks,
            Clock clock) {
        this.interactions = interactions;
        this.classifications = classifications;
        this.serviceLevels = serviceLevels;
        this.clocks = clocks;
        this.lifecycle = lifecycle;
        this.timeline = timeline;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * A person's classification: remembered as such, plans the clocks anew, and completes a waiting triage.
     *
     * @param actionable whether there is something to do; none = as the category says
     */
    public void correct(
            UUID id,
            Person by,
            @Nullable Category category,
            @Nullable Priority priority,
            @Nullable String language,
            @Nullable Sentiment sentiment,
            @Nullable Boolean actionable) {
        var interaction = interactions.lock(id);
        var said = classifications.correct(id, by.username(), category, priority, language, sentiment);
        interactions.classify(
                id, said.category(), said.priority(), said.language(), said.sentiment(), said.confidence());
        timeline.record(id, by.username(), null, Timeline.Event.CLASSIFIED, said.category() + ", " + said.priority());
        if (!interaction.status().ended()) {
            if (clocks.begun(id)) {
                serviceLevels.choose(id);
            }
            tasks.createTaskQuery()
                    .processInstanceBusinessKey(id.toString())
                    .taskDefinitionKey("userTask_triage")
                    .list()
                    .forEach(task ->
                            tasks.complete(task.getId(), Map.of(Variables.ACTIONABLE, true, Variables.CLEAR, true)));
        }
    }

    /**
     * More hurry, by one step; the clocks are planned anew as after a person's word. What a person said is still what
     * the desk learns from.
     *
     * @return the new priority; empty when there is no higher one, or nothing is classified yet
     */
    Optional<Priority> raisePriority(UUID id) {
        var before = interactions.lock(id);
        var higher = higher(before.priority());
        if (higher.isEmpty() || before.category() == null || before.sentiment() == null) {
            return Optional.empty();
        }
        var confidence = before.confidence() == null ? 1 : before.confidence();
        interactions.classify(id, before.category(), higher.get(), before.language(), before.sentiment(), confidence);
        serviceLevels.choose(id);
        return higher;
    }

    private static Optional<Priority> higher(@Nullable Priority priority) {
        return priority == null || priority == Priority.URGENT
                ? Optional.empty()
                : Optional.of(Priority.values()[priority.ordinal() + 1]);
    }

    /** We write again although the person has not. */
    public void takeUpAgain(UUID id) {
        var interaction = interactions.lock(id);
        if (interaction.status() != Status.PENDING) {
            throw new Refusal.Conflict("interaction.not-pending", "We are not waiting for the person; reload.");
        }
        interactions.moveTo(id, Status.OPEN);
        clocks.resumeResolution(id, clock.instant());
        lifecycle.ourTurnAgain(id);
    }
}

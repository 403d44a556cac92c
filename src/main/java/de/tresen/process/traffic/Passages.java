package de.tresen.process.traffic;

import de.tresen.process.traffic.Failures.Failure;
import de.tresen.process.traffic.Skips.Obstacle;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out whether and how a token can pass a failed step by. */
@Component
class Passages {

    private static final int LENGTH_OF_ID = 36;

    private final ManagementService management;
    private final RepositoryService repository;
    private final Map<String, Skippable> skippable;

    Passages(ManagementService management, RepositoryService repository, Map<String, Skippable> skippable) {
        this.management = management;
        this.repository = repository;
        this.skippable = skippable;
    }

    /**
     * How it is passed by, if it can be.
     *
     * @param from id of the element at which the job waits
     * @param starts whether the job begins something beside the token, which stays where it is
     * @param instead what the process remembers in place of what the step would have found out
     */
    record Passage(
            @Nullable Obstacle why,
            @Nullable Job waiting,
            String from,
            String step,
            boolean starts,
            Map<String, Object> instead) {

        static Passage not(Obstacle why) {
            return new Passage(why, null, "", "", false, Map.of());
        }

        Optional<Obstacle> obstacle() {
            return Optional.ofNullable(why);
        }

        Job job() {
            return Objects.requireNonNull(waiting);
        }
    }

    Passage of(Failure failure) {
        var job = management.createJobQuery().jobId(failure.id()).singleResult();
        if (job == null || failure.element() == null || job.getProcessInstanceId() == null) {
            return Passage.not(Obstacle.FAR);
        }
        var model = repository.getBpmnModelInstance(job.getProcessDefinitionId());
        FlowNode step = model.getModelElementById(failure.element().id());
        FlowNode from = model.getModelElementById(activityOf(job));
        var does = stepOf(step).map(skippable::get);
        if (does.isEmpty()) {
            return Passage.not(Obstacle.NEEDED);
        }
        if (step.getOutgoing().size() != 1) {
            return Passage.not(Obstacle.CROSSROADS);
        }
        var starts = from instanceof StartEvent || from instanceof BoundaryEvent;
        return leadsStraightTo(step, from) && !interrupts(from)
                ? new Passage(
                        null,
                        job,
                        from.getId(),
                        step.getId(),
                        starts,
                        does.get().whenSkipped())
                : Passage.not(Obstacle.FAR);
    }

    private String activityOf(Job job) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    private static boolean leadsStraightTo(FlowNode step, FlowNode from) {
        return from.equals(step)
                || from.getOutgoing().size() == 1
                        && from.getOutgoing().iterator().next().getTarget().equals(step);
    }

    /** What it ends would have to be ended by hand. */
    private static boolean interrupts(FlowNode from) {
        return from instanceof StartEvent start && start.isInterrupting()
                || from instanceof BoundaryEvent boundary && boundary.cancelActivity();
    }

    /** Name of the bean that a task calls. */
    private static Optional<String> stepOf(FlowNode element) {
        var written = element instanceof ServiceTask task
                ? task.getCamundaDelegateExpression()
                : element instanceof BusinessRuleTask rule ? rule.getCamundaDelegateExpression() : null;
        return Optional.ofNullable(written).map(name -> name.replaceAll("[${}#\\s]", ""));
    }

    /** Not every process is about an interaction. */
    static Optional<UUID> interactionOf(@Nullable String businessKey) {
        return businessKey == null || businessKey.length() != LENGTH_OF_ID
                ? Optional.empty()
                : Optional.of(UUID.fromString(businessKey));
    }
}

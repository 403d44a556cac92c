package de.tresen.process;

import de.tresen.model.ModelKind;
import de.tresen.process.traffic.Models;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The way of an interaction through the diagrams: each process that ran or runs for it, step by step, as long as the
 * engine keeps its history. The caller has made sure that the reader may see the interaction.
 */
@Component
public class Ways {

    /** What only holds other elements, and is no step itself. */
    private static final Set<String> SCOPES = Set.of("subProcess", "processInstance", "multiInstanceBody");

    private static final String RUNS =
            "select * from ACT_HI_PROCINST where BUSINESS_KEY_ = #{key} order by START_TIME_, PROC_INST_ID_";

    private static final String STEPS = """
            select * from ACT_HI_ACTINST where PROC_INST_ID_ in
                (select PROC_INST_ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ = #{key})
            order by START_TIME_, SEQUENCE_COUNTER_
            """;

    private final HistoryService history;
    private final RepositoryService repository;
    private final ManagementService management;
    private final Models models;

    Ways(HistoryService history, RepositoryService repository, ManagementService management, Models models) {
        this.history = history;
        this.repository = repository;
        this.management = management;
        this.models = models;
    }

    /**
     * A process that ran or runs.
     *
     * @param id of this run, see {@link #drawing}
     * @param process key of the model: its file's name without suffix
     * @param name of the model, as its owner wrote it
     * @param ended null while it runs
     * @param steps in the order in which they began
     */
    public record Run(
            String id,
            String process,
            @Nullable String name,
            int version,
            Instant began,
            @Nullable Instant ended,
            List<Step> steps) {

        public Run {
            steps = List.copyOf(steps);
        }
    }

    /**
     * An element that the token reached.
     *
     * @param element id in the model
     * @param name in the model, as its owner wrote it
     * @param type of the element in the words of BPMN: userTask, startEvent, exclusiveGateway …
     * @param left null while the token stands there
     */
    public record Step(
            String element,
            @Nullable String name,
            String type,
            Instant reached,
            @Nullable Instant left) {}

    /** Oldest first; empty when the engine has forgotten. */
    public List<Run> of(UUID interaction) {
        var steps = history
                .createNativeHistoricActivityInstanceQuery()
                .sql(STEPS)
                .parameter("key", interaction.toString())
                .list()
                .stream()
                .filter(activity -> !SCOPES.contains(activity.getActivityType()))
                .collect(Collectors.groupingBy(HistoricActivityInstance::getProcessInstanceId));
        return runs(interaction)
                .map(run -> run(run, steps.getOrDefault(run.getId(), List.of())))
                .toList();
    }

    /**
     * The model that a run of this interaction follows, as BPMN 2.0 XML.
     *
     * @param naming from id and name of an element to the name that shall stand in the drawing
     */
    public Optional<String> drawing(UUID interaction, String run, BinaryOperator<String> naming) {
        return runs(interaction)
                .filter(one -> one.getId().equals(run))
                .findFirst()
                .map(one -> models.drawing(
                        one.getProcessDefinitionId(),
                        element -> naming.apply(element.id(), Objects.requireNonNull(element.name()))));
    }

    private Stream<HistoricProcessInstance> runs(UUID interaction) {
        return history
                .createNativeHistoricProcessInstanceQuery()
                .sql(RUNS)
                .parameter("key", interaction.toString())
                .list()
                .stream();
    }

    private Run run(HistoricProcessInstance run, List<HistoricActivityInstance> activities) {
        var model = repository.getProcessDefinition(run.getProcessDefinitionId());
        var steps = new ArrayList<>(activities.stream().map(Ways::step).toList());
        var ended = run.getEndTime();
        if (ended == null && steps.stream().allMatch(step -> step.left() != null)) {
            waiting(run).forEach(steps::add);
        }
        steps.sort(Comparator.comparing(Step::reached));
        return new Run(
                run.getId(),
                ModelKind.keyOf(model.getResourceName()),
                model.getName(),
                model.getVersion(),
                run.getStartTime().toInstant(),
                ended == null ? null : ended.toInstant(),
                steps);
    }

    private static Step step(HistoricActivityInstance activity) {
        var left = activity.getEndTime();
        return new Step(
                activity.getActivityId(),
                activity.getActivityName(),
                activity.getActivityType(),
                activity.getStartTime().toInstant(),
                left == null ? null : left.toInstant());
    }

    /** A step that waits to be carried out has no history yet; its job knows where it stands. */
    private Stream<Step> waiting(HistoricProcessInstance run) {
        var model = repository.getBpmnModelInstance(run.getProcessDefinitionId());
        return management.createJobQuery().processInstanceId(run.getId()).messages().list().stream()
                .flatMap(job -> elementOf(job).stream()
                        .map(id -> model.getModelElementById(id))
                        .filter(FlowElement.class::isInstance)
                        .map(FlowElement.class::cast)
                        .map(element -> new Step(
                                element.getId(),
                                element.getName(),
                                element.getElementType().getTypeName(),
                                job.getCreateTime().toInstant(),
                                null)));
    }

    private Optional<String> elementOf(Job job) {
        return Optional.ofNullable(management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult())
                .map(definition -> definition.getActivityId());
    }
}

package de.tresen.process;

import de.tresen.model.ModelKind;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where an interaction stands in the diagrams. */
@Component
public class Positions {

    /** Containers of a position, not positions themselves. */
    private static final String TIMER = "intermediateTimer";

    private static final Set<String> SCOPES = Set.of("subProcess", "callActivity", "processInstance");

    /** The engine's own queries take longer to put together than to answer, and this is asked at each look. */
    private static final String INSTANCES = "select * from ACT_RU_EXECUTION where BUSINESS_KEY_ = #{key} order by ID_";

    private static final String ACTIVE = """
            select * from ACT_HI_ACTINST where END_TIME_ is null and PROC_INST_ID_ in
                (select PROC_INST_ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = #{key})
            order by START_TIME_
            """;

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final HistoryService history;
    private final ManagementService management;
    /** Versions never change under their id, and are few. */
    private final Map<String, ProcessDefinition> models = new ConcurrentHashMap<>();

    Positions(
            RuntimeService runtime,
            RepositoryService repository,
            HistoryService history,
            ManagementService management) {
        this.runtime = runtime;
        this.repository = repository;
        this.history = history;
        this.management = management;
    }

    /**
     * A token in a diagram.
     *
     * @param process key of the model: its file's name without suffix
     * @param element id of the element in the model
     */
    public record Position(
            String process,
            int version,
            String element,
            @Nullable String name,
            Instant since) {}

    /** Where its work stands: a timer only where nothing else goes on, since those behind the work wait all the time. */
    public List<Position> ofWork(UUID interaction) {
        var work = of(interaction, activity -> !activity.getActivityType().equals(TIMER));
        return work.isEmpty() ? of(interaction) : work;
    }

    public List<Position> of(UUID interaction) {
        return of(interaction, activity -> true);
    }

    private List<Position> of(UUID interaction, Predicate<HistoricActivityInstance> wanted) {
        var active = history
                .createNativeHistoricActivityInstanceQuery()
                .sql(ACTIVE)
                .parameter("key", interaction.toString())
                .list()
                .stream()
                .filter(activity -> !SCOPES.contains(activity.getActivityType()))
                .filter(wanted)
                .collect(Collectors.groupingBy(HistoricActivityInstance::getProcessInstanceId));
        return runtime
                .createNativeProcessInstanceQuery()
                .sql(INSTANCES)
                .parameter("key", interaction.toString())
                .list()
                .stream()
                .flatMap(instance -> of(instance, active.getOrDefault(instance.getId(), List.of())))
                .toList();
    }

    private Stream<Position> of(ProcessInstance instance, List<HistoricActivityInstance> active) {
        var model = models.computeIfAbsent(instance.getProcessDefinitionId(), repository::getProcessDefinition);
        return active.isEmpty()
                ? beforeItsFirstStep(instance, model)
                : active.stream().map(activity -> position(model, activity));
    }

    private static Position position(ProcessDefinition model, HistoricActivityInstance activity) {
        return new Position(
                ModelKind.keyOf(model.getResourceName()),
                model.getVersion(),
                activity.getActivityId(),
                activity.getActivityName(),
                activity.getStartTime().toInstant());
    }

    /** A step that waits to be carried out has no history yet; its job knows where it stands. */
    private Stream<Position> beforeItsFirstStep(ProcessInstance instance, ProcessDefinition model) {
        return management.createJobQuery().processInstanceId(instance.getId()).messages().list().stream()
                .map(job -> {
                    var step = management
                            .createJobDefinitionQuery()
                            .jobDefinitionId(job.getJobDefinitionId())
                            .singleResult()
                            .getActivityId();
                    Date since = job.getCreateTime();
                    return new Position(
                            ModelKind.keyOf(model.getResourceName()),
                            model.getVersion(),
                            step,
                            nameOf(model, step),
                            since.toInstant());
                });
    }

    private @Nullable String nameOf(ProcessDefinition model, String element) {
        return repository
                .getBpmnModelInstance(model.getId())
                .getModelElementById(element)
                .getAttributeValue("name");
    }
}

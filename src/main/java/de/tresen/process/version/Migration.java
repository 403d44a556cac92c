package de.tresen.process.version;

import de.tresen.model.ModelKind;
import de.tresen.process.version.RunMapper.Count;
import de.tresen.process.version.RunMapper.Standing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Looks at what runs in the versions of a process, and at what would become of it in another one. */
@Component
public class Migration {

    private final RunMapper mapper;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final TransactionOperations transactions;

    Migration(
            RunMapper mapper,
            RuntimeService runtime,
            RepositoryService repository,
            TransactionOperations transactions) {
        this.mapper = mapper;
        this.runtime = runtime;
        this.repository = repository;
        this.transactions = transactions;
    }

    /**
     * Runs that stand at the same places, and so can all go on or none of them.
     *
     * @param obstacles why they cannot; none = they can
     */
    public record Group(List<Run> runs, List<Obstacle> obstacles) {}

    /** How many run, by version. */
    public Map<Integer, Integer> running(Model model) {
        return mapper.counts(model.file()).stream()
                .collect(Collectors.toMap(Count::version, Count::running, Integer::sum, TreeMap::new));
    }

    /** Elements at which something stands in the version that holds. */
    public Set<String> used(Model model) {
        return model.kind() == ModelKind.BPMN ? mapper.used(model.definition()) : Set.of();
    }

    public MovePlan plan(Model from, Model to) {
        var plan = runtime.createMigrationPlan(from.definition(), to.definition())
                .mapEqualActivities()
                .build();
        return new MovePlan(
                plan,
                new Obstacles(
                        repository.getBpmnModelInstance(from.definition()),
                        repository.getBpmnModelInstance(to.definition())));
    }

    /** What would become of everything that runs now; one of each way of standing is tried, and undone. */
    public List<Group> preview(MovePlan plan) {
        var places = mapper.standing(plan.source()).stream()
                .collect(Collectors.groupingBy(
                        Standing::instance, Collectors.mapping(Standing::place, Collectors.toList())));
        var groups = mapper.of(plan.source()).stream()
                .collect(Collectors.groupingBy(
                        run -> places.getOrDefault(run.instance(), List.of()).stream()
                                .sorted()
                                .toList(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return groups.values().stream()
                .map(runs -> new Group(List.copyOf(runs), tried(plan, runs.get(0))))
                .toList();
    }

    private List<Obstacle> tried(MovePlan plan, Run run) {
        try {
            transactions.executeWithoutResult(status -> {
                plan.carryOut(runtime, run);
                status.setRollbackOnly();
            });
            return List.of();
        } catch (Immovable stays) {
            return stays.obstacles();
        }
    }
}

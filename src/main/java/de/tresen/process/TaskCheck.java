package de.tresen.process;

import de.tresen.interaction.Interactions;
import de.tresen.process.version.RunMoved;
import de.tresen.routing.NewWork;
import de.tresen.routing.WorkItem;
import de.tresen.routing.WorkItems;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Compares the list of open work with the engine's tasks, which are the truth, and repairs what differs: each row in a
 * transaction of its own, while nobody else acts on its interaction.
 */
@Component
public class TaskCheck {

    private static final Logger LOG = LoggerFactory.getLogger(TaskCheck.class);
    private static final int AT_ONCE = 1000;

    private final TaskCheckMapper mapper;
    private final WorkItems items;
    private final WorkOffer offer;
    private final Interactions interactions;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final TransactionOperations transactions;

    TaskCheck(
            TaskCheckMapper mapper,
            WorkItems items,
            WorkOffer offer,
            Interactions interactions,
            TaskService tasks,
            RuntimeService runtime,
            TransactionOperations transactions) {
        this.mapper = mapper;
        this.items = items;
        this.offer = offer;
        this.interactions = interactions;
        this.tasks = tasks;
        this.runtime = runtime;
        this.transactions = transactions;
    }

    /**
     * What was repaired.
     *
     * @param missing tasks without a row
     * @param surplus rows without a task
     * @param different rows that said something else
     */
    public record Repaired(int missing, int surplus, int different) {

        public int all() {
            return missing + surplus + different;
        }
    }

    /** Repairs up to a thousand rows of each kind. */
    public Repaired run() {
        var repaired = new Repaired(
                each(mapper.missing(AT_ONCE), this::add),
                each(mapper.surplus(AT_ONCE), this::remove),
                each(mapper.different(null, AT_ONCE), this::rewrite));
        if (repaired.all() > 0) {
            LOG.warn("The list of open work differed from the engine's tasks and was repaired: {}", repaired);
        }
        return repaired;
    }

    /** Moving to another version renames tasks, and tells nobody. */
    @EventListener
    void on(RunMoved moved) {
        tasks.createTaskQuery().processInstanceId(moved.run().instance()).list().forEach(task -> rewrite(task.getId()));
    }

    private int each(List<String> found, Consumer<String> repair) {
        found.forEach(task -> transactions.executeWithoutResult(status -> repair.accept(task)));
        return found.size();
    }

    private void add(String id) {
        var task = tasks.createTaskQuery().taskId(id).singleResult();
        if (task == null) {
            return;
        }
        var interaction = interactionOf(task);
        interactions.lock(interaction);
        if (items.find(id).isEmpty() && tasks.createTaskQuery().taskId(id).count() > 0) {
            open(task, interaction);
        }
    }

    private void remove(String id) {
        if (tasks.createTaskQuery().taskId(id).count() == 0) {
            items.done(id);
        }
    }

    private void rewrite(String id) {
        items.find(id).map(WorkItem::interaction).ifPresent(interactions::lock);
        var task = tasks.createTaskQuery().taskId(id).singleResult();
        if (task != null && !mapper.different(id, 1).isEmpty()) {
            items.done(id);
            open(task, interactionOf(task));
        }
    }

    private void open(Task task, UUID interaction) {
        var expected = offer.of(
                new WorkOffer.OpenTask(
                        task.getId(),
                        task.getTaskDefinitionKey(),
                        task.getName(),
                        name -> runtime.getVariable(task.getExecutionId(), name)),
                interaction);
        items.open(asTheEngineHasIt(expected, task));
        if (task.getFollowUpDate() != null) {
            items.setAside(task.getId(), task.getFollowUpDate().toInstant());
        }
    }

    private static NewWork asTheEngineHasIt(NewWork work, Task task) {
        return new NewWork(
                work.task(),
                work.interaction(),
                work.kind(),
                work.name(),
                work.team(),
                task.getAssignee(),
                work.needs(),
                work.approver(),
                work.author(),
                work.subjectId(),
                task.getCreateTime().toInstant(),
                work.warnAt(),
                work.dueAt(),
                work.actingFor());
    }

    private UUID interactionOf(Task task) {
        return UUID.fromString(runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey());
    }
}

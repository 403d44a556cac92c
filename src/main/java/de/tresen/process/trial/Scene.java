package de.tresen.process.trial;

import de.tresen.process.trial.Course.Passed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/** One interaction in the sandbox: the engine's side of a play, with a time that only the play moves. */
final class Scene {

    /** Nobody's process takes so many steps; whoever needs more goes round in circles. */
    private static final int MOST_STEPS = 2_000;

    private static final int MOST_ROUNDS = 200;
    private static final ThreadLocal<Scene> CURRENT = new ThreadLocal<>();

    private final ProcessEngine engine;
    private final Models models;
    private final String businessKey = UUID.randomUUID().toString();
    private final List<Passed> path = new ArrayList<>();
    private final Map<String, Integer> open = new HashMap<>();
    private Instant now;
    private @Nullable PretendedDesk desk;

    Scene(ProcessEngine engine, Models models, Instant now) {
        this.engine = engine;
        this.models = models;
        this.now = now;
    }

    /** The token runs in circles. */
    static final class Circles extends RuntimeException {}

    /** What is played on this thread now. */
    static Scene current() {
        return Objects.requireNonNull(CURRENT.get(), "nothing is played here");
    }

    /** The pretended desk that the steps of this scene ask. */
    PretendedDesk desk() {
        return Objects.requireNonNull(desk);
    }

    void with(PretendedDesk pretended) {
        desk = pretended;
    }

    private <T> T on(Supplier<T> act) {
        var before = CURRENT.get();
        CURRENT.set(this);
        try {
            return act.get();
        } finally {
            CURRENT.set(before);
        }
    }

    Instant now() {
        return now;
    }

    /** Time never goes back. */
    void moveTo(Instant at) {
        now = at.isAfter(now) ? at : now;
    }

    Models models() {
        return models;
    }

    /** Starts a process, if there is one of that id. */
    boolean start(String process, Map<String, Object> variables, @Nullable String before) {
        if (!models.files().containsKey(process)
                || before != null && !models.names().containsKey(before)) {
            return false;
        }
        return on(() -> {
            var start = engine.getRuntimeService()
                    .createProcessInstanceByKey(process)
                    .processDefinitionTenantId(models.tenant())
                    .businessKey(businessKey)
                    .setVariables(variables);
            (before == null ? start : start.startBeforeActivity(before)).execute();
            return true;
        });
    }

    boolean isRunning(String process) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey(process)
                        .processInstanceBusinessKey(businessKey)
                        .count()
                > 0;
    }

    boolean runsAny() {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .tenantIdIn(models.tenant())
                        .count()
                > 0;
    }

    /** What the processes know; where two know it, the later one. */
    Map<String, Object> remembered() {
        var all = new TreeMap<String, Object>();
        engine.getRuntimeService()
                .createVariableInstanceQuery()
                .tenantIdIn(models.tenant())
                .disableBinaryFetching()
                .list()
                .forEach(variable -> all.put(variable.getName(), Objects.requireNonNullElse(variable.getValue(), "")));
        return all;
    }

    /** Whether anything waited for the message. */
    boolean tell(String message, Map<String, Object> variables) {
        return tell(waitingFor(message), message, variables);
    }

    /** As {@link #tell(String, Map)}, only where a variable has this value. */
    boolean tell(String message, String variable, Object value) {
        var there = waitingFor(message).stream()
                .filter(execution -> value.equals(engine.getRuntimeService().getVariable(execution.getId(), variable)))
                .toList();
        return tell(there, message, Map.of());
    }

    private boolean tell(List<Execution> waiting, String message, Map<String, Object> variables) {
        waiting.forEach(execution -> on(() -> {
            engine.getRuntimeService().messageEventReceived(message, execution.getId(), variables);
            return true;
        }));
        return !waiting.isEmpty();
    }

    boolean waits(String message) {
        return !waitingFor(message).isEmpty();
    }

    private List<Execution> waitingFor(String message) {
        return engine.getRuntimeService()
                .createExecutionQuery()
                .tenantIdIn(models.tenant())
                .processInstanceBusinessKey(businessKey)
                .messageEventSubscriptionName(message)
                .list();
    }

    List<Task> tasks() {
        return engine.getTaskService()
                .createTaskQuery()
                .tenantIdIn(models.tenant())
                .processInstanceBusinessKey(businessKey)
                .orderByTaskCreateTime()
                .asc()
                .list();
    }

    @Nullable
    Object variable(Task task, String name) {
        return engine.getTaskService().getVariable(task.getId(), name);
    }

    void complete(Task task, Map<String, Object> variables) {
        on(() -> {
            engine.getTaskService().complete(task.getId(), variables);
            return true;
        });
    }

    /** The first decision of a table of these models; empty where no row holds or there is no such table. */
    Map<String, Object> decide(String table, Map<String, Object> facts) {
        return ask(table, facts)
                .map(DmnDecisionResult::getFirstResult)
                .map(DmnDecisionResultEntries::getEntryMap)
                .orElse(Map.of());
    }

    /** What all rows that hold say in one column. */
    List<Object> collect(String table, String column, Map<String, Object> facts) {
        return ask(table, facts).map(said -> said.collectEntries(column)).orElse(List.of());
    }

    private Optional<DmnDecisionResult> ask(String table, Map<String, Object> facts) {
        var known = engine.getRepositoryService()
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(table)
                .tenantIdIn(models.tenant())
                .count();
        return known == 0
                ? Optional.empty()
                : Optional.of(engine.getDecisionService()
                        .evaluateDecisionByKey(table)
                        .decisionDefinitionTenantId(models.tenant())
                        .variables(facts)
                        .evaluate());
    }

    /** Carries out what waits for nothing but its turn. */
    void settle() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var jobs = jobs().messages().list();
            if (jobs.isEmpty()) {
                return;
            }
            jobs.forEach(this::run);
        }
        throw new Circles();
    }

    /** The timer that rings first. */
    Optional<Job> nextTimer() {
        return jobs().timers().orderByJobDuedate().asc().orderByJobId().asc().listPage(0, 1).stream()
                .filter(job -> job.getDuedate() != null)
                .findFirst();
    }

    /** The element that a timer belongs to. */
    String elementOf(Job job) {
        return engine.getManagementService()
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    private org.camunda.bpm.engine.runtime.JobQuery jobs() {
        return engine.getManagementService().createJobQuery().tenantIdIn(models.tenant());
    }

    void run(Job job) {
        on(() -> {
            engine.getManagementService().executeJob(job.getId());
            return true;
        });
    }

    void setDue(Job timer, Instant at) {
        engine.getManagementService().setJobDuedate(timer.getId(), Date.from(at));
    }

    /** The token reached an element. */
    void reached(DelegateExecution execution, String type) {
        if (path.size() >= MOST_STEPS) {
            throw new Circles();
        }
        open.put(execution.getActivityInstanceId(), path.size());
        var name = execution.getCurrentActivityName();
        path.add(new Passed(fileOf(execution), execution.getCurrentActivityId(), name, type, now, null));
    }

    private String fileOf(DelegateExecution execution) {
        var process = ((ExecutionEntity) execution).getProcessDefinition().getKey();
        return models.files().getOrDefault(process, process);
    }

    void left(DelegateExecution execution) {
        var index = open.remove(execution.getActivityInstanceId());
        if (index != null) {
            var passed = path.get(index);
            path.set(
                    index,
                    new Passed(passed.process(), passed.element(), passed.name(), passed.type(), passed.at(), now));
        }
    }

    List<Passed> path() {
        return path;
    }

    /** Takes down what still runs. */
    void strike() {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .tenantIdIn(models.tenant())
                .rootProcessInstances()
                .list()
                .forEach(instance -> on(() -> {
                    engine.getRuntimeService().deleteProcessInstance(instance.getId(), "struck", true, true);
                    return true;
                }));
    }
}

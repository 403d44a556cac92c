package de.tresen.process.trial;

import de.tresen.process.trial.Course.Passed;
import de.tresen.process.trial.Standing.Alarm;
import de.tresen.process.trial.Standing.OpenTask;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;

/** One interaction in the sandbox: the engine's side of a play, with a time that only the play moves. */
final class Scene {

    /** Nobody's process takes so many steps; whoever needs more goes round in circles. */
    private static final int MOST_STEPS = 2_000;

    private static final int MOST_ROUNDS = 200;
    private static final ThreadLocal<Scene> CURRENT = new ThreadLocal<>();

    private final ProcessEngine engine;
    private final Models models;
    private final UUID businessKey = UUID.randomUUID();
    private final Standing standing;
    private final List<Passed> path = new ArrayList<>();
    private final Map<String, Integer> open = new HashMap<>();
    private Instant now;
    private @Nullable PretendedDesk desk;

    Scene(ProcessEngine engine, DbEntityManager memory, Models models, Instant now) {
        this.engine = engine;
        this.models = models;
        this.standing = new Standing(memory, businessKey);
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

    /** Plays on this thread. */
    <T> T play(Function<Scene, T> act) {
        CURRENT.set(this);
        try {
            return act.apply(this);
        } finally {
            CURRENT.remove();
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
        var start = engine.getRuntimeService()
                .createProcessInstanceByKey(process)
                .processDefinitionTenantId(models.tenant())
                .businessKey(businessKey.toString())
                .setVariables(variables);
        (before == null ? start : start.startBeforeActivity(before)).execute();
        return true;
    }

    boolean isRunning(String process) {
        return standing.runs(process);
    }

    boolean runsAny() {
        return standing.runsAny();
    }

    /** What the processes know; where two know it, the later one. */
    Map<String, Object> remembered() {
        return standing.remembered();
    }

    /** Whether anything waited for the message. */
    boolean tell(String message, Map<String, Object> variables) {
        return tell(standing.waitingFor(message), message, variables);
    }

    /** As {@link #tell(String, Map)}, only where a variable has this value. */
    boolean tell(String message, String variable, Object value) {
        var there = standing.waitingFor(message).stream()
                .filter(execution -> value.equals(engine.getRuntimeService().getVariable(execution, variable)))
                .toList();
        return tell(there, message, Map.of());
    }

    private boolean tell(List<String> waiting, String message, Map<String, Object> variables) {
        waiting.forEach(execution -> engine.getRuntimeService().messageEventReceived(message, execution, variables));
        return !waiting.isEmpty();
    }

    boolean waits(String message) {
        return !standing.waitingFor(message).isEmpty();
    }

    List<OpenTask> tasks() {
        return standing.tasks();
    }

    @Nullable
    Object variable(OpenTask task, String name) {
        return engine.getTaskService().getVariable(task.id(), name);
    }

    void complete(OpenTask task, Map<String, Object> variables) {
        engine.getTaskService().complete(task.id(), variables);
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

    /** What each row says that holds, in their order; none where there is no such table. */
    List<Map<String, Object>> rows(String table, Map<String, Object> facts) {
        return ask(table, facts).map(DmnDecisionResult::getResultList).orElse(List.of());
    }

    private Optional<DmnDecisionResult> ask(String table, Map<String, Object> facts) {
        return Optional.ofNullable(models.decisions().get(table))
                .map(id -> engine.getDecisionService()
                        .evaluateDecisionById(id)
                        .variables(facts)
                        .evaluate());
    }

    /** Carries out what waits for nothing but its turn. */
    void settle() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var ready = standing.ready();
            if (ready.isEmpty()) {
                return;
            }
            ready.forEach(this::run);
        }
        throw new Circles();
    }

    /** The timer that rings first. */
    Optional<Alarm> nextAlarm() {
        return standing.nextAlarm();
    }

    void ring(Alarm alarm) {
        run(alarm.job());
    }

    private void run(String job) {
        engine.getManagementService().executeJob(job);
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
}

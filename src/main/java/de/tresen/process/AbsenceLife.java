package de.tresen.process;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The process of one absence: starting it and telling it what happened, wherever it stands. */
@Component
class AbsenceLife {

    private static final String COVER = "coverAbsence";
    private static final String APPROVE = "userTask_approveAbsence";
    private static final String WITHDRAWN = "absenceWithdrawn";
    private static final String ENDED = "absenceEnded";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;

    AbsenceLife(RuntimeService runtime, TaskService tasks, ManagementService management) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
    }

    void begin(UUID absence) {
        runtime.startProcessInstanceByKey(COVER, Variables.keyOf(absence));
    }

    boolean isRunning(UUID absence) {
        return instance(absence) != null;
    }

    /** A lead has decided, if the process still waits for that. */
    void decided(UUID absence, boolean approved) {
        tasks.createTaskQuery()
                .processInstanceBusinessKey(Variables.keyOf(absence))
                .taskDefinitionKey(APPROVE)
                .list()
                .forEach(task -> tasks.complete(task.getId(), Map.of(Variables.APPROVED, approved)));
    }

    /** The absence is gone; one that was just beginning ends. */
    void withdrawn(UUID absence) {
        if (!correlate(WITHDRAWN, absence)) {
            correlate(ENDED, absence);
        }
    }

    /** It ended earlier; where the process has not seen it begin, it never will. */
    void ended(UUID absence) {
        if (!correlate(ENDED, absence)) {
            correlate(WITHDRAWN, absence);
        }
    }

    /** It lasts longer or shorter than the process knows. */
    void endsAt(UUID absence, @Nullable Instant to) {
        var instance = instance(absence);
        var at = Variables.timer(to);
        if (instance == null || at.equals(runtime.getVariable(instance.getId(), Variables.ENDS_AT))) {
            return;
        }
        runtime.setVariable(instance.getId(), Variables.ENDS_AT, at);
        management.createJobQuery().processInstanceId(instance.getId()).timers().list().stream()
                .filter(timer -> isEnd(timer.getJobDefinitionId()))
                .forEach(timer -> management.setJobDuedate(timer.getId(), at));
    }

    private boolean isEnd(String definition) {
        var element = management
                .createJobDefinitionQuery()
                .jobDefinitionId(definition)
                .singleResult()
                .getActivityId();
        return element.equals("catchEvent_absenceEnds") || element.equals("boundaryEvent_requestLapsed");
    }

    private @Nullable ProcessInstance instance(UUID absence) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(COVER)
                .processInstanceBusinessKey(Variables.keyOf(absence))
                .singleResult();
    }

    private boolean correlate(String message, UUID absence) {
        var waiting = runtime.createExecutionQuery()
                .processInstanceBusinessKey(Variables.keyOf(absence))
                .messageEventSubscriptionName(message)
                .list();
        waiting.forEach(execution -> runtime.messageEventReceived(message, execution.getId()));
        return !waiting.isEmpty();
    }
}

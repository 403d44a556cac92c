package de.tresen.process;

import de.tresen.process.Variables.NextStep;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The process of one interaction: starting it and telling it what happened, wherever it stands. */
@Component
class Lifecycle {

    private static final String HANDLE = "handleInteraction";
    private static final String SEND = "sendReply";
    private static final String ASK = "askDepartment";
    private static final String ROUTE = "businessRuleTask_routeInteraction";
    private static final String TRIAGE = "userTask_triage";
    private static final String FOLLOW_UP = "userTask_followUp";

    /** The engine's own query takes longer to put together than to answer, and each act asks it. */
    private static final String WAITING = """
            select e.* from ACT_RU_EVENT_SUBSCR s
            join ACT_RU_EXECUTION e on e.ID_ = s.EXECUTION_ID_
            join ACT_RU_EXECUTION p on p.ID_ = s.PROC_INST_ID_
            where p.BUSINESS_KEY_ = #{key} and s.EVENT_TYPE_ = 'message' and s.EVENT_NAME_ = #{message}
            """;

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;

    Lifecycle(RuntimeService runtime, TaskService tasks, ManagementService management) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
    }

    void begin(UUID interaction) {
        runtime.startProcessInstanceByKey(HANDLE, interaction.toString());
    }

    void ask(UUID interaction, UUID question) {
        runtime.startProcessInstanceByKey(ASK, interaction.toString(), Map.of(Variables.QUESTION, question.toString()));
    }

    /** It is our turn again, from waiting for the person or from following up. */
    void ourTurnAgain(UUID interaction) {
        if (!correlate("ourTurnAgain", interaction, Map.of())) {
            task(interaction, FOLLOW_UP).forEach(task -> completeWith(task, NextStep.ANSWER, null));
        }
    }

    /** A message came while it is our turn. */
    void messageArrived(UUID interaction) {
        correlate("messageArrived", interaction, Map.of());
    }

    /** Somebody closed it; wherever it stands, it goes to its end. */
    void closed(UUID interaction) {
        var close = Map.<String, Object>of(Variables.NEXT_STEP, NextStep.CLOSE.name());
        if (!correlate("closureDecided", interaction, close)) {
            task(interaction, FOLLOW_UP).forEach(task -> completeWith(task, NextStep.CLOSE, null));
            task(interaction, TRIAGE)
                    .forEach(task ->
                            tasks.complete(task.getId(), Map.of(Variables.ACTIONABLE, false, Variables.CLEAR, true)));
        }
    }

    /** Our turn ended without a new answer: what was in doubt did arrive. */
    void nothingMoreToSend(UUID interaction, Instant followUpAt) {
        correlate(
                "closureDecided",
                interaction,
                Map.of(Variables.NEXT_STEP, NextStep.WAIT.name(), Variables.FOLLOW_UP_AT, Variables.timer(followUpAt)));
    }

    /** Taken up again after it was closed; a process that has ended begins anew where work begins. */
    void reopened(UUID interaction) {
        if (!correlate("interactionReopened", interaction, Map.of()) && !isRunning(interaction)) {
            runtime.createProcessInstanceByKey(HANDLE)
                    .businessKey(interaction.toString())
                    .startBeforeActivity(ROUTE)
                    .execute();
        }
    }

    void merged(UUID interaction) {
        correlate("interactionMerged", interaction, Map.of());
    }

    void withdrawn(UUID interaction) {
        correlate("interactionWithdrawn", interaction, Map.of());
    }

    void questionWithdrawn(UUID interaction, UUID question) {
        runtime.createMessageCorrelation("questionWithdrawn")
                .processInstanceBusinessKey(interaction.toString())
                .processInstanceVariableEquals(Variables.QUESTION, question.toString())
                .correlateAllWithResult();
    }

    /** Whether an answer is on its way and its process waits for the outcome. */
    boolean deliverySettled(UUID interaction, boolean answered, NextStep next, Instant followUpAt) {
        return correlate(
                "deliverySettled",
                interaction,
                Map.of(
                        Variables.ANSWERED,
                        answered,
                        Variables.NEXT_STEP,
                        next.name(),
                        Variables.FOLLOW_UP_AT,
                        Variables.timer(followUpAt)));
    }

    /** A planned reply stays here; it is our turn to write. */
    void planCancelled(UUID interaction) {
        correlate(
                "planCancelled",
                interaction,
                Map.of(
                        Variables.ANSWERED,
                        false,
                        Variables.NEXT_STEP,
                        NextStep.ANSWER.name(),
                        Variables.FOLLOW_UP_AT,
                        Variables.timer(null)));
    }

    /** A planned reply leaves at another time. */
    void sendAt(UUID interaction, Instant at) {
        plannedTimes(interaction).forEach(timer -> {
            runtime.setVariable(timer.getProcessInstanceId(), Variables.SEND_AT, Variables.timer(at));
            management.setJobDuedate(timer.getId(), Variables.timer(at));
        });
    }

    /** A planned reply leaves now. */
    void sendNow(UUID interaction) {
        plannedTimes(interaction).forEach(timer -> management.executeJob(timer.getId()));
    }

    private List<Job> plannedTimes(UUID interaction) {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(SEND)
                .processInstanceBusinessKey(interaction.toString())
                .list()
                .stream()
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance.getId()).timers().list().stream())
                .toList();
    }

    void followedUp(String task, NextStep next, @Nullable Instant waitUntil) {
        tasks.complete(
                task, Map.of(Variables.NEXT_STEP, next.name(), Variables.FOLLOW_UP_AT, Variables.timer(waitUntil)));
    }

    private void completeWith(Task task, NextStep next, @Nullable Instant waitUntil) {
        followedUp(task.getId(), next, waitUntil);
    }

    /** Correlates a message if the process waits for it; whether it did. */
    private boolean correlate(String message, UUID interaction, Map<String, Object> variables) {
        var waiting = runtime.createNativeExecutionQuery()
                .sql(WAITING)
                .parameter("key", interaction.toString())
                .parameter("message", message)
                .list();
        waiting.forEach(execution -> runtime.messageEventReceived(message, execution.getId(), variables));
        return !waiting.isEmpty();
    }

    private List<Task> task(UUID interaction, String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(interaction.toString())
                .taskDefinitionKey(key)
                .list();
    }

    private boolean isRunning(UUID interaction) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(HANDLE)
                        .processInstanceBusinessKey(interaction.toString())
                        .count()
                > 0;
    }
}

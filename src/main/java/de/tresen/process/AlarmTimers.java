package de.tresen.process;

import static de.tresen.process.Variables.timer;

import de.tresen.process.version.RunMoved;
import de.tresen.servicelevel.Alarms;
import de.tresen.servicelevel.Clocks;
import de.tresen.servicelevel.ClocksChanged;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves the alarms of our turn when the clocks behind them have changed. */
@Component
class AlarmTimers {

    /** The engine's own query takes longer to put together than to answer, and each change of clocks asks it. */
    private static final String TURN = """
            select e.* from ACT_RU_EXECUTION e join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_
            where d.KEY_ = 'answerInteraction' and e.BUSINESS_KEY_ in (%s)
            """;

    private static final Set<String> RISK = Set.of("startEvent_atRisk", "catchEvent_nextRisk");
    private static final Set<String> BREACH = Set.of("startEvent_breached", "catchEvent_nextBreach");

    private final Clocks clocks;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final CommandExecutor commands;
    private final Map<String, String> activities = new ConcurrentHashMap<>();

    AlarmTimers(Clocks clocks, ProcessEngine engine) {
        this.clocks = clocks;
        this.runtime = engine.getRuntimeService();
        this.management = engine.getManagementService();
        this.commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();
    }

    @EventListener
    void on(ClocksChanged changed) {
        set(changed.interactions());
    }

    /** A run that goes on in another version may have had its timers set anew. */
    @EventListener
    void on(RunMoved moved) {
        moved.run().interaction().ifPresent(interaction -> set(List.of(interaction)));
    }

    private void set(List<UUID> interactions) {
        var turns = turns(interactions);
        if (!turns.isEmpty()) {
            var alarms = clocks.alarms(List.copyOf(turns.values()));
            commands.execute(context -> {
                move(turns, alarms);
                return null;
            });
        }
    }

    /** Of which interactions it is our turn, by the id of its process. */
    private Map<String, UUID> turns(List<UUID> interactions) {
        var query = runtime.createNativeProcessInstanceQuery();
        var names = new ArrayList<String>();
        for (var interaction : interactions) {
            var name = "key" + names.size();
            query.parameter(name, interaction.toString());
            names.add("#{" + name + "}");
        }
        return query.sql(TURN.formatted(String.join(", ", names))).list().stream()
                .collect(Collectors.toMap(Execution::getId, turn -> UUID.fromString(turn.getBusinessKey())));
    }

    /** Within one command of the engine, which knows the jobs that it has read and writes all of them at its end. */
    private void move(Map<String, UUID> turns, Map<UUID, Alarms> alarms) {
        var jobs = management
                .createJobQuery()
                .processInstanceIds(turns.keySet())
                .timers()
                .list();
        for (var job : jobs) {
            var next = Objects.requireNonNull(alarms.get(turns.get(job.getProcessInstanceId())));
            var activity = activityOf(job);
            if (RISK.contains(activity)) {
                moveTo(job, timer(next.riskAt()));
            } else if (BREACH.contains(activity)) {
                moveTo(job, timer(next.breachAt()));
            }
        }
    }

    private void moveTo(Job job, Date due) {
        if (!due.equals(job.getDuedate())) {
            management.setJobDuedate(job.getId(), due, false);
        }
    }

    /** What a job definition belongs to never changes, and there are few. */
    private String activityOf(Job job) {
        return activities.computeIfAbsent(
                job.getJobDefinitionId(),
                id -> management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(id)
                        .singleResult()
                        .getActivityId());
    }
}

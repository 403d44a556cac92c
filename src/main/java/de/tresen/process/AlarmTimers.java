package de.tresen.process;

import static de.tresen.process.Variables.timer;

import de.tresen.servicelevel.Clocks;
import de.tresen.servicelevel.ClocksChanged;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves the alarms of our turn when the clocks behind them have changed. */
@Component
class AlarmTimers {

    /** The engine's own query takes longer to put together than to answer, and each change of clocks asks it. */
    private static final String TURN = """
            select e.* from ACT_RU_EXECUTION e join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_
            where e.BUSINESS_KEY_ = #{key} and d.KEY_ = 'answerInteraction'
            """;

    private static final Set<String> RISK = Set.of("startEvent_atRisk", "catchEvent_nextRisk");
    private static final Set<String> BREACH = Set.of("startEvent_breached", "catchEvent_nextBreach");

    private final Clocks clocks;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final Map<String, String> activities = new ConcurrentHashMap<>();

    AlarmTimers(Clocks clocks, RuntimeService runtime, ManagementService management) {
        this.clocks = clocks;
        this.runtime = runtime;
        this.management = management;
    }

    @EventListener
    void on(ClocksChanged changed) {
        var turn = runtime.createNativeProcessInstanceQuery()
                .sql(TURN)
                .parameter("key", changed.interaction().toString())
                .singleResult();
        if (turn != null) {
            move(turn.getId(), changed.interaction());
        }
    }

    private void move(String turn, UUID interaction) {
        var alarms = clocks.alarms(interaction);
        for (var job :
                management.createJobQuery().processInstanceId(turn).timers().list()) {
            var activity = activityOf(job);
            if (RISK.contains(activity)) {
                moveTo(job, timer(alarms.riskAt()));
            } else if (BREACH.contains(activity)) {
                moveTo(job, timer(alarms.breachAt()));
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

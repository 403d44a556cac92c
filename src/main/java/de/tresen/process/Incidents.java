package de.tresen.process;

import de.tresen.platform.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Steps that failed for good, and trying them again. */
@Service
@Transactional
public class Incidents {

    private static final int SHOWN = 200;

    private final ManagementService management;
    private final RuntimeService runtime;

    Incidents(ManagementService management, RuntimeService runtime) {
        this.management = management;
        this.runtime = runtime;
    }

    /**
     * A step that failed.
     *
     * @param id of the engine's job
     * @param element id of the step in its model
     * @param retriesLeft 0 = it waits for somebody to try it again
     */
    public record Incident(
            String id,
            @Nullable UUID interaction,
            @Nullable String element,
            int retriesLeft,
            @Nullable String reason,
            Instant since) {}

    /** Those that failed at least once, worst first; the ones that still have retries are an early warning. */
    public List<Incident> list() {
        return management.createJobQuery().withException().orderByJobRetries().asc().listPage(0, SHOWN).stream()
                .map(this::incident)
                .toList();
    }

    public void retry(String id) {
        if (management.createJobQuery().jobId(id).withException().count() == 0) {
            throw new Refusal.NotFound("incident.unknown", "There is no failed step with this id; it may be done.");
        }
        management.setJobRetries(id, 1);
    }

    private Incident incident(Job job) {
        return new Incident(
                job.getId(),
                interactionOf(job),
                job.getFailedActivityId(),
                job.getRetries(),
                job.getExceptionMessage(),
                job.getCreateTime().toInstant());
    }

    private @Nullable UUID interactionOf(Job job) {
        var instance = job.getProcessInstanceId() == null
                ? null
                : runtime.createProcessInstanceQuery()
                        .processInstanceId(job.getProcessInstanceId())
                        .singleResult();
        return instance == null || instance.getBusinessKey() == null || Variables.isOfAbsence(instance.getBusinessKey())
                ? null
                : UUID.fromString(instance.getBusinessKey());
    }
}

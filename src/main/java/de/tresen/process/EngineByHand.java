package de.tresen.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The engine's jobs done by hand and at told times: the demonstration tells days in seconds. */
@Component
@Profile("demo")
public class EngineByHand {

    private final ManagementService jobs;
    private final JobExecutor executor;
    private boolean wasActive;

    EngineByHand(ManagementService jobs, ProcessEngine engine) {
        this.jobs = jobs;
        this.executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    }

    /** Nobody else does jobs until {@link #handBack}. */
    public void takeOver() {
        wasActive = executor.isActive();
        executor.shutdown();
    }

    /** It is this time for the engine. */
    public void at(Instant now) {
        ClockUtil.setCurrentTime(Date.from(now));
    }

    /** Does every job that is due, once; answers how many there were. */
    public int runDue(Instant now) {
        var messages = jobs.createJobQuery().withRetriesLeft().messages().list();
        var timers = jobs.createJobQuery()
                .withRetriesLeft()
                .timers()
                .duedateLowerThan(Date.from(now.plusMillis(1)))
                .list();
        return (int) Stream.of(messages, timers)
                .flatMap(List::stream)
                .filter(this::isOfAProcess)
                .filter(this::run)
                .count();
    }

    public void handBack() {
        ClockUtil.reset();
        if (wasActive) {
            executor.start();
        }
    }

    private boolean isOfAProcess(Job job) {
        return job.getProcessDefinitionId() != null;
    }

    /** A job may be gone by what an earlier one did. */
    private boolean run(Job job) {
        if (jobs.createJobQuery().jobId(job.getId()).count() == 0) {
            return false;
        }
        jobs.executeJob(job.getId());
        return true;
    }
}

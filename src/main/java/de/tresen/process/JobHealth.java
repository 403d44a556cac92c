package de.tresen.process;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Says {@code LATE} when steps wait much longer than they should, and how many failed; neither takes a node down. */
@Component
class JobHealth extends AbstractHealthIndicator {

    private static final Duration TOO_LATE = Duration.ofMinutes(5);

    private final ManagementService management;
    private final RuntimeService runtime;
    private final Clock clock;

    JobHealth(ManagementService management, RuntimeService runtime, Clock clock) {
        this.management = management;
        this.runtime = runtime;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        var overdue = management
                .createJobQuery()
                .active()
                .withRetriesLeft()
                .duedateLowerThan(Date.from(clock.instant().minus(TOO_LATE)))
                .count();
        builder.status(overdue == 0 ? "UP" : "LATE")
                .withDetail("overdueJobs", overdue)
                .withDetail("incidents", runtime.createIncidentQuery().count());
    }
}

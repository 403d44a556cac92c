package de.tresen;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import de.tresen.channel.InboundWorker;
import de.tresen.channel.OutboxRelay;
import de.tresen.process.Ladder;
import de.tresen.servicelevel.Clocks;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/** The running desk as tests use it: over HTTP, with the background work done by hand and time ticked. */
public final class Desk {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Environment environment;
    private final SettableClock clock;
    private final InboundWorker inbound;
    private final OutboxRelay outbox;
    private final Clocks clocks;
    private final Ladder ladder;
    private final ManagementService jobs;
    private final RuntimeService runtime;
    private final JdbcTemplate sql;
    private final WireMockServer platforms =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());
    private final Map<String, Caller> callers = new HashMap<>();

    Desk(
            Environment environment,
            SettableClock clock,
            InboundWorker inbound,
            OutboxRelay outbox,
            Clocks clocks,
            Ladder ladder,
            ManagementService jobs,
            RuntimeService runtime,
            JdbcTemplate sql) {
        this.environment = environment;
        this.clock = clock;
        this.inbound = inbound;
        this.outbox = outbox;
        this.clocks = clocks;
        this.ladder = ladder;
        this.jobs = jobs;
        this.runtime = runtime;
        this.sql = sql;
        platforms.start();
    }

    public String base() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }

    public SettableClock clock() {
        return clock;
    }

    public Caller admin() {
        return new Caller(base(), DeskTest.ADMIN_TOKEN);
    }

    public Caller nobody() {
        return new Caller(base(), null);
    }

    /** Somebody with a token of their own, made the first time. */
    public Caller as(String username) {
        return callers.computeIfAbsent(
                username,
                name -> new Caller(
                        base(),
                        admin().post("/api/v1/people/" + name + "/tokens", Map.of("label", "test"))
                                .expect(201)
                                .at("/token")
                                .asString()));
    }

    /** A new organisation, apart from those of all other tests. */
    public Brand brand() {
        var key = "b" + COUNTER.incrementAndGet() + Long.toString(System.nanoTime(), 36);
        return new Brand(this, key, new Platform(this, platforms, key));
    }

    /** Does all background work that is due now, until there is none left. */
    public void settle() {
        for (int round = 0; round < 100; round++) {
            var done = inbound.drain() + runJobs() + outbox.drain();
            if (done == 0) {
                sweepOnly();
                return;
            }
        }
        throw new AssertionError("the desk does not come to rest");
    }

    /** Only what finds broken promises by itself; no timer of a process rings. */
    public void sweepOnly() {
        clocks.sweep(clock.instant(), 500);
        ladder.sweep(500);
    }

    /** As {@link #settle}, but of all timers only those of one process ring, and nobody looks for what is late. */
    public void settleWithTimersOf(String process) {
        for (int round = 0; round < 100; round++) {
            if (inbound.drain() + runMessages() + runTimers(process::equals) + outbox.drain() == 0) {
                return;
            }
        }
        throw new AssertionError("the desk does not come to rest");
    }

    /** Lets time pass and does what falls due. */
    public void after(Duration duration) {
        clock.tick(duration);
        settle();
    }

    /**
     * Ends what other tests left over, and goes on to the next Tuesday, 10:00 in Berlin: the tests' hours are open for
     * the rest of that day.
     */
    public void nextTuesdayMorning() {
        clearAway();
        var now = clock.instant().atZone(BERLIN);
        var tuesday = now.with(TemporalAdjusters.next(DayOfWeek.TUESDAY)).with(LocalTime.of(10, 0));
        after(Duration.between(now, tuesday));
    }

    private void clearAway() {
        settle();
        for (int round = 0; round < 10 && leftOver().map(this::end).toList().contains(false); round++) {
            LOG.info("A request that the last test did not wait for still worked; once more");
        }
        sql.update(
                "update service_clock set alarm_at = null, rung_at = null where alarm_at is not null or rung_at is not null");
    }

    private Stream<String> leftOver() {
        return runtime.createProcessInstanceQuery().rootProcessInstances().list().stream()
                .map(ProcessInstance::getId);
    }

    private boolean end(String process) {
        try {
            runtime.deleteProcessInstanceIfExists(process, "left over", true, true, false, false);
            return true;
        } catch (OptimisticLockingException | ProcessEnginePersistenceException busy) {
            return false;
        }
    }

    private int runJobs() {
        return runMessages() + runTimers(process -> true);
    }

    private int runMessages() {
        var due = jobs.createJobQuery().withRetriesLeft().messages().list();
        return due.stream().mapToInt(job -> execute(job.getId())).sum();
    }

    private int runTimers(Predicate<String> processes) {
        var timers = jobs.createJobQuery()
                .withRetriesLeft()
                .timers()
                .duedateLowerThan(Date.from(clock.instant().plusMillis(1)))
                .list();
        return timers.stream()
                .filter(timer -> timer.getProcessDefinitionKey() != null)
                .filter(timer -> processes.test(timer.getProcessDefinitionKey()))
                .mapToInt(timer -> execute(timer.getId()))
                .sum();
    }

    private int execute(String job) {
        if (jobs.createJobQuery().jobId(job).count() == 0) {
            return 0;
        }
        try {
            jobs.executeJob(job);
            return 1;
        } catch (RuntimeException failed) {
            LOG.warn("A step failed, as the job executor would find; its retries count down", failed);
            return 0;
        }
    }
}

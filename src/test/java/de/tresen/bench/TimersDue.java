package de.tresen.bench;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Promises that come at risk within one minute while very many others wait: how late the process acts on each, from the
 * due date of its timer to the instant at which its way to the warning begins, in the engine's own history.
 */
final class TimersDue {

    private static final int DUE = 2000;
    private static final int WITHIN_SECONDS = 60;
    private static final int FEWEST_WAITING = Integer.getInteger("bench.waiting", 50_000);
    private static final int PATIENCE = 300;
    private static final int LAID_DOWN_AFTER_SECONDS = 15;

    /** Those on which nobody has acted yet; whatever the timer of a process warned of, or the sweep before it, is moved on. */
    private static final String WAITING = """
            select count(*) from bench_due b join act_ru_job j on j.id_ = b.job
            where j.duedate_ at time zone 'UTC' < b.due + interval '1 minute'
            """;

    private final JdbcTemplate sql;

    TimersDue(ApplicationContext desk) {
        sql = new JdbcTemplate(desk.getBean(DataSource.class));
    }

    void measure(InboxReport report) throws InterruptedException {
        var waiting = count("select count(*) from act_ru_job where type_ = 'timer' and duedate_ > now()");
        if (waiting < FEWEST_WAITING) {
            throw new IllegalStateException("only " + waiting + " timers wait");
        }
        layDown();
        awaitAll();
        var from = System.nanoTime();
        layDown();
        report.fact("timers", "%,d wait, %,d fall due within %d s, a second time", waiting, DUE, WITHIN_SECONDS);
        awaitAll();
        var table = report.table("a promise comes at risk: from its due date until the process acts");
        sql.query("""
                select extract(epoch from a.start_time_ - (b.due at time zone 'UTC')) * 1000 from bench_due b
                join act_hi_actinst a on a.proc_inst_id_ = b.process and a.act_id_ = 'startEvent_atRisk'
                """, row -> {
            table.add("lateness", row.getDouble(1));
        });
        report.fact("all of them were acted on after", "%d s", (System.nanoTime() - from) / 1_000_000_000);
        report.fact("of them the sweep came before the timer", "%d", DUE - table.count("lateness"));
        report.fact(
                "lateness",
                "median %.0f ms, p99 %.0f ms, most %.0f ms",
                table.percentile("lateness", 0.5),
                table.percentile("lateness", 0.99),
                table.percentile("lateness", 1));
        sql.execute("drop table bench_due");
    }

    /** Received so long ago that they come at risk one after the other; the clocks know it, and so do the timers. */
    private void layDown() {
        sql.execute("drop table if exists bench_due");
        sql.execute("""
                create table bench_due as
                select row_number() over () as n, j.id_ as job, j.process_instance_id_ as process, c.id as clock,
                    c.interaction, c.started_at, c.warn_at, j.duedate_ as due
                from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_ and d.act_id_ = 'startEvent_atRisk'
                join act_ru_execution e on e.id_ = j.process_instance_id_
                join service_clock c on c.interaction = e.business_key_::uuid and c.target = 'FIRST_RESPONSE'
                    and c.ended_at is null and c.warned_at is null
                limit\s""" + DUE);
        sql.update(
                "update bench_due set due = ?::timestamptz + n * interval '1 second' * ? / ?",
                Instant.now().plusSeconds(LAID_DOWN_AFTER_SECONDS).toString(),
                WITHIN_SECONDS,
                DUE);
        sql.update("""
                update service_clock_event e set at = b.due - cast(e.warn_after as interval)
                from bench_due b where e.clock = b.clock and e.kind = 'STARTED'
                """);
        sql.update("""
                update service_clock c set started_at = e.at, warn_at = b.due, alarm_at = b.due,
                    due_at = e.at + cast(e.promised as interval)
                from bench_due b join service_clock_event e on e.clock = b.clock and e.kind = 'STARTED'
                where c.id = b.clock
                """);
        sql.update("update work_item w set warn_at = b.due from bench_due b where w.interaction = b.interaction");
        sql.update("update act_ru_job j set duedate_ = b.due from bench_due b where j.id_ = b.job");
    }

    private void awaitAll() throws InterruptedException {
        for (int second = 0; second < PATIENCE; second++) {
            TimeUnit.SECONDS.sleep(1);
            if (count(WAITING) == 0) {
                return;
            }
        }
        throw new IllegalStateException("some timers never rang");
    }

    private int count(String query) {
        return java.util.Objects.requireNonNull(sql.queryForObject(query, Integer.class));
    }
}

package de.tresen.bench;

import de.tresen.report.KeptHours;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The manager's first page over all that was ever closed, with the promises of each, once past hours are kept. */
final class ManagersPage {

    private static final int PATIENCE = 900;

    private final JdbcTemplate sql;
    private final KeptHours kept;
    private final Colleagues people;

    ManagersPage(ApplicationContext desk, Colleagues people) {
        this.sql = new JdbcTemplate(desk.getBean(DataSource.class));
        this.kept = desk.getBean(KeptHours.class);
        this.people = people;
    }

    void measure(InboxReport report) throws Exception {
        if (count("select count(*) from (select 1 from service_clock where ended_at is not null limit 1000) few")
                < 1000) {
            layDown();
        }
        awaitKept();
        report.fact("ended promises", "%,d", count("select count(*) from service_clock where ended_at is not null"));
        pages(new Latencies(), InboxBench.WARM_UP);
        pages(report.table("manager's first page over HTTP"), InboxBench.REQUESTS);
    }

    /** Two promises for each that is closed: nine of ten kept, answers after an hour, the end after two days. */
    private void layDown() {
        sql.update("""
                insert into service_clock (id, interaction, target, state, hours_key, promised, started_at, warn_at,
                    due_at, ended_at, breached_at)
                select gen_random_uuid(), i.id, t.target, case when t.late then 'BREACHED' else 'MET' end, 'bench-hours',
                    t.promised, i.received_at, t.due_at - interval '1 hour', t.due_at,
                    t.ended_at, case when t.late then t.due_at end
                from interaction i cross join lateral (
                    select 'FIRST_RESPONSE' as target, 'PT4H' as promised, i.number % 10 = 0 as late,
                        i.received_at + interval '4 hours' as due_at,
                        i.received_at + case when i.number % 10 = 0 then interval '5 hours' else interval '1 hour' end
                            as ended_at
                    union all
                    select 'RESOLUTION', 'PT60H', i.number % 13 = 0,
                        i.received_at + case when i.number % 13 = 0 then interval '40 hours' else interval '60 hours' end,
                        i.closed_at) t
                where i.closed_at is not null
                """);
        sql.execute("vacuum analyze service_clock");
        kept.forget();
    }

    private void awaitKept() throws InterruptedException {
        for (int second = 0; second < PATIENCE; second++) {
            if (count("select count(*) from report_progress where kept_until > now() - interval '50 hours'") > 0) {
                return;
            }
            TimeUnit.SECONDS.sleep(1);
        }
        throw new IllegalStateException("past hours are not kept");
    }

    private void pages(Latencies table, int wanted) throws Exception {
        for (int number = 0; number < wanted; number++) {
            var reader = people.managers.get(number % people.managers.size());
            table.time("GET /reports: how things stand", () -> reader.getCompressed("/reports"));
            table.time("GET /reports/weeks: below it", () -> reader.getCompressed("/reports/weeks"));
        }
    }

    private int count(String query) {
        return Objects.requireNonNull(sql.queryForObject(query, Integer.class));
    }
}

package de.tresen.bench;

import de.tresen.coverage.Capacity;
import de.tresen.coverage.Coverage;
import de.tresen.coverage.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who is on duty in a team of 500 with a year's roster, each of them away for two weeks of it; and its gaps. */
final class WhoIsThere {

    private static final String TEAM = "bench-cover";
    private static final Instant BEGIN = Instant.parse("2027-01-04T00:00:00Z");
    private static final int HOURS = 360 * 24;

    private final JdbcTemplate sql;
    private final Coverage coverage;

    WhoIsThere(ApplicationContext desk) {
        this.sql = new JdbcTemplate(desk.getBean(DataSource.class));
        this.coverage = desk.getBean(Coverage.class);
    }

    void measure(InboxReport report) throws Exception {
        if (count("select count(*) from team where team_key = '" + TEAM + "'") == 0) {
            layDown();
        }
        report.fact("roster", "500 people, %,d shifts", count("select count(*) from duty_shift"));
        ask(new Latencies(), InboxBench.WARM_UP);
        ask(report.table("who is on duty, with its queries"), InboxBench.REQUESTS);
    }

    /** Eight hours every second day; every fourth person for one channel only. */
    private void layDown() {
        sql.update(
                "insert into team (team_key, name, time_zone, service_hours, department) values (?, 'Cover', 'Europe/Berlin', 'round-the-clock', false)",
                TEAM);
        sql.update("""
                insert into person (username, name, time_zone, active)
                select 'cover-' || n, 'Person ' || n, 'Europe/Berlin', true from generate_series(0, 499) n
                """);
        sql.update(
                "insert into person_role (person, role) select username, 'AGENT' from person where username like 'cover-%'");
        sql.update(
                "insert into person_team (person, team) select username, ? from person where username like 'cover-%'",
                TEAM);
        sql.update("""
                insert into duty_shift (id, team, person, from_at, to_at, duty, channel, entered_by, entered_at)
                select gen_random_uuid(), ?, 'cover-' || n, s.at, s.at + interval '8 hours', 'REGULAR',
                    case when n % 4 = 0 then 'one-channel' end, 'bench', now()
                from generate_series(0, 499) n cross join lateral (select cast(? as timestamptz)
                    + (d * 2 + n % 2) * interval '1 day' + (n % 16) * interval '1 hour' as at
                    from generate_series(0, 182) d) s
                """, TEAM, BEGIN.toString());
        sql.update("""
                insert into absence (id, person, kind, from_at, to_at, whole_days, state, moves, answering, approving,
                    questions, entered_by, entered_at)
                select gen_random_uuid(), 'cover-' || n, 'VACATION', s.at, s.at + interval '14 days', true, 'APPROVED',
                    'SHOW_TO_SUBSTITUTE', true, true, true, 'bench', now()
                from generate_series(0, 499) n
                cross join lateral (select cast(? as timestamptz) + (n % 340) * interval '1 day' as at) s
                """, BEGIN.toString());
        sql.update("""
                insert into absence_substitute (absence, place, person)
                select id, 0, 'cover-' || (cast(substring(person from 7) as integer) + 1) % 500
                from absence where person like 'cover-%'
                """);
        sql.execute("vacuum analyze person, person_role, person_team, duty_shift, absence, absence_substitute");
    }

    private void ask(Latencies table, int wanted) throws Exception {
        var people = 0;
        for (int number = 0; number < wanted; number++) {
            var at = BEGIN.plus(Duration.ofHours(number * 37L % HOURS));
            people += table.time("whatever it is about", () -> coverage.onDuty(TEAM, at, Capacity.AGENT))
                    .size();
            people += table.time(
                            "of one channel and language",
                            () -> coverage.onDuty(TEAM, at, Capacity.AGENT, new Scope("another", "de")))
                    .size();
        }
        for (int number = 0; number < wanted / 10; number++) {
            var from = BEGIN.plus(Duration.ofDays(number * 14L % 250));
            table.time("gaps of twelve weeks", () -> coverage.gaps(TEAM, from, from.plus(Duration.ofDays(84))));
        }
        if (people < wanted) {
            throw new IllegalStateException("nobody is there");
        }
    }

    private int count(String query) {
        return Objects.requireNonNull(sql.queryForObject(query, Integer.class));
    }
}

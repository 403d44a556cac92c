package de.tresen.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A day more on which a house is closed, while ten thousand of its clocks run: what the caller of the API waits for. */
final class HolidayChange {

    private static final int INTERACTIONS = Integer.getInteger("bench.replanned", 10_000) / 2;
    private static final String HOURS = "bench-holidays";
    private static final int TIMES = 3;

    private final DeskClient admin;
    private final JdbcTemplate sql;

    HolidayChange(ApplicationContext desk, String base) {
        admin = new DeskClient(base, DeskProcess.ADMIN_TOKEN);
        sql = new JdbcTemplate(desk.getBean(DataSource.class));
    }

    void measure(InboxReport report) throws Exception {
        if (count("select count(*) from service_hours where hours_key = '" + HOURS + "'") == 0) {
            admin.put("/api/v1/service-hours/" + HOURS, hours(List.of()), 201);
            moveClocks();
        }
        var table = report.table("PUT service-hours with one holiday more");
        for (int time = 1; time <= TIMES; time++) {
            change(report, table, time);
        }
    }

    private void change(InboxReport report, Latencies table, int time) throws Exception {
        var planned = planned();
        var closed = Map.of(
                "date",
                LocalDate.now(ZoneOffset.UTC).plusDays(1).toString(),
                "open",
                List.of(),
                "name",
                "Betriebsversammlung " + Instant.now());
        table.time(
                "until all is planned anew",
                () -> admin.put("/api/v1/service-hours/" + HOURS, hours(List.of(closed)), 200));
        report.fact("clocks planned anew, time " + time, "%,d", planned() - planned);
    }

    private int planned() {
        return count(
                "select count(*) from service_clock_event where kind = 'PLANNED' and detail = 'HOURS " + HOURS + "'");
    }

    /** Two open clocks of each interaction run on these hours, as if they had done so from the start. */
    private void moveClocks() {
        var version = sql.queryForObject("select version from service_hours where hours_key = ?", UUID.class, HOURS);
        sql.execute("create table bench_moved as select interaction from service_clock where ended_at is null"
                + " and warned_at is null and interaction not in (select interaction from service_clock_event"
                + " where kind <> 'STARTED') group by interaction having count(*) = 2 limit " + INTERACTIONS);
        sql.update("""
                update service_clock_event e set hours_key = ?, hours_version = ? from bench_moved m
                where e.interaction = m.interaction
                """, HOURS, version);
        sql.update(
                "update service_clock c set hours_key = ? from bench_moved m where c.interaction = m.interaction",
                HOURS);
        var level = level();
        sql.update(
                "update promise p set service_level = ?, level_version = null from bench_moved m"
                        + " where p.interaction = m.interaction",
                level);
        sql.execute("drop table bench_moved");
    }

    private String level() {
        var key = "bench-holiday-level";
        try {
            var level = new LinkedHashMap<>(Organisation.level());
            level.put("serviceHours", HOURS);
            admin.put("/api/v1/service-levels/" + key, level, 201);
            return key;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> hours(List<Map<String, Object>> exceptions) {
        var week = new LinkedHashMap<String, Object>();
        Stream.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY")
                .forEach(day -> week.put(day, List.of("00:00-24:00")));
        return Map.of(
                "timeZone",
                "Europe/Berlin",
                "week",
                week,
                "publicHolidays",
                "DE-BE",
                "exceptions",
                new ArrayList<>(exceptions));
    }

    private int count(String query) {
        return Objects.requireNonNull(sql.queryForObject(query, Integer.class));
    }
}

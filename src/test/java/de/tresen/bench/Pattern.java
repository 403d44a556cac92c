package de.tresen.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * One real interaction that waits for an answer, whose rows, the engine's too, are laid down again for each row of
 * {@code bench_open}: whatever the desk and the engine write for one is there for each of them.
 */
final class Pattern {

    private static final List<String> ENGINE = List.of(
            "act_ru_execution",
            "act_ru_task",
            "act_ru_variable",
            "act_ru_job",
            "act_ru_event_subscr",
            "act_hi_procinst",
            "act_hi_taskinst",
            "act_hi_actinst");
    private static final List<String> DESK =
            List.of("work_item", "promise", "service_clock", "service_clock_event", "timeline_entry");

    /** Timers of the copies ring after the benchmark. */
    private static final String LATER = "now() + interval '30 days'";

    private static final Map<String, String> OWN = Map.ofEntries(
            Map.entry("act_ru_task.assignee_", "k.assignee"),
            Map.entry("act_ru_task.due_date_", "k.due_at"),
            Map.entry("act_ru_job.duedate_", LATER),
            Map.entry("work_item.team", "k.team"),
            Map.entry("work_item.assignee", "k.assignee"),
            Map.entry("work_item.number", "k.number"),
            Map.entry("work_item.subject", "k.subject"),
            Map.entry("work_item.channel", "k.channel"),
            Map.entry("work_item.contact_name", "k.contact_name"),
            Map.entry("work_item.category", "k.category"),
            Map.entry("work_item.priority", "k.priority"),
            Map.entry("work_item.language", "k.language"),
            Map.entry("work_item.status", "k.status"),
            Map.entry("work_item.created_at", "k.at"),
            Map.entry("work_item.due_at", "k.due_at"),
            Map.entry("work_item.warn_at", "k.warn_at"),
            Map.entry("work_item.sort_at", "k.due_at"),
            Map.entry("promise.priority", "k.priority"),
            Map.entry("promise.received_at", "k.at"),
            Map.entry("service_clock.started_at", "k.at"),
            Map.entry("service_clock.alarm_at", LATER));

    private final Connection connection;
    private final UUID interaction;
    private final Set<String> ids = new HashSet<>();

    Pattern(Connection connection, UUID interaction) {
        this.connection = connection;
        this.interaction = interaction;
    }

    /** @return how many rows one interaction has */
    int repeat() throws SQLException {
        var found = new LinkedHashMap<String, List<Map<String, Object>>>();
        for (var table : ENGINE) {
            var key = table.equals("act_ru_job") ? "process_instance_id_" : "proc_inst_id_";
            found.put(
                    table,
                    rows(
                            table,
                            key + " in (select proc_inst_id_ from act_ru_execution where root_proc_inst_id_ ="
                                    + " (select root_proc_inst_id_ from act_ru_execution where business_key_ = '"
                                    + interaction
                                    + "' limit 1))"));
        }
        for (var table : DESK) {
            found.put(table, rows(table, "interaction = '" + interaction + "'"));
        }
        found.values().forEach(rows -> rows.forEach(this::remember));
        var count = 0;
        for (var table : found.entrySet()) {
            for (var row : table.getValue()) {
                insert(table.getKey(), row);
                count++;
            }
        }
        candidates();
        return count;
    }

    private List<Map<String, Object>> rows(String table, String where) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select * from " + table + " where " + where)) {
            var rows = new ArrayList<Map<String, Object>>();
            var columns = found.getMetaData();
            while (found.next()) {
                var row = new LinkedHashMap<String, Object>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    if (found.getObject(i) != null && !columns.isAutoIncrement(i)) {
                        row.put(columns.getColumnName(i), found.getObject(i));
                    }
                }
                rows.add(row);
            }
            return rows;
        }
    }

    private void remember(Map<String, Object> row) {
        for (var key : List.of("id_", "id", "clock", "task", "act_inst_id_", "task_id_")) {
            if (row.get(key) != null) {
                ids.add(row.get(key).toString());
            }
        }
    }

    private void insert(String table, Map<String, Object> row) throws SQLException {
        var columns = new LinkedHashMap<String, String>();
        var given = new ArrayList<Object>();
        row.forEach((column, value) -> {
            var own = own(table, column, value, row);
            columns.put(column, own == null ? "?" : own);
            if (own == null) {
                given.add(value);
            }
        });
        OWN.forEach((place, own) -> {
            if (place.startsWith(table + ".")) {
                columns.put(place.substring(table.length() + 1), own);
            }
        });
        var sql = "insert into " + table + " (" + String.join(", ", columns.keySet()) + ") select "
                + String.join(", ", columns.values()) + " from bench_open k";
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < given.size(); i++) {
                statement.setObject(i + 1, given.get(i));
            }
            statement.executeUpdate();
        }
    }

    /** What is different in each copy; null = what stands in the pattern. */
    private String own(String table, String column, Object value, Map<String, Object> row) {
        if (OWN.containsKey(table + "." + column)) {
            return OWN.get(table + "." + column);
        }
        if (table.equals("service_clock") && (column.equals("due_at") || column.equals("warn_at"))) {
            var later = "FIRST_RESPONSE".equals(row.get("target")) ? "" : " + interval '2 days'";
            return "k." + column + later;
        }
        var text = value.toString();
        if (text.equals(interaction.toString())) {
            return value instanceof UUID ? "k.id" : "k.id::text";
        }
        if (!ids.contains(text)) {
            return null;
        }
        return value instanceof UUID ? "md5('" + text + "' || k.n)::uuid" : "'" + text + "-' || k.n";
    }

    /** What the engine's own lists would go by; the desk does without. */
    private void candidates() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
                    select 'bench-link-' || w.number, 1, w.team, 'candidate', w.task
                    from work_item w join bench_open k on k.id = w.interaction
                    """);
        }
    }
}

package de.tresen.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/** Fills the database with plain SQL; what triggers would have written is written with it. */
final class Filling {

    private static final double CONTACTS_EACH = 0.4;

    private final String url;
    private final int open;
    private final int closed;

    Filling(String url, int open, int closed) {
        this.url = url;
        this.open = open;
        this.closed = closed;
    }

    boolean isDone() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from work_item")) {
            rows.next();
            return rows.getInt(1) > 1;
        }
    }

    /**
     * @param pattern the interaction that the open ones are copies of
     * @return rows that the desk and the engine have for each open one, without its text
     */
    int fill(UUID pattern) throws SQLException, IOException {
        try (var connection = connect()) {
            new Sentences().layDown(connection);
            for (var statement : script().split("\n\n")) {
                execute(connection, statement);
            }
            var rows = new Pattern(connection, pattern).repeat();
            execute(connection, "vacuum analyze");
            return rows;
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "postgres", "postgres");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        var from = System.nanoTime();
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
        var seconds = (System.nanoTime() - from) / 1_000_000_000;
        if (seconds > 0) {
            System.out.printf("%d s: %s%n", seconds, sql.lines().findFirst().orElse(""));
        }
    }

    private String script() throws IOException {
        var values = Map.of(
                "open",
                open,
                "closed",
                closed,
                "contacts",
                (int) (CONTACTS_EACH * (open + closed)) + 1,
                "sentences",
                Sentences.LONG,
                "subjects",
                Sentences.SHORT);
        try (var in = Filling.class.getResourceAsStream("/bench/fill.sql")) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
            for (var value : values.entrySet()) {
                text = text.replace(
                        "${" + value.getKey() + "}", value.getValue().toString());
            }
            return text;
        }
    }
}

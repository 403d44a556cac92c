package de.tresen;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;

/**
 * The database of this test run, chosen by {@code -Dtresen.test.database=postgresql|h2}: one embedded PostgreSQL per
 * run, with a fresh database for each caller, or H2 in memory.
 */
public final class TestDatabase {

    public record Coordinates(String url, String username, String password) {}

    private static EmbeddedPostgres postgres;

    private TestDatabase() {}

    public static boolean isPostgreSql() {
        return "postgresql".equals(System.getProperty("tresen.test.database", "postgresql"));
    }

    /** A new, empty database. */
    public static Coordinates fresh() {
        var name = "t" + UUID.randomUUID().toString().replace("-", "");
        return isPostgreSql() ? postgresql(name) : h2(name);
    }

    public static Coordinates h2(String name) {
        return new Coordinates("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", "tresen", "");
    }

    public static synchronized Coordinates postgresql(String name) {
        try {
            if (postgres == null) {
                postgres = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .setServerConfig("fsync", "off")
                        .start();
            }
            try (var connection = postgres.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
            return new Coordinates(postgres.getJdbcUrl("postgres", name), "postgres", "postgres");
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("no embedded PostgreSQL", e);
        }
    }
}

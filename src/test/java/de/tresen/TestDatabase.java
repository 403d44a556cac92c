package de.tresen;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The database of this test run, chosen by {@code -Dtresen.test.database=postgresql|h2}: one embedded PostgreSQL per
 * run, with a fresh database for each caller, or H2 in memory.
 */
public final class TestDatabase {

    public record Coordinates(String url, String username, String password) {}

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<ConfigurableApplicationContext> DESKS = new CopyOnWriteArrayList<>();

    private static EmbeddedPostgres postgres;

    private TestDatabase() {}

    public static boolean isPostgreSql() {
        return "postgresql".equals(System.getProperty("tresen.test.database", "postgresql"));
    }

    /** A desk that uses the database; the server outlives it, so that it can end in peace. */
    static void usedBy(ConfigurableApplicationContext desk) {
        DESKS.add(desk);
    }

    private static void stopAfterTheDesks() {
        var giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (DESKS.stream().anyMatch(ConfigurableApplicationContext::isActive) && System.nanoTime() < giveUp) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
                        .setRegisterShutdownHook(false)
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(TestDatabase::stopAfterTheDesks));
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

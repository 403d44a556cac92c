package de.tresen.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL that really writes: fsync and synchronous commits on. */
final class BenchDatabase implements AutoCloseable {

    private final EmbeddedPostgres server;

    BenchDatabase() throws IOException {
        this(null);
    }

    /** @param kept where the databases lie, and stay when it is over; null = they go */
    BenchDatabase(@Nullable Path kept) throws IOException {
        var builder = EmbeddedPostgres.builder();
        if (kept != null) {
            builder.setDataDirectory(kept).setCleanDataDirectory(false);
        }
        server = builder.setServerConfig("max_connections", "150")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
    }

    /** The address of a new, empty database. */
    String create(String name) throws SQLException {
        execute("create database " + name);
        return server.getJdbcUrl("postgres", name);
    }

    /** The address of the database, which is made where there is none. */
    String createOnce(String name) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
            return rows.next() ? server.getJdbcUrl("postgres", name) : create(name);
        }
    }

    String setting(String name) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("show " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}

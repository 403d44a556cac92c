package de.tresen.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The ear of this node: one connection of its own, beside the pool, on which PostgreSQL tells what any node said. When
 * it breaks, it is opened again with growing pauses, and {@link Broadcast.Missed} follows.
 */
@Component
class BroadcastListener implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BroadcastListener.class);
    private static final Duration QUIET = Duration.ofSeconds(10);
    private static final int SECONDS_TO_ANSWER = 5;
    private static final long SHORTEST_PAUSE = 100;
    private static final long LONGEST_PAUSE = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final BroadcastVendor vendor;
    private final DataSource database;
    private final ApplicationEventPublisher events;
    private @Nullable Ear ear;

    BroadcastListener(BroadcastVendor vendor, DataSource database, ApplicationEventPublisher events) {
        this.vendor = vendor;
        this.database = database;
        this.events = events;
    }

    /** Whether this node hears the others now; always so where there are no others. */
    synchronized boolean listening() {
        return !vendor.postgresql() || ear != null && ear.listening;
    }

    /** Before the first page is served. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public synchronized void start() {
        if (vendor.postgresql() && ear == null) {
            ear = new Ear();
            ear.start();
        }
    }

    @Override
    public synchronized void stop() {
        if (ear != null) {
            ear.close();
            ear = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return ear != null;
    }

    private Connection opened() throws SQLException {
        var pool = database.unwrap(HikariDataSource.class);
        var settings = new Properties();
        settings.putAll(pool.getDataSourceProperties());
        settings.setProperty("user", String.valueOf(pool.getUsername()));
        settings.setProperty("password", String.valueOf(pool.getPassword()));
        settings.setProperty("ApplicationName", "tresen-listener");
        settings.setProperty("tcpKeepAlive", "true");
        return DriverManager.getConnection(pool.getJdbcUrl(), settings);
    }

    private final class Ear extends Thread {

        private final CountDownLatch end = new CountDownLatch(1);
        private volatile boolean listening;
        private volatile @Nullable Connection open;
        private long pause = SHORTEST_PAUSE;

        Ear() {
            super("broadcast-listener");
            setDaemon(true);
        }

        /** The thread waits in a read, which ends when its connection does. */
        void close() {
            end.countDown();
            hangUp();
            try {
                join(PATIENCE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void run() {
            do {
                try (var connection = opened()) {
                    open = connection;
                    listen(connection);
                } catch (SQLException | RuntimeException broken) {
                    complain(broken);
                }
                listening = false;
            } while (!ended(pause));
        }

        private void listen(Connection connection) throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.execute("listen tresen");
            }
            listening = true;
            pause = SHORTEST_PAUSE;
            events.publishEvent(new Broadcast.Missed());
            while (!ended(0)) {
                hear(connection);
            }
        }

        private void hear(Connection connection) throws SQLException {
            var said = connection.unwrap(PGConnection.class).getNotifications((int) QUIET.toMillis());
            if (said == null || said.length == 0) {
                requireAlive(connection);
                return;
            }
            for (var notification : said) {
                pass(notification.getParameter());
            }
        }

        private void pass(String line) {
            try {
                events.publishEvent(BroadcastLine.heard(line));
            } catch (RuntimeException deaf) {
                LOG.error("Nobody could take in what a node said: {}", line, deaf);
            }
        }

        /** A connection can die without a word. */
        private void requireAlive(Connection connection) throws SQLException {
            if (!connection.isValid(SECONDS_TO_ANSWER)) {
                throw new SQLException("the listening connection does not answer");
            }
        }

        private void complain(Exception broken) {
            if (end.getCount() > 0) {
                LOG.warn("This node does not hear the others; next attempt in {} ms: {}", pause, broken.getMessage());
                pause = Math.min(LONGEST_PAUSE, 2 * pause);
            }
        }

        private boolean ended(long within) {
            try {
                return end.await(within, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                return true;
            }
        }

        private void hangUp() {
            var connection = open;
            if (connection != null) {
                try {
                    connection.abort(Runnable::run);
                } catch (SQLException e) {
                    LOG.debug("The listening connection was gone already", e);
                }
            }
        }
    }
}

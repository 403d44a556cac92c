package de.tresen.channel;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.DeskTest;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@DeskTest
@Tag("both-databases")
class InboundQueueTests {

    private static final Instant NOW = Instant.parse("2026-11-18T09:00:00Z");
    private static final byte[] RAW = {1, 2, 3};

    @Autowired
    InboundQueue queue;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcTemplate sql;

    private final String channel = "queue-" + UUID.randomUUID();

    @Test
    void takesARepetitionOnce() {
        assertThat(queue.accept(channel, "a", "t", RAW, NOW)).isTrue();
        assertThat(queue.accept(channel, "a", "t", RAW, NOW)).isFalse();
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void aRepetitionDoesNotSpoilTheTransactionAroundIt() {
        queue.accept(channel, "a", "t", RAW, NOW);
        transactions.executeWithoutResult(status -> {
            assertThat(queue.accept(channel, "a", "t", RAW, NOW)).isFalse();
            assertThat(queue.accept(channel, "b", "t", RAW, NOW)).isTrue();
        });
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void storesNothingWhenTheTransactionAroundItIsRolledBack() {
        transactions.executeWithoutResult(status -> {
            queue.accept(channel, "a", "t", RAW, NOW);
            status.setRollbackOnly();
        });
        assertThat(stored()).isZero();
    }

    @Test
    void exactlyOneOfManyAtOnceIsNew() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        try {
            var calls = IntStream.range(0, 40)
                    .<Callable<Boolean>>mapToObj(i -> () -> queue.accept(channel, "same", "t", RAW, NOW))
                    .toList();
            var fresh = 0;
            for (var call : threads.invokeAll(calls)) {
                fresh += call.get() ? 1 : 0;
            }
            assertThat(fresh).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void takesKeysOfAnyLengthAndWithAnything() {
        var hostile = "\0\ud800" + "k".repeat(5000);
        assertThat(queue.accept(channel, hostile, hostile, RAW, NOW)).isTrue();
        assertThat(queue.accept(channel, hostile, hostile, RAW, NOW)).isFalse();
        assertThat(queue.accept(channel, hostile + "2", hostile, RAW, NOW)).isTrue();
    }

    @Test
    void takesTenMegabytes() {
        assertThat(queue.accept(channel, "large", "t", new byte[10 << 20], NOW)).isTrue();
        assertThat(sql.queryForObject(
                        "select octet_length(raw) from inbound_message where channel = ?", Long.class, channel))
                .isEqualTo(10L << 20);
    }

    private Long stored() {
        return sql.queryForObject("select count(*) from inbound_message where channel = ?", Long.class, channel);
    }
}

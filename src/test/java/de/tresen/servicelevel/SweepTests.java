package de.tresen.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.interaction.Interactions;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The sweep and what happens to the same interaction in the same moment; asks PostgreSQL who waits for a lock. */
@DeskTest
class SweepTests {

    @Autowired
    Desk desk;

    @Autowired
    Clocks clocks;

    @Autowired
    Interactions interactions;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    Brand brand;
    UUID interaction;

    @BeforeEach
    void furnish() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
        interaction = UUID.fromString(brand.writes("t1", "m1", "Guten Tag, wann wird meine Bestellung geliefert?")
                .at("/id")
                .asString());
    }

    @Test
    void whoHoldsTheInteractionNeverWaitsForTheSweepThatWaitsForThem() {
        desk.clock().tick(Duration.ofHours(9));
        var now = desk.clock().instant();
        CompletableFuture<Integer> sweep = transaction.execute(status -> {
            interactions.lock(interaction);
            var started = CompletableFuture.supplyAsync(() -> clocks.sweep(now, 500));
            await().atMost(Duration.ofSeconds(20)).until(this::somebodyWaits);
            assertThat(clocks.raise(interaction, now)).isNotEmpty();
            return started;
        });
        assertThat(sweep.join()).isNotNegative();
        assertThat(brand.interaction(interaction.toString())
                        .at("/clocks/0/state")
                        .asString())
                .isEqualTo("BREACHED");
    }

    private boolean somebodyWaits() {
        return sql.sql("""
                        select count(*) from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock'
                        """).query(Long.class).single() > 0;
    }
}

package de.tresen.channel;

import de.tresen.platform.Rounds;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.event.TransactionalEventListener;

/** Background work of the channels, woken right after something was stored. */
@Configuration
@ConditionalOnProperty(name = "tresen.workers.enabled", matchIfMissing = true)
class ChannelWorkers {

    private static final Duration POLL = Duration.ofSeconds(1);

    @Bean
    Rounds inboundRounds(InboundWorker worker) {
        return new Rounds("inbound-rounds", POLL, worker::drain);
    }

    @Bean
    Rounds outboxRounds(OutboxRelay relay) {
        var self = new AtomicReference<Rounds>();
        var rounds = new Rounds("outbox-rounds", POLL, () -> relay.dispatch(() -> wake(self)));
        self.set(rounds);
        return rounds;
    }

    private static void wake(AtomicReference<Rounds> rounds) {
        var there = rounds.get();
        if (there != null) {
            there.wake();
        }
    }

    @Bean
    Rounds rawSweepRounds(RawSweep sweep) {
        return new Rounds("raw-sweep", Duration.ofHours(1), sweep::runOnce);
    }

    @Bean
    Wakes channelWakes(@Qualifier("inboundRounds") Rounds inbound, @Qualifier("outboxRounds") Rounds outbox) {
        return new Wakes(inbound, outbox);
    }

    /** After the commit, or at once where there was no transaction. */
    record Wakes(Rounds inbound, Rounds outbox) {

        @TransactionalEventListener(fallbackExecution = true)
        void on(InboundQueue.Accepted event) {
            inbound.wake();
        }

        @TransactionalEventListener(fallbackExecution = true)
        void on(Outbox.Filled event) {
            outbox.wake();
        }
    }
}

package de.tresen.channel;

import de.tresen.platform.Rounds;
import java.time.Duration;
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
    Wakes channelWakes(@Qualifier("inboundRounds") Rounds inbound) {
        return new Wakes(inbound);
    }

    /** After the commit, or at once where there was no transaction. */
    static class Wakes {

        private final Rounds inbound;

        Wakes(Rounds inbound) {
            this.inbound = inbound;
        }

        @TransactionalEventListener(fallbackExecution = true)
        void on(InboundQueue.Accepted event) {
            inbound.wake();
        }
    }
}

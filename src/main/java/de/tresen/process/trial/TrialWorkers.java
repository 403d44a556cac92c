package de.tresen.process.trial;

import de.tresen.platform.Rounds;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.event.TransactionalEventListener;

/** Plays trials in the background, woken right after somebody asked. */
@Configuration
@ConditionalOnProperty(name = "tresen.workers.enabled", matchIfMissing = true)
class TrialWorkers {

    @Bean
    Rounds trialRoundsWorker(TrialRounds trials) {
        return new Rounds("model-trials", Duration.ofSeconds(30), trials::round);
    }

    @Bean
    TrialWake trialWake(@Qualifier("trialRoundsWorker") Rounds rounds) {
        return new TrialWake(rounds);
    }

    record TrialWake(Rounds rounds) {

        @TransactionalEventListener(fallbackExecution = true)
        void on(TrialRounds.Asked asked) {
            rounds.wake();
        }
    }
}

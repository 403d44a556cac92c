package de.tresen.process.trial;

import de.tresen.platform.Rounds;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.event.TransactionalEventListener;

/** Plays trials in the background, woken right after somebody asked, and clears up after them. */
@Configuration
@ConditionalOnProperty(name = "tresen.workers.enabled", matchIfMissing = true)
class TrialWorkers {

    @Bean
    Rounds trialRoundsWorker(TrialRounds trials) {
        return new Rounds("model-trials", Duration.ofSeconds(30), trials::round);
    }

    @Bean
    Rounds sandboxWorker(Sandbox sandbox) {
        return new Rounds("trial-sandbox", Duration.ofMinutes(1), sandbox::closeWhenIdle);
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

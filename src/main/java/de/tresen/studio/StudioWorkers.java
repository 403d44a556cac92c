package de.tresen.studio;

import de.tresen.platform.Rounds;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.event.TransactionalEventListener;

/** Moves running interactions to other versions in the background, woken right after somebody asked. */
@Configuration
@ConditionalOnProperty(name = "tresen.workers.enabled", matchIfMissing = true)
class StudioWorkers {

    @Bean
    Rounds migrationRounds(Migrations migrations) {
        return new Rounds("model-migrations", Duration.ofSeconds(30), migrations::round);
    }

    @Bean
    MigrationWake migrationWake(@Qualifier("migrationRounds") Rounds rounds) {
        return new MigrationWake(rounds);
    }

    record MigrationWake(Rounds rounds) {

        @TransactionalEventListener(fallbackExecution = true)
        void on(Migrations.Asked asked) {
            rounds.wake();
        }
    }
}

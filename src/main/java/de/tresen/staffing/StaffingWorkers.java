package de.tresen.staffing;

import de.tresen.platform.Rounds;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.event.TransactionalEventListener;

/** Works out proposals in the background, woken right after somebody asked. */
@Configuration
@ConditionalOnProperty(name = "tresen.workers.enabled", matchIfMissing = true)
class StaffingWorkers {

    @Bean
    Rounds proposalRounds(ProposalSearch search) {
        return new Rounds("roster-proposals", Duration.ofSeconds(30), search::round);
    }

    @Bean
    Wake proposalWake(@Qualifier("proposalRounds") Rounds rounds) {
        return new Wake(rounds);
    }

    record Wake(Rounds rounds) {

        @TransactionalEventListener(fallbackExecution = true)
        void on(ProposalSearch.Asked asked) {
            rounds.wake();
        }
    }
}

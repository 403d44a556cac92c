package de.tresen.notice;

import de.tresen.platform.Rounds;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.event.TransactionalEventListener;

/** Sends notices in the background, woken right after something was noted. */
@Configuration
@ConditionalOnProperty(name = "tresen.workers.enabled", matchIfMissing = true)
class NoticeWorkers {

    @Bean
    Rounds noticeRounds(Parcels parcels) {
        return new Rounds("notices", Duration.ofSeconds(5), parcels::round);
    }

    @Bean
    Rounds forgottenNoticeRounds(Parcels parcels) {
        return new Rounds("forgotten-notices", Duration.ofDays(1), parcels::forget);
    }

    @Bean
    Wake noticeWake(@Qualifier("noticeRounds") Rounds rounds) {
        return new Wake(rounds);
    }

    /** After the commit, or at once where there was no transaction. */
    record Wake(Rounds rounds) {

        @TransactionalEventListener(fallbackExecution = true)
        void on(Notices.Noted noted) {
            rounds.wake();
        }
    }
}

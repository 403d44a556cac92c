package de.tresen.channel.mail;

import de.tresen.platform.Rounds;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Background work of the mail channels. */
@Configuration
@ConditionalOnProperty(name = "tresen.workers.enabled", matchIfMissing = true)
class MailWorkers {

    private static final Duration LOOK = Duration.ofSeconds(5);

    @Bean
    MailboxWatches mailboxWatches(MailboxPoller poller, MailProperties properties) {
        return new MailboxWatches(poller, properties);
    }

    @Bean
    Rounds mailboxRounds(MailboxWatches watches) {
        return new Rounds("mailbox-rounds", LOOK, watches::update);
    }
}

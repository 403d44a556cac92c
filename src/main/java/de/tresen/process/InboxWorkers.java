package de.tresen.process;

import de.tresen.platform.Rounds;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Brings back what was set aside until now, gives back what belongs to who is there again, climbs the ladder, and compares
 * the list of open work with the engine once a day.
 */
@Configuration
@ConditionalOnProperty(name = "tresen.workers.enabled", matchIfMissing = true)
class InboxWorkers {

    private static final int MOST_AT_ONCE = 500;

    @Bean
    Rounds asideRounds(Aside aside) {
        return new Rounds("aside", Duration.ofSeconds(5), aside::bringBackDue);
    }

    @Bean
    Rounds ladderRounds(Ladder ladder) {
        return new Rounds("ladder", Duration.ofSeconds(5), () -> ladder.sweep(MOST_AT_ONCE));
    }

    @Bean
    Rounds returnRounds(Return back) {
        return new Rounds("return", Duration.ofSeconds(30), back::returnDue);
    }

    @Bean
    Rounds taskCheckRounds(TaskCheck check) {
        return new Rounds("task-check", Duration.ofDays(1), check::run);
    }
}

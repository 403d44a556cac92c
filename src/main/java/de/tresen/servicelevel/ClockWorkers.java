package de.tresen.servicelevel;

import de.tresen.platform.Rounds;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for broken promises in the background, so that none depends on a timer of the process. */
@Configuration
@ConditionalOnProperty(name = "tresen.workers.enabled", matchIfMissing = true)
class ClockWorkers {

    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final int MOST_AT_ONCE = 500;

    @Bean
    Rounds clockRounds(Clocks clocks, Clock clock) {
        return new Rounds("clock-rounds", EVERY, () -> clocks.sweep(clock.instant(), MOST_AT_ONCE));
    }

    @Bean
    Rounds serviceLevelRounds(ServiceLevels levels, Clock clock) {
        return new Rounds("service-level-rounds", EVERY, () -> levels.applyDue(clock.instant()));
    }
}

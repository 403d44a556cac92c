package de.tresen.process.traffic;

import de.tresen.platform.Rounds;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Counts durations and decisions in the background. */
@Configuration
@ConditionalOnProperty(name = "tresen.workers.enabled", matchIfMissing = true)
class TrafficWorkers {

    private static final Duration EVERY = Duration.ofMinutes(1);

    @Bean
    Rounds durationRounds(Durations durations) {
        return new Rounds("step-durations", EVERY, durations::round);
    }

    @Bean
    Rounds hitRounds(Hits hits) {
        return new Rounds("decision-hits", EVERY, hits::write);
    }
}

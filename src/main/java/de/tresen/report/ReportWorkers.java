package de.tresen.report;

import de.tresen.platform.Rounds;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the figures of past hours in the background; without it everything is counted live. */
@Configuration
@ConditionalOnProperty(name = "tresen.workers.enabled", matchIfMissing = true)
class ReportWorkers {

    private static final Duration EVERY = Duration.ofMinutes(1);

    @Bean
    Rounds reportRounds(KeptHours kept) {
        return new Rounds("report-rounds", EVERY, kept::round);
    }
}

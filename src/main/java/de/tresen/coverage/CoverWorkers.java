package de.tresen.coverage;

import de.tresen.platform.Rounds;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Writes down the shifts of patterns, so that half a year is always planned. */
@Configuration
@ConditionalOnProperty(name = "tresen.workers.enabled", matchIfMissing = true)
class CoverWorkers {

    @Bean
    Rounds shiftPatternRounds(ShiftPatterns patterns) {
        return new Rounds("shift-patterns", Duration.ofHours(6), patterns::extendAll);
    }
}

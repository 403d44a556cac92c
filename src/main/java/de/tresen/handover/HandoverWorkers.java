package de.tresen.handover;

import de.tresen.platform.Rounds;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every minute for shifts that have ended. */
@Configuration
@ConditionalOnProperty(name = "tresen.workers.enabled", matchIfMissing = true)
class HandoverWorkers {

    @Bean
    Rounds shiftEndRounds(ShiftEnds ends) {
        return new Rounds("shift-ends", Duration.ofMinutes(1), ends::round);
    }
}

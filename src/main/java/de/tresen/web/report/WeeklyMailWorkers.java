package de.tresen.web.report;

import de.tresen.platform.Rounds;
import de.tresen.report.WeeklyMails;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every minute whether somebody's Monday hour has come. */
@Configuration
@ConditionalOnProperty(name = "tresen.workers.enabled", matchIfMissing = true)
class WeeklyMailWorkers {

    @Bean
    Rounds weeklyMailRounds(WeeklyMails mails, WeeklyCarrier carrier) {
        return new Rounds("weekly-mails", Duration.ofMinutes(1), () -> mails.round(carrier));
    }
}

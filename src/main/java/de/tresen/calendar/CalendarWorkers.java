package de.tresen.calendar;

import de.tresen.platform.Rounds;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every minute whether a calendar's hour has come. */
@Configuration
@ConditionalOnProperty(name = "tresen.workers.enabled", matchIfMissing = true)
class CalendarWorkers {

    @Bean
    Rounds calendarRounds(Subscriptions subscriptions) {
        return new Rounds("calendars", Duration.ofMinutes(1), subscriptions::round);
    }

    @Bean
    Rounds companyCalendarRounds(CompanyCalendars calendars) {
        return new Rounds("company calendars", Duration.ofMinutes(1), calendars::round);
    }
}

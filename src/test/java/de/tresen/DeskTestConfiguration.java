package de.tresen;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

@TestConfiguration
class DeskTestConfiguration {

    @Bean
    @Primary
    SettableClock settableClock() {
        return SettableClock.onAWednesdayMorning();
    }
}

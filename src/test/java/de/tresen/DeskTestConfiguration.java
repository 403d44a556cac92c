package de.tresen;

import de.tresen.channel.InboundWorker;
import de.tresen.channel.OutboxRelay;
import de.tresen.process.Ladder;
import de.tresen.servicelevel.Clocks;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

@TestConfiguration
@Import(QuickPasswords.class)
class DeskTestConfiguration {

    @Bean
    @Primary
    SettableClock settableClock() {
        return SettableClock.onAWednesdayMorning();
    }

    @Bean
    Statements statements() {
        return new Statements();
    }

    @Bean
    Desk desk(
            Environment environment,
            SettableClock clock,
            InboundWorker inbound,
            OutboxRelay outbox,
            Clocks clocks,
            Ladder ladder,
            ManagementService jobs,
            RuntimeService runtime,
            JdbcTemplate sql) {
        return new Desk(environment, clock, inbound, outbox, clocks, ladder, jobs, runtime, sql);
    }
}

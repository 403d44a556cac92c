package de.tresen.channel.mail;

import de.tresen.channel.Targets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class MailConfiguration {

    @Bean
    MailServers mailServers(Targets targets) {
        return new MailServers(
                address -> targets.objectionToHost(address.getHostAddress()).isEmpty());
    }
}

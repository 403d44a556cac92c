package de.tresen.web.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** People with a browser: form login, sessions in the database, CSRF tokens on everything that changes something. */
@Configuration
class BrowserAccessConfiguration {

    @Bean
    @Order(3)
    SecurityFilterChain browser(HttpSecurity http) {
        return http.authorizeHttpRequests(
                        requests -> requests.requestMatchers("/login", "/error", "/actuator/health/**")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .formLogin(form -> form.loginPage("/login"))
                .headers(SafeHeaders::onPages)
                .build();
    }
}

package de.tresen.people;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/**
 * PBKDF2 with HMAC-SHA-512 and the 210,000 rounds that OWASP's cheat sheet asks for: unlike BCrypt it reads passwords
 * beyond 72 bytes. The prefix lets a later release choose another way.
 */
@Configuration
class PasswordConfiguration {

    private static final String CURRENT = "pbkdf2-sha512-210k";

    @Bean
    PasswordEncoder passwordEncoder() {
        var pbkdf2 = new Pbkdf2PasswordEncoder("", 16, 210_000, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA512);
        return new DelegatingPasswordEncoder(CURRENT, Map.of(CURRENT, pbkdf2));
    }
}

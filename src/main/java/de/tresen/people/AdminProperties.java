package de.tresen.people;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The first administrator, from outside.
 *
 * @param token their API token, at least 32 characters ({@code TRESEN_ADMIN_TOKEN})
 * @param password their one-time password ({@code TRESEN_ADMIN_PASSWORD})
 */
@ConfigurationProperties("tresen.admin")
record AdminProperties(@Nullable String token, @Nullable String password) {

    static final int SHORTEST_TOKEN = 32;

    AdminProperties {
        token = blankIsNone(token);
        password = blankIsNone(password);
        if (token != null && token.length() < SHORTEST_TOKEN) {
            throw new IllegalArgumentException("TRESEN_ADMIN_TOKEN must have at least " + SHORTEST_TOKEN
                    + " characters; make one with: openssl rand -hex 32");
        }
    }

    private static @Nullable String blankIsNone(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}

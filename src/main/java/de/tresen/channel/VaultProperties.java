package de.tresen.channel;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the key for secrets at rest comes from.
 *
 * @param dataDirectory holds the key file where no key is given ({@code tresen.data-directory})
 * @param secrets {@code tresen.secrets.*}
 */
@ConfigurationProperties("tresen")
record VaultProperties(
        @DefaultValue("data") Path dataDirectory,
        @DefaultValue Secrets secrets) {

    /**
     * What the environment gives.
     *
     * @param key 32 bytes in base64; several nodes need the same
     * @param formerKeys keys that sealed what is stored, so that a key can be replaced
     */
    record Secrets(@Nullable String key, @DefaultValue List<String> formerKeys) {

        @Override
        public String toString() {
            return "Secrets[…]";
        }
    }
}

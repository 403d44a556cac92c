package de.tresen.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.Test;

/** The tests of the desk keep passwords with few rounds; this is how a running desk keeps them. */
class PasswordConfigurationTests {

    private static final String PASSWORD = "gartentor-steht-offen";
    private static final int SALT = 16;

    @Test
    void passwordsAreKeptWithAsManyRoundsAsTheirPrefixSays() throws Exception {
        var encoder = new PasswordConfiguration().passwordEncoder();
        var kept = encoder.encode(PASSWORD);

        assertThat(kept).startsWith("{pbkdf2-sha512-210k}");
        var bytes = HexFormat.of().parseHex(kept.substring(kept.indexOf('}') + 1));
        var salt = Arrays.copyOf(bytes, SALT);
        var hash = Arrays.copyOfRange(bytes, SALT, bytes.length);
        assertThat(hash).hasSizeGreaterThanOrEqualTo(32).isEqualTo(derived(salt, 210_000, hash.length));
        assertThat(encoder.matches(PASSWORD, kept)).isTrue();
        assertThat(encoder.matches(PASSWORD + "x", kept)).isFalse();
        assertThat(encoder.encode(PASSWORD)).isNotEqualTo(kept);
    }

    private static byte[] derived(byte[] salt, int rounds, int length) throws Exception {
        return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                .generateSecret(new PBEKeySpec(PASSWORD.toCharArray(), salt, rounds, length * 8))
                .getEncoded();
    }
}

package de.tresen.demo;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The forum's own half of Standard Webhooks: signs what it tells, and checks what it is told. */
final class Signature {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final int LENGTH = 32;

    private static final String PREFIX = "whsec_";

    private final byte[] key;

    /** With a new secret. */
    Signature() {
        key = new byte[LENGTH];
        new SecureRandom().nextBytes(key);
    }

    /** With the one that both sides know already. */
    Signature(String secret) {
        key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
    }

    String secret() {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    String sign(String id, String timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean proves(
            @Nullable String id, @Nullable String timestamp, @Nullable String signatures, byte[] body, Instant now) {
        if (id == null || timestamp == null || signatures == null || !timestamp.matches("[0-9]{1,12}")) {
            return false;
        }
        var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now);
        var expected = sign(id, timestamp, body).getBytes(StandardCharsets.UTF_8);
        return age.abs().compareTo(TOLERANCE) <= 0
                && Arrays.stream(signatures.split(" "))
                        .anyMatch(one -> MessageDigest.isEqual(expected, one.getBytes(StandardCharsets.UTF_8)));
    }
}

package de.tresen.channel.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret that a platform and we share: {@code whsec_} and 24 to 64 bytes in base64 (Standard Webhooks 1.0). */
final class WebhookSecret {

    private static final String PREFIX = "whsec_";
    private static final String VERSION = "v1,";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;

    private final byte[] key;

    private WebhookSecret(byte[] key) {
        this.key = key;
    }

    /** Empty when it is no such secret. */
    static Optional<WebhookSecret> parse(String text) {
        if (!text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            var key = Base64.getDecoder().decode(text.substring(PREFIX.length()));
            var fits = key.length >= SHORTEST && key.length <= LONGEST;
            return fits ? Optional.of(new WebhookSecret(key)) : Optional.empty();
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    /** The signature over {@code id.timestamp.body} as it stands in {@code webhook-signature}. */
    String sign(String id, String timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return VERSION + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether one of the signatures, separated by spaces, is ours. Other versions than {@code v1} do not count. */
    boolean signed(String id, String timestamp, byte[] body, String signatures) {
        var expected = sign(id, timestamp, body).getBytes(StandardCharsets.UTF_8);
        var found = false;
        for (var signature : signatures.split(" ", -1)) {
            found |= MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
        }
        return found;
    }
}

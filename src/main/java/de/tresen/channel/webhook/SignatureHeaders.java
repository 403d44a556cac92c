package de.tresen.channel.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The three headers of a signed request, as they came; absent ones are null. */
public record SignatureHeaders(
        @Nullable String id,
        @Nullable String timestamp,
        @Nullable String signature) {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

    /** Whether this is a request of now, signed with the secret over exactly these bytes. */
    boolean prove(WebhookSecret secret, byte[] body, Instant now) {
        if (id == null || timestamp == null || signature == null || id.isEmpty() || id.indexOf('.') >= 0) {
            return false;
        }
        return isFresh(timestamp, now) && secret.signed(id, timestamp, body, signature);
    }

    private static boolean isFresh(String timestamp, Instant now) {
        if (!SECONDS.matcher(timestamp).matches()) {
            return false;
        }
        var distance = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now);
        return distance.abs().compareTo(TOLERANCE) <= 0;
    }
}

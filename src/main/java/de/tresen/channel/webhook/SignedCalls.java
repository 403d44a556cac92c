package de.tresen.channel.webhook;

import static java.util.Objects.requireNonNullElse;

import de.tresen.channel.SendResult;
import de.tresen.channel.Targets.PrivateTarget;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.springframework.stereotype.Component;

/** Sends one request, signed as Standard Webhooks says, to where somebody's settings point, and says how it ended. */
@Component
public class SignedCalls {

    private final WebhookClient client;
    private final Clock clock;

    SignedCalls(WebhookClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    /** Whether it can be signed with: {@code whsec_} and 24 to 64 bytes in base64. */
    public static boolean isSecret(String text) {
        return WebhookSecret.parse(text).isPresent();
    }

    /** @param id the same for each attempt, so that the other side can leave out what it has */
    public SendResult post(URI url, String secret, UUID id, byte[] json) {
        return post(url, WebhookSecret.parse(secret).orElseThrow(), id, json);
    }

    SendResult post(URI url, WebhookSecret secret, UUID id, byte[] json) {
        var call = client.prepare(request(url, secret, id.toString(), json));
        try {
            return call.run(response -> PlatformAnswer.read(response, clock.instant()));
        } catch (PrivateTarget e) {
            return new SendResult.Refused("The delivery URL leads to a private or local address");
        } catch (IOException e) {
            var reason = requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
            return call.begun()
                    ? new SendResult.Unknown("No answer from the platform (" + reason + ")")
                    : new SendResult.TryAgain("The platform cannot be reached (" + reason + ")", null);
        }
    }

    private HttpPost request(URI url, WebhookSecret secret, String id, byte[] json) {
        var timestamp = Long.toString(clock.instant().getEpochSecond());
        var request = new HttpPost(url);
        request.setHeader("webhook-id", id);
        request.setHeader("webhook-timestamp", timestamp);
        request.setHeader("webhook-signature", secret.sign(id, timestamp, json));
        request.setHeader("Idempotency-Key", id);
        request.setHeader("Accept", "application/json");
        request.setEntity(new ByteArrayEntity(json, ContentType.create("application/json")));
        return request;
    }
}

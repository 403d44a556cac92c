package de.tresen.channel.webhook;

import static java.util.Objects.requireNonNullElse;

import de.tresen.channel.Capability;
import de.tresen.channel.OutboundMessage;
import de.tresen.channel.SendResult;
import de.tresen.channel.Targets.PrivateTarget;
import java.io.IOException;
import java.time.Clock;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.springframework.stereotype.Component;

/** Sends one signed request to a platform and says how it ended. */
@Component
class WebhookDelivery {

    private final WebhookClient client;
    private final Clock clock;

    WebhookDelivery(WebhookClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    SendResult send(WebhookSettings settings, OutboundMessage message) {
        var request = request(settings, message);
        var call = client.prepare(request);
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

    private HttpPost request(WebhookSettings settings, OutboundMessage message) {
        var id = message.id().toString();
        var timestamp = Long.toString(clock.instant().getEpochSecond());
        var body = body(message);
        var request = new HttpPost(settings.deliveryUrl());
        request.setHeader("webhook-id", id);
        request.setHeader("webhook-timestamp", timestamp);
        request.setHeader("webhook-signature", settings.secret().sign(id, timestamp, body));
        request.setHeader("Idempotency-Key", id);
        request.setHeader("Accept", "application/json");
        request.setEntity(new ByteArrayEntity(body, ContentType.create("application/json")));
        return request;
    }

    private static String event(Capability act) {
        return switch (act) {
            case REPLY -> "reply.send";
            case HIDE -> "message.hide";
            case DELETE -> "message.delete";
            case LIKE -> "message.like";
        };
    }

    private static byte[] body(OutboundMessage message) {
        var body = WebhookJson.object()
                .put("event", event(message.act()))
                .put("id", message.id().toString())
                .put("thread", message.thread())
                .put("inReplyTo", message.inReplyTo())
                .put("visibility", message.visibility().name())
                .put("text", message.text());
        body.putObject("author").put("name", message.authorName());
        return WebhookJson.bytes(body);
    }
}

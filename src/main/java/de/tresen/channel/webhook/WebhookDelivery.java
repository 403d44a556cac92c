package de.tresen.channel.webhook;

import de.tresen.channel.Capability;
import de.tresen.channel.OutboundMessage;
import de.tresen.channel.SendResult;
import org.springframework.stereotype.Component;

/** What a platform gets of us. */
@Component
class WebhookDelivery {

    private final SignedCalls calls;

    WebhookDelivery(SignedCalls calls) {
        this.calls = calls;
    }

    SendResult send(WebhookSettings settings, OutboundMessage message) {
        return calls.post(settings.deliveryUrl(), settings.secret(), message.id(), body(message));
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
        if (message.automatic()) {
            body.put("automatic", true);
        }
        return WebhookJson.bytes(body);
    }
}

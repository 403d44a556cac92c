package de.tresen.channel.webhook;

import de.tresen.channel.Capability;
import de.tresen.channel.Channel;
import de.tresen.channel.ChannelType;
import de.tresen.channel.Fields;
import de.tresen.channel.InboundEvent;
import de.tresen.channel.OutboundMessage;
import de.tresen.channel.SendResult;
import de.tresen.channel.Targets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Platforms that speak by signed webhooks. */
@Component
class WebhookChannel implements ChannelType {

    static final String NAME = "webhook";
    private static final String SECRET = "secret";

    private final Targets targets;
    private final WebhookMessages messages;
    private final WebhookDelivery delivery;

    WebhookChannel(Targets targets, WebhookMessages messages, WebhookDelivery delivery) {
        this.targets = targets;
        this.messages = messages;
        this.delivery = delivery;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ObjectNode accept(ObjectNode given, @Nullable ObjectNode stored) {
        var fields = new Fields(given);
        var accepted = WebhookJson.object();
        accepted.put(SECRET, secret(fields, stored));
        accepted.put("deliveryUrl", deliveryUrl(fields));
        accepted.put("idempotent", fields.flag("idempotent", false));
        var capabilities = fields.someOf("capabilities", Capability.class);
        var names = accepted.putArray("capabilities");
        (capabilities.isEmpty() ? EnumSet.of(Capability.REPLY) : capabilities).forEach(c -> names.add(c.name()));
        fields.refuseUnknown();
        fields.refuseIfWrong("channel.invalid");
        return accepted;
    }

    private static String secret(Fields fields, @Nullable ObjectNode stored) {
        var before = stored == null ? "" : stored.path(SECRET).asString("");
        var secret = fields.optionalText(SECRET, 200).orElse(before);
        if (secret.isEmpty()) {
            return fields.text(SECRET, 200);
        }
        fields.check(
                SECRET,
                secret,
                text -> WebhookSecret.parse(text).isPresent(),
                "must be whsec_ followed by 24 to 64 bytes in base64");
        return secret;
    }

    private String deliveryUrl(Fields fields) {
        var url = fields.text("deliveryUrl", 2000);
        if (!url.isEmpty()) {
            targets.objection(url).ifPresent(objection -> fields.wrong("deliveryUrl", objection));
        }
        return url;
    }

    @Override
    public Set<String> secrets() {
        return Set.of(SECRET);
    }

    @Override
    public List<InboundEvent> read(Channel channel, byte[] raw, Instant receivedAt) throws Unreadable {
        return List.of(messages.event(channel, WebhookPayload.parse(raw), receivedAt));
    }

    @Override
    public SendResult send(Channel channel, OutboundMessage message) {
        return delivery.send(WebhookSettings.of(channel), message);
    }

    @Override
    public boolean can(Channel channel, Capability act) {
        return WebhookSettings.capabilities(channel).contains(act);
    }

    @Override
    public boolean idempotent(Channel channel) {
        return WebhookSettings.of(channel).idempotent();
    }
}

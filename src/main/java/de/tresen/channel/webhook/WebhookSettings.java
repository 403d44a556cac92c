package de.tresen.channel.webhook;

import de.tresen.channel.Capability;
import de.tresen.channel.Channel;
import java.net.URI;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** The stored settings of a webhook channel. */
record WebhookSettings(WebhookSecret secret, URI deliveryUrl, boolean idempotent) {

    private static final JsonMapper JSON = new JsonMapper();

    static WebhookSettings of(Channel channel) {
        var settings = JSON.readTree(channel.settings());
        return new WebhookSettings(
                WebhookSecret.parse(settings.get("secret").stringValue()).orElseThrow(),
                URI.create(settings.get("deliveryUrl").stringValue()),
                settings.get("idempotent").booleanValue());
    }

    /** No secret is needed to know them. */
    static Set<Capability> capabilities(Channel channel) {
        var named = EnumSet.noneOf(Capability.class);
        JSON.readTree(channel.settings())
                .path("capabilities")
                .forEach(name -> named.add(Capability.valueOf(name.stringValue())));
        return named;
    }
}

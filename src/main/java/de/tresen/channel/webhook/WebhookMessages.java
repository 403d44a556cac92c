package de.tresen.channel.webhook;

import de.tresen.channel.Channel;
import de.tresen.channel.InboundEvent;
import de.tresen.channel.PlainText;
import de.tresen.channel.SafeHtml;
import de.tresen.channel.webhook.WebhookPayload.Sender;
import de.tresen.interaction.InboundMessage;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes messages of the desk from what a platform said. */
@Component
class WebhookMessages {

    private static final Set<String> LINKS = Set.of("http", "https");

    InboundEvent event(Channel channel, WebhookPayload payload, Instant receivedAt) {
        return switch (payload.event()) {
            case CREATED -> new InboundEvent.Created(message(channel, payload, receivedAt));
            case EDITED -> new InboundEvent.Edited(message(channel, payload, receivedAt));
            case DELETED -> new InboundEvent.Deleted(payload.id(), payload.thread(), payload.occurredAt());
        };
    }

    private static InboundMessage message(Channel channel, WebhookPayload payload, Instant receivedAt) {
        var html = payload.html() == null ? null : SafeHtml.clean(payload.html());
        return new InboundMessage(
                channel.key(),
                payload.id(),
                payload.thread(),
                payload.parent(),
                author(Objects.requireNonNull(payload.author())),
                title(payload.title()),
                text(payload.text(), html),
                html,
                null,
                link(payload.url()),
                payload.visibility() == null ? channel.visibility() : payload.visibility(),
                false,
                payload.occurredAt(),
                receivedAt,
                List.of());
    }

    private static InboundMessage.Author author(Sender sender) {
        return new InboundMessage.Author(sender.id(), sender.name(), sender.handle(), sender.email());
    }

    private static @Nullable String title(@Nullable String title) {
        var line = title == null ? "" : PlainText.line(title, 500);
        return line.isEmpty() ? null : line;
    }

    private static String text(@Nullable String text, @Nullable String html) {
        if (text != null && (html == null || !text.isBlank())) {
            return text;
        }
        return html == null ? "" : SafeHtml.text(html);
    }

    /** A link that a browser may follow, or none: what else stands there is left out rather than the message lost. */
    private static @Nullable String link(@Nullable String url) {
        if (url == null || url.length() > 2000) {
            return null;
        }
        try {
            var uri = new URI(url.strip());
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return LINKS.contains(scheme) && uri.getHost() != null ? uri.toString() : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}

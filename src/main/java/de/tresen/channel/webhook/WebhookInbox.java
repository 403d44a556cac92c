package de.tresen.channel.webhook;

import de.tresen.channel.Channel;
import de.tresen.channel.ChannelType.Unreadable;
import de.tresen.channel.Channels;
import de.tresen.channel.InboundQueue;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes signed requests of platforms in: proves the sender, understands that it can be understood, stores it raw. */
@Component
public class WebhookInbox {

    /** The largest body in bytes; one byte more is refused. */
    public static final int LARGEST = 1 << 20;

    private final Channels channels;
    private final InboundQueue queue;
    private final Clock clock;

    WebhookInbox(Channels channels, InboundQueue queue, Clock clock) {
        this.channels = channels;
        this.queue = queue;
        this.clock = clock;
    }

    /** Takes in what was sent to a channel, exactly the bytes that came. A repetition is accepted and changes nothing. */
    public Answer receive(String key, SignatureHeaders headers, byte[] raw) {
        var channel = open(key);
        if (channel.isEmpty()) {
            return new Answer.NoSuchChannel();
        }
        var now = clock.instant();
        if (!headers.prove(WebhookSettings.of(channel.get()).secret(), raw, now)) {
            return new Answer.NotProven();
        }
        try {
            var payload = WebhookPayload.parse(raw);
            queue.accept(key, payload.dedupeKey(), payload.thread(), raw, now);
            return new Answer.Accepted();
        } catch (Unreadable e) {
            return new Answer.NotUnderstood(String.valueOf(e.getMessage()));
        }
    }

    private Optional<Channel> open(String key) {
        return channels.withSecrets(key)
                .filter(channel -> channel.active() && channel.type().equals(WebhookChannel.NAME));
    }

    /** What to tell the platform. */
    public sealed interface Answer {

        /** It is ours now. */
        record Accepted() implements Answer {}

        /** No such channel, or it is switched off. */
        record NoSuchChannel() implements Answer {}

        /** The signature is missing or wrong, or the request is not of now. */
        record NotProven() implements Answer {}

        /** Signed, but it makes no sense; {@code reason} names what is wrong. */
        record NotUnderstood(String reason) implements Answer {}
    }
}

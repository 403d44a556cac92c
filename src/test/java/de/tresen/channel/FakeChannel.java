package de.tresen.channel;

import de.tresen.interaction.InboundMessage;
import de.tresen.interaction.Visibility;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** A platform in tests: does per channel what the test says, and remembers what it was sent. */
@Component
class FakeChannel implements ChannelType {

    final Map<String, Function<OutboundMessage, SendResult>> answers = new ConcurrentHashMap<>();
    final Map<String, RuntimeException> troubles = new ConcurrentHashMap<>();
    final List<String> reads = new CopyOnWriteArrayList<>();
    final List<OutboundMessage> sent = new CopyOnWriteArrayList<>();

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public ObjectNode accept(ObjectNode given, @Nullable ObjectNode stored) {
        return given;
    }

    @Override
    public Set<String> secrets() {
        return Set.of("login.password");
    }

    @Override
    public List<InboundEvent> read(Channel channel, byte[] raw, Instant receivedAt) throws Unreadable {
        var text = new String(raw, StandardCharsets.UTF_8);
        reads.add(channel.key() + " " + text);
        var trouble = troubles.get(channel.key());
        if (trouble != null) {
            throw trouble;
        }
        if (text.startsWith("unreadable")) {
            throw new Unreadable("This is nothing");
        }
        if (text.startsWith("report")) {
            return List.of(new InboundEvent.DeliveryReport("our-id", true, "no such mailbox"));
        }
        return List.of(new InboundEvent.Created(message(channel.key(), text, receivedAt)));
    }

    private static InboundMessage message(String channel, String text, Instant at) {
        var author = new InboundMessage.Author("u-1", "Ada", null, null);
        return new InboundMessage(
                channel,
                text,
                "t",
                null,
                author,
                null,
                text,
                null,
                null,
                null,
                Visibility.PUBLIC,
                false,
                at,
                at,
                List.of());
    }

    @Override
    public SendResult send(Channel channel, OutboundMessage message) {
        sent.add(message);
        return answers.getOrDefault(channel.key(), m -> new SendResult.Delivered("x"))
                .apply(message);
    }

    @Override
    public boolean can(Channel channel, Capability act) {
        return true;
    }

    @Override
    public boolean idempotent(Channel channel) {
        return channel.settings().contains("\"idempotent\":true");
    }

    List<String> sentTo(String channel) {
        return sent.stream()
                .filter(message -> message.channel().equals(channel))
                .map(OutboundMessage::text)
                .toList();
    }
}

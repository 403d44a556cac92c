package de.tresen.channel;

import de.tresen.channel.OutboxMapper.Due;
import de.tresen.channel.Settlement.Attempt;
import de.tresen.interaction.Conversations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One attempt to send: the call itself is outside of any transaction. */
@Component
class OutboundCall {

    private static final Logger LOG = LoggerFactory.getLogger(OutboundCall.class);

    private final OutboxMapper mapper;
    private final Channels channels;
    private final ChannelTypes types;
    private final Conversations conversations;
    private final Settlement settlement;

    OutboundCall(
            OutboxMapper mapper,
            Channels channels,
            ChannelTypes types,
            Conversations conversations,
            Settlement settlement) {
        this.mapper = mapper;
        this.channels = channels;
        this.types = types;
        this.conversations = conversations;
        this.settlement = settlement;
    }

    void make(Due claimed) {
        var message = mapper.message(claimed.id());
        var attempt = Attempt.of(message, claimed.fence());
        settlement.record(attempt, send(message), idempotent(claimed));
    }

    boolean idempotent(Due due) {
        return channels.withSecrets(due.channel())
                .flatMap(channel -> types.find(channel.type()).map(type -> type.idempotent(channel)))
                .orElse(false);
    }

    private SendResult send(OutboundMessage message) {
        var channel = channels.withSecrets(message.channel()).filter(Channel::active);
        var type = channel.flatMap(found -> types.find(found.type()));
        if (channel.isEmpty() || type.isEmpty()) {
            return new SendResult.Refused("The channel is switched off");
        }
        if (!type.get().can(channel.get(), message.act())) {
            return new SendResult.Refused(message.act() + " is not among the capabilities of the channel any more");
        }
        if (!type.get().carriesFiles(channel.get())
                && !conversations.filesOfReply(message.id()).isEmpty()) {
            return new SendResult.Refused("The channel does not carry files any more");
        }
        try {
            return type.get().send(channel.get(), message);
        } catch (RuntimeException e) {
            LOG.error("Sending {} failed unexpectedly", message.id(), e);
            return new SendResult.Unknown("Sending failed unexpectedly: " + e);
        }
    }
}

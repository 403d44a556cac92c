package de.tresen.reply;

import de.tresen.channel.Acknowledgement;
import de.tresen.channel.Capability;
import de.tresen.channel.Channel;
import de.tresen.channel.Channels;
import de.tresen.channel.DeliverySettled;
import de.tresen.channel.DeliveryState;
import de.tresen.channel.OutboundMessage;
import de.tresen.channel.Outbox;
import de.tresen.interaction.Conversations;
import de.tresen.interaction.Interaction;
import de.tresen.interaction.Message;
import de.tresen.interaction.Timeline;
import de.tresen.interaction.Visibility;
import de.tresen.platform.Ids;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells somebody who writes outside the service hours when to expect an answer: once in each thread until the hours
 * begin again, by the outbox like an answer, and meeting no promise. RFC 3834: never to a machine, and only to the
 * address that wrote.
 */
@Service
@Transactional
public class Acknowledgements {

    /** Somebody's machine that does not say it is one must not make us write for ever. */
    static final int MOST_TO_ONE = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Acknowledgements.class);

    private final AcknowledgementMapper mapper;
    private final AcknowledgementWords words;
    private final Channels channels;
    private final Conversations conversations;
    private final Outbox outbox;
    private final Timeline timeline;

    Acknowledgements(
            AcknowledgementMapper mapper,
            AcknowledgementWords words,
            Channels channels,
            Conversations conversations,
            Outbox outbox,
            Timeline timeline) {
        this.mapper = mapper;
        this.words = words;
        this.channels = channels;
        this.conversations = conversations;
        this.outbox = outbox;
        this.timeline = timeline;
    }

    /** The message that may be acknowledged now, if the channel wants it and it is a person's newest. */
    @Transactional(readOnly = true)
    public Optional<Message> wanted(Interaction interaction) {
        return channel(interaction)
                .flatMap(channel -> conversations
                        .newestOfPerson(interaction.id())
                        .filter(message -> !message.automatic() && message.authorId() != null)
                        .filter(message -> message.visibility() == Visibility.PRIVATE
                                || Acknowledgement.of(channel).inPublic()));
    }

    private Optional<Channel> channel(Interaction interaction) {
        return channels.find(interaction.channel())
                .filter(channel -> Acknowledgement.of(channel).active())
                .filter(channel -> channels.can(channel.key(), Capability.REPLY));
    }

    /** Hands it to the outbox, unless this thread has one already or its author many. */
    public void send(Interaction interaction, Message answered, Expected expected) {
        var channel = channel(interaction).orElseThrow();
        var text = words.of(interaction, channel, expected);
        var recipient = String.valueOf(answered.authorId());
        if (isTooLong(channel, text) || mapper.sentTo(channel.key(), recipient, expected.opensAt()) >= MOST_TO_ONE) {
            return;
        }
        var id = Ids.next();
        if (mapper.insert(channel.key(), interaction.thread(), expected.opensAt(), id, recipient) > 0) {
            conversations.addAcknowledgement(interaction.id(), channel.name(), text, answered.visibility(), id);
            outbox.enqueue(outbound(id, interaction, answered, text, channel.name()));
            timeline.record(interaction.id(), Timeline.Event.RECEIPT_ACKNOWLEDGED, detail(expected));
        }
    }

    private static boolean isTooLong(Channel channel, String text) {
        var most = channel.maxLength();
        var tooLong = text.isEmpty() || most != null && channel.lengthUnit().count(text) > most;
        if (tooLong) {
            LOG.warn("The acknowledgement of channel {} is empty or too long for it; nothing was sent", channel.key());
        }
        return tooLong;
    }

    private static String detail(Expected expected) {
        var due = expected.dueAt();
        return due == null ? expected.opensAt().toString() : due.toString();
    }

    private static OutboundMessage outbound(
            UUID id, Interaction interaction, Message answered, String text, String author) {
        return new OutboundMessage(
                id,
                Capability.REPLY,
                interaction.id(),
                interaction.channel(),
                interaction.thread(),
                answered.externalId(),
                answered.authorId(),
                interaction.subject(),
                answered.visibility(),
                text,
                author,
                true);
    }

    /** Whether it was an acknowledgement that was settled; a person's work goes on as if there were none. */
    public boolean settled(DeliverySettled settled) {
        if (mapper.find(settled.outboundId()).isEmpty()) {
            return false;
        }
        if (settled.state() == DeliveryState.DELIVERED) {
            conversations.delivered(settled.outboundId(), settled.externalId());
        } else {
            timeline.record(settled.interaction(), Timeline.Event.ACKNOWLEDGEMENT_REFUSED, settled.reason());
        }
        return true;
    }

    /**
     * What can honestly be promised.
     *
     * @param zone where the service hours are
     * @param opensAt when they begin again
     * @param dueAt by when an answer is promised; none = nothing is
     */
    public record Expected(
            ZoneId zone, Instant opensAt, @Nullable Instant dueAt) {}
}

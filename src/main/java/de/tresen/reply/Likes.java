package de.tresen.reply;

import de.tresen.channel.Capability;
import de.tresen.channel.Channels;
import de.tresen.channel.Delivery;
import de.tresen.channel.DeliveryState;
import de.tresen.channel.OutboundMessage;
import de.tresen.channel.Outbox;
import de.tresen.interaction.Conversations;
import de.tresen.interaction.Interaction;
import de.tresen.interaction.InteractionEvents.InteractionChanged;
import de.tresen.interaction.Message;
import de.tresen.interaction.Timeline;
import de.tresen.people.Person;
import de.tresen.platform.Ids;
import de.tresen.platform.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Likes for what people write, where the platform has them. They leave by the outbox like answers, but are none: no
 * promise is kept by a like.
 */
@Service
@Transactional
public class Likes {

    private final LikeMapper mapper;
    private final Conversations conversations;
    private final Channels channels;
    private final Outbox outbox;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Likes(
            LikeMapper mapper,
            Conversations conversations,
            Channels channels,
            Outbox outbox,
            Timeline timeline,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.conversations = conversations;
        this.channels = channels;
        this.outbox = outbox;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Like> of(UUID interaction) {
        return mapper.of(interaction);
    }

    @Transactional(readOnly = true)
    public Optional<Like> find(UUID id) {
        return mapper.find(id);
    }

    /** Whether this message can be liked there, now or after a platform refused it. */
    @Transactional(readOnly = true)
    public boolean possible(Message message) {
        return ReplyChecks.canBeAnswered(message)
                && message.externalId() != null
                && channels.can(message.channel(), Capability.LIKE);
    }

    /**
     * Likes a message of the person. Who may is checked before.
     *
     * @param close whether the interaction is solved when the like has arrived
     * @throws Refusal.Conflict when the platform has no likes for us, or the message is liked already
     */
    public Like like(Interaction interaction, UUID message, Person by, boolean close) {
        var liked = likeable(interaction, message);
        mapper.onMessage(message).ifPresent(this::requireRefused);
        mapper.delete(message);
        var like = new Like(message, Ids.next(), by.username(), by.name(), clock.instant(), close, null);
        mapper.insert(like);
        outbox.enqueue(outbound(interaction, liked, like));
        tell(interaction, by, Timeline.Event.MESSAGE_LIKED);
        return like;
    }

    private Message likeable(Interaction interaction, UUID id) {
        var message = conversations
                .find(interaction.id(), id)
                .orElseThrow(() -> new Refusal.NotFound("message.unknown", "There is no such message here."));
        if (!channels.can(message.channel(), Capability.LIKE)) {
            throw new Refusal.Conflict(
                    "like.cannot",
                    "This channel takes no likes from us. Answer instead, or have LIKE added to its capabilities.");
        }
        if (!possible(message)) {
            throw new Refusal.Conflict("like.not-theirs", "Like a message of the person that still stands.");
        }
        return message;
    }

    private void requireRefused(Like earlier) {
        var refused = outbox.find(earlier.id())
                .map(Delivery::state)
                .filter(DeliveryState.REFUSED::equals)
                .isPresent();
        if (!refused) {
            throw new Refusal.Conflict(
                    "like.already", earlier.personName() + " likes it already.", earlier.personName());
        }
    }

    private static OutboundMessage outbound(Interaction interaction, Message liked, Like like) {
        return new OutboundMessage(
                like.id(),
                Capability.LIKE,
                interaction.id(),
                interaction.channel(),
                interaction.thread(),
                liked.externalId(),
                liked.authorId(),
                interaction.subject(),
                liked.visibility(),
                "",
                like.personName(),
                false);
    }

    /**
     * The like does not leave after all.
     *
     * @throws Refusal.Conflict when it has left, or may have
     */
    public void takeBack(Interaction interaction, UUID message, Person by) {
        var like = conversations
                .find(interaction.id(), message)
                .flatMap(found -> mapper.onMessage(found.id()))
                .orElseThrow(() -> new Refusal.NotFound("like.unknown", "Nobody likes this message; reload."));
        outbox.takeBack(like.id());
        mapper.delete(message);
        tell(interaction, by, Timeline.Event.LIKE_TAKEN_BACK);
    }

    /** The platform has it. */
    public void delivered(UUID id) {
        mapper.delivered(id, clock.instant());
    }

    private void tell(Interaction interaction, Person by, Timeline.Event event) {
        timeline.record(interaction.id(), by.username(), null, event, null);
        events.publishEvent(new InteractionChanged(interaction.id(), interaction.team()));
    }
}

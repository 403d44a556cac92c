package de.tresen.channel;

import de.tresen.platform.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What leaves the house: written in one transaction with what caused it, sent afterwards by the {@link OutboxRelay}. */
@Service
public class Outbox {

    private final OutboxMapper mapper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outbox(OutboxMapper mapper, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.events = events;
        this.clock = clock;
    }

    /** Puts a message in, in the caller's transaction; it waits as {@code READY}. */
    @Transactional
    public void enqueue(OutboundMessage message) {
        mapper.insert(message, clock.instant());
        events.publishEvent(new Filled());
    }

    public Optional<Delivery> find(UUID id) {
        return Optional.<@Nullable Delivery>ofNullable(mapper.find(id));
    }

    /** All deliveries of an interaction, in the order in which they were put in. */
    public List<Delivery> of(UUID interaction) {
        return mapper.of(interaction);
    }

    /**
     * A person decides about a message in doubt.
     *
     * @throws Refusal.NotFound when there is no such message
     * @throws Refusal.Conflict when it is not in doubt, or not any more
     */
    @Transactional
    public void settle(UUID id, Decision decision) {
        var delivery = find(id).orElseThrow(
                        () -> new Refusal.NotFound("delivery.unknown", "There is no such message on its way."));
        var decided = decision == Decision.DELIVERED
                ? mapper.decideDelivered(id, clock.instant())
                : mapper.decideAgain(id, clock.instant());
        if (decided == 0) {
            throw new Refusal.Conflict(
                    "delivery.notInDoubt", "The message is not in doubt; look at how it stands now.");
        }
        if (decision == Decision.DELIVERED) {
            events.publishEvent(new DeliverySettled(
                    id, delivery.act(), delivery.interaction(), DeliveryState.DELIVERED, delivery.externalId(), null));
        } else {
            events.publishEvent(new Filled());
        }
    }

    /**
     * It shall not leave after all.
     *
     * @throws Refusal.Conflict when it has left, or may have
     */
    @Transactional
    public void takeBack(UUID id) {
        if (mapper.takeBack(id) == 0) {
            throw new Refusal.Conflict(
                    "delivery.gone",
                    "It has left, or is leaving now; look at how it stands and undo it on the platform.");
        }
    }

    /** What a person found out, or dares. */
    public enum Decision {
        /** It did arrive. */
        DELIVERED,
        /** It did not, or twice is better than never. */
        SEND_AGAIN
    }

    /** There is something to send; after the commit the relay is woken. */
    record Filled() {}
}

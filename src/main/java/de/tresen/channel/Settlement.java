package de.tresen.channel;

import de.tresen.channel.OutboxMapper.Past;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Records how an attempt ended, if nobody has taken the message over in the meantime. */
@Component
class Settlement {

    private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);

    private final OutboxMapper mapper;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Settlement(OutboxMapper mapper, ApplicationEventPublisher events, TransactionTemplate transactions, Clock clock) {
        this.mapper = mapper;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param idempotent whether the same message may be sent again after nobody answered */
    void record(Attempt attempt, SendResult result, boolean idempotent) {
        if (result instanceof SendResult.Delivered delivered) {
            settle(attempt, new Outcome(DeliveryState.DELIVERED, delivered.externalId(), null));
        } else if (result instanceof SendResult.Refused refused) {
            settle(attempt, new Outcome(DeliveryState.REFUSED, null, refused.reason()));
        } else if (result instanceof SendResult.TryAgain later) {
            again(attempt, later.reason(), later.notBefore(), false);
        } else if (result instanceof SendResult.Unknown unknown) {
            unknown(attempt, unknown.reason(), idempotent);
        }
    }

    /** Nobody knows whether it arrived. */
    void unknown(Attempt attempt, String reason, boolean idempotent) {
        if (idempotent) {
            again(attempt, reason, null, true);
        } else {
            settle(attempt, new Outcome(DeliveryState.IN_DOUBT, null, reason));
        }
    }

    /** Tells again what could not be told when it was recorded, with pauses that grow. */
    void announceLeftovers() {
        for (var untold : mapper.untold(clock.instant())) {
            try {
                transactions.executeWithoutResult(status -> announce(untold.id()));
            } catch (RuntimeException e) {
                LOG.warn("The outcome of outbound message {} could not be told; it is tried again", untold.id(), e);
                mapper.announceLater(untold.id(), clock.instant().plus(Pauses.after(untold.failures(), null)));
            }
        }
    }

    private void announce(UUID id) {
        var delivery = mapper.find(id);
        if (delivery != null && mapper.announce(id) == 1) {
            events.publishEvent(new DeliverySettled(
                    id,
                    delivery.act(),
                    delivery.interaction(),
                    delivery.state(),
                    delivery.externalId(),
                    delivery.reason()));
        }
    }

    private void again(Attempt attempt, String reason, @Nullable Duration atLeast, boolean doubtful) {
        var givenUp = transactions.execute(status -> Optional.<@Nullable Past>ofNullable(
                        mapper.past(attempt.id(), attempt.fence()))
                .flatMap(past -> postpone(attempt, past, reason, atLeast, doubtful || past.doubtful())));
        if (givenUp != null && givenUp.isPresent()) {
            settle(attempt, new Outcome(givenUp.get(), null, "Given up after 72 hours. Last: " + reason));
        }
    }

    private Optional<DeliveryState> postpone(
            Attempt attempt, Past past, String reason, @Nullable Duration atLeast, boolean doubtful) {
        var next = clock.instant().plus(Pauses.after(past.failures(), atLeast));
        if (next.isAfter(past.readySince().plus(Pauses.PATIENCE))) {
            return Optional.of(doubtful ? DeliveryState.IN_DOUBT : DeliveryState.REFUSED);
        }
        mapper.again(attempt.id(), attempt.fence(), doubtful, next, shortened(reason));
        return Optional.empty();
    }

    /**
     * Outcome and event in one transaction. Where a listener fails, the outcome must be kept all the same, or it would
     * be sent twice: then the event follows later.
     */
    private void settle(Attempt attempt, Outcome outcome) {
        try {
            transactions.executeWithoutResult(status -> {
                if (write(attempt, outcome, true)) {
                    events.publishEvent(new DeliverySettled(
                            attempt.id(),
                            attempt.act(),
                            attempt.interaction(),
                            outcome.state(),
                            outcome.externalId(),
                            outcome.reason()));
                }
            });
        } catch (RuntimeException e) {
            LOG.warn("The outcome of outbound message {} is told later", attempt.id(), e);
            transactions.executeWithoutResult(status -> write(attempt, outcome, false));
        }
    }

    private boolean write(Attempt attempt, Outcome outcome, boolean announced) {
        var reason = outcome.reason() == null ? null : shortened(outcome.reason());
        return mapper.settle(
                        attempt.id(),
                        attempt.fence(),
                        outcome.state(),
                        outcome.externalId(),
                        reason,
                        clock.instant(),
                        announced)
                == 1;
    }

    private static String shortened(String reason) {
        return PlainText.line(reason, 2000);
    }

    /** One claim of a message: the fence that its result must match. */
    record Attempt(UUID id, Capability act, UUID interaction, long fence) {

        static Attempt of(OutboundMessage message, long fence) {
            return new Attempt(message.id(), message.act(), message.interaction(), fence);
        }
    }

    private record Outcome(
            DeliveryState state,
            @Nullable String externalId,
            @Nullable String reason) {}
}

package de.tresen.channel;

import de.tresen.channel.ChannelType.Unreadable;
import de.tresen.channel.InboundMapper.Raw;
import de.tresen.interaction.Intake;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Understands one raw message and hands on what it says; the caller's transaction is around it. */
@Component
class InboundStep {

    private final InboundMapper mapper;
    private final Channels channels;
    private final ChannelTypes types;
    private final Intake intake;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InboundStep(
            InboundMapper mapper,
            Channels channels,
            ChannelTypes types,
            Intake intake,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.channels = channels;
        this.types = types;
        this.intake = intake;
        this.events = events;
        this.clock = clock;
    }

    void take(Raw message) {
        try {
            var channel = channels.withSecrets(message.channel())
                    .orElseThrow(() -> new Unreadable("There is no channel " + message.channel()));
            var type = types.find(channel.type())
                    .orElseThrow(() -> new Unreadable("There is no channel type " + channel.type()));
            type.read(channel, message.raw(), message.receivedAt()).forEach(event -> handOn(channel.key(), event));
            mapper.settle(message.id(), InboundState.PROCESSED, clock.instant(), null, null);
        } catch (Unreadable e) {
            quarantine(message, String.valueOf(e.getMessage()));
        }
    }

    /** Out of the way, to be seen and retried by a person. */
    void quarantine(Raw message, String reason) {
        var shortened = PlainText.line(reason, 2000);
        mapper.settle(message.id(), InboundState.QUARANTINED, clock.instant(), shortened, Excerpt.of(message.raw()));
    }

    private void handOn(String channel, InboundEvent event) {
        if (event instanceof InboundEvent.Created created) {
            intake.created(created.message());
        } else if (event instanceof InboundEvent.Edited edited) {
            intake.edited(edited.message());
        } else if (event instanceof InboundEvent.Deleted deleted) {
            intake.deleted(channel, deleted.externalId(), deleted.thread(), deleted.occurredAt());
        } else if (event instanceof InboundEvent.DeliveryReport report) {
            events.publishEvent(new DeliveryReported(channel, report.ourMessageId(), report.failed(), report.reason()));
        }
    }
}

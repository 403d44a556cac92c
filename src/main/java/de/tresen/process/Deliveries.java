package de.tresen.process;

import de.tresen.channel.Capability;
import de.tresen.channel.DeliverySettled;
import de.tresen.interaction.Conversations;
import de.tresen.interaction.InteractionProperties;
import de.tresen.interaction.Interactions;
import de.tresen.interaction.Status;
import de.tresen.interaction.Timeline;
import de.tresen.process.Variables.NextStep;
import de.tresen.reply.Acknowledgements;
import de.tresen.reply.Replies;
import de.tresen.reply.Reply;
import de.tresen.servicelevel.Clocks;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What became of an answer or a like, told to the conversation, the clocks and the process. */
@Component
class Deliveries {

    private final Interactions interactions;
    private final Conversations conversations;
    private final Replies replies;
    private final Liking liking;
    private final Acknowledgements acknowledgements;
    private final Clocks clocks;
    private final Lifecycle lifecycle;
    private final Timeline timeline;
    private final InteractionProperties properties;
    private final Clock clock;

    Deliveries(
            Interactions interactions,
            Conversations conversations,
            Replies replies,
            Liking liking,
            Acknowledgements acknowledgements,
            Clocks clocks,
            Lifecycle lifecycle,
            Timeline timeline,
            InteractionProperties properties,
            Clock clock) {
        this.interactions = interactions;
        this.conversations = conversations;
        this.replies = replies;
        this.liking = liking;
        this.acknowledgements = acknowledgements;
        this.clocks = clocks;
        this.lifecycle = lifecycle;
        this.timeline = timeline;
        this.properties = properties;
        this.clock = clock;
    }

    @EventListener
    void on(DeliverySettled settled) {
        var id = settled.interaction();
        interactions.lock(id);
        if (settled.act() == Capability.LIKE) {
            liking.settled(settled);
            return;
        }
        if (acknowledgements.settled(settled)) {
            return;
        }
        var delivered = settled.state() == de.tresen.channel.DeliveryState.DELIVERED;
        timeline.record(id, eventOf(settled), settled.reason());
        if (delivered) {
            conversations.delivered(settled.outboundId(), settled.externalId());
        }
        var answered = delivered && !conversations.awaitsAnswer(id);
        var followUpAt = followUpAt(settled.outboundId());
        var solved = answered && replies.solving(id).isPresent();
        if (answered && !solved) {
            waitForThePerson(id);
        }
        if (!lifecycle.deliverySettled(id, answered, solved ? NextStep.CLOSE : NextStep.WAIT, followUpAt) && answered) {
            lifecycle.nothingMoreToSend(id, followUpAt);
        }
    }

    private void waitForThePerson(UUID id) {
        if (!interactions.get(id).status().ended()) {
            interactions.moveTo(id, Status.PENDING);
            clocks.pauseResolution(id, clock.instant());
        }
    }

    private Instant followUpAt(UUID reply) {
        var promised = replies.find(reply).map(Reply::followUpAt).orElse(null);
        return promised == null ? clock.instant().plus(properties.followUpAfterSilence()) : promised;
    }

    private static Timeline.Event eventOf(DeliverySettled settled) {
        return switch (settled.state()) {
            case DELIVERED -> Timeline.Event.REPLY_DELIVERED;
            case REFUSED -> Timeline.Event.REPLY_REFUSED;
            default -> Timeline.Event.REPLY_IN_DOUBT;
        };
    }
}

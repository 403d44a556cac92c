package de.tresen.process;

import de.tresen.interaction.Interactions;
import de.tresen.interaction.Message;
import de.tresen.reply.Acknowledgements;
import de.tresen.reply.Acknowledgements.Expected;
import de.tresen.servicelevel.ResponseHours;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Honesty outside the service hours: who writes then learns once when to expect an answer. */
@Component
public class Receipts {

    /** What was written longer ago, in a mailbox that is read for the first time, is not acknowledged. */
    private static final Duration FRESH = Duration.ofDays(1);

    private final Interactions interactions;
    private final Acknowledgements acknowledgements;
    private final ResponseHours hours;
    private final Clock clock;

    Receipts(Interactions interactions, Acknowledgements acknowledgements, ResponseHours hours, Clock clock) {
        this.interactions = interactions;
        this.acknowledgements = acknowledgements;
        this.hours = hours;
        this.clock = clock;
    }

    /** Nothing happens where the hours are open, or were since the message came, or the channel does not want it. */
    public void acknowledge(UUID id) {
        var interaction = interactions.lock(id);
        if (interaction.status().ended()) {
            return;
        }
        acknowledgements
                .wanted(interaction)
                .filter(this::isFresh)
                .ifPresent(message -> hours.of(id, message.arrivedAt())
                        .filter(seen -> seen.opensAt().isAfter(clock.instant()))
                        .ifPresent(seen -> acknowledgements.send(interaction, message, expected(seen))));
    }

    /** What is late already cannot be promised any more. */
    private static Expected expected(ResponseHours.Seen seen) {
        var dueAt = seen.dueAt();
        var stillAhead = dueAt != null && dueAt.isAfter(seen.opensAt());
        return new Expected(seen.zone(), seen.opensAt(), stillAhead ? dueAt : null);
    }

    private boolean isFresh(Message message) {
        return message.occurredAt().isAfter(clock.instant().minus(FRESH));
    }
}

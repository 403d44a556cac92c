package de.tresen.interaction;

import de.tresen.interaction.InteractionEvents.InteractionChanged;
import de.tresen.interaction.InteractionEvents.InteractionReceived;
import de.tresen.interaction.InteractionEvents.InteractionWithdrawn;
import de.tresen.interaction.InteractionEvents.MessageChanged;
import de.tresen.interaction.InteractionEvents.MessageReceived;
import de.tresen.platform.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way into the desk for what channels understood. Each call joins the caller's transaction and may be repeated: the
 * same {@code (channel, externalId, event)} changes nothing the second time, in whatever order events come.
 */
@Service
@Transactional
public class Intake {

    private final HeldInteractions interactions;
    private final MessageMapper messages;
    private final Contacts contacts;
    private final Threads threads;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Intake(
            HeldInteractions interactions,
            MessageMapper messages,
            Contacts contacts,
            Threads threads,
            Timeline timeline,
            ApplicationEventPublisher events,
            Clock clock) {
        this.interactions = interactions;
        this.messages = messages;
        this.contacts = contacts;
        this.threads = threads;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /** Takes a message in: opens an interaction, continues the one of its thread, or reopens it. Answers its id. */
    public UUID created(InboundMessage inbound) {
        return messages.lock(inbound.channel(), inbound.externalId())
                .map(known -> completeOriginal(known, inbound))
                .orElseGet(() -> append(inbound, null));
    }

    /** The person changed a message; the newest edit wins. An edit that comes before its message creates it. */
    public UUID edited(InboundMessage inbound) {
        return messages.lock(inbound.channel(), inbound.externalId())
                .map(known -> applyEdit(known, inbound))
                .orElseGet(() -> append(inbound, inbound.occurredAt()));
    }

    /** The person deleted a message. One that has not come yet is remembered and arrives deleted. */
    public void deleted(String channel, String externalId, String thread, Instant occurredAt) {
        messages.insertTombstone(channel, externalId, occurredAt);
        messages.lock(channel, externalId).filter(known -> !known.isDeleted()).ifPresent(known -> {
            remove(known, occurredAt);
            timeline.record(known.interaction(), Timeline.Event.MESSAGE_DELETED, known.authorName());
            events.publishEvent(new MessageChanged(known.interaction(), known.id()));
            threads.rename(known.interaction());
            withdrawIfNothingIsLeft(known.interaction());
        });
    }

    private UUID append(InboundMessage inbound, @Nullable Instant editedAt) {
        var contact = contacts.of(inbound.channel(), inbound.author(), clock.instant());
        var place = threads.placeFor(inbound, contact);
        var interaction = place.interaction();
        var message = Messages.inbound(inbound, interaction.id(), editedAt, clock.instant());
        messages.insert(message);
        for (var file : inbound.attachments()) {
            messages.insertAttachment(Ids.next(), message.id(), file, file.content().length);
        }
        timeline.record(
                interaction.id(),
                Timeline.Event.MESSAGE_RECEIVED,
                inbound.author().name());
        arriveDeletedIfSo(message);
        threads.rename(interaction.id());
        tell(place, message, inbound.automatic());
        return interaction.id();
    }

    private void arriveDeletedIfSo(Message message) {
        var deletedAt = messages.tombstone(message.channel(), message.externalId() == null ? "" : message.externalId());
        if (deletedAt != null) {
            remove(message, deletedAt);
            timeline.record(message.interaction(), Timeline.Event.MESSAGE_DELETED, message.authorName());
        }
    }

    private void tell(Threads.Place place, Message message, boolean automatic) {
        var id = place.interaction().id();
        if (place.isNew()) {
            events.publishEvent(new InteractionReceived(id));
            withdrawIfNothingIsLeft(id);
        } else if (automatic) {
            events.publishEvent(new InteractionChanged(id, place.interaction().team()));
        } else {
            events.publishEvent(
                    new MessageReceived(id, message.id(), place.interaction().status()));
        }
    }

    /** The message itself, after an edit of it: fills in when it was written and keeps its first wording. */
    private UUID completeOriginal(Message known, InboundMessage original) {
        if (!known.originalSeen()) {
            if (!known.isDeleted()) {
                messages.insertVersion(known.id(), original.occurredAt(), original.text(), original.html());
            }
            messages.update(Messages.withOriginal(known, original));
            threads.rename(known.interaction());
        }
        return known.interaction();
    }

    private UUID applyEdit(Message known, InboundMessage edit) {
        var writtenAt = known.editedAt() == null ? known.occurredAt() : known.editedAt();
        if (known.isDeleted() || edit.occurredAt().equals(known.editedAt())) {
            return known.interaction();
        }
        if (edit.occurredAt().isBefore(writtenAt)) {
            messages.insertVersion(known.id(), edit.occurredAt(), edit.text(), edit.html());
            return known.interaction();
        }
        messages.insertVersion(known.id(), writtenAt, known.text(), known.html());
        messages.update(Messages.edited(known, edit, clock.instant()));
        threads.rename(known.interaction());
        timeline.record(known.interaction(), Timeline.Event.MESSAGE_EDITED, known.authorName());
        events.publishEvent(new MessageChanged(known.interaction(), known.id()));
        return known.interaction();
    }

    private void remove(Message message, Instant at) {
        messages.deleteVersions(message.id());
        messages.update(Messages.deleted(message, at, clock.instant()));
    }

    private void withdrawIfNothingIsLeft(UUID id) {
        var left = messages.of(id).stream()
                .anyMatch(message -> message.direction() == Direction.OUTBOUND && !message.automatic()
                        || message.direction() == Direction.INBOUND && !message.isDeleted());
        var interaction = interactions.lock(id).orElseThrow();
        if (!left && !interaction.status().ended()) {
            interactions.update(Interactions.ended(
                    interaction, Status.CLOSED, Resolution.WITHDRAWN, null, interaction.mergedInto(), clock.instant()));
            timeline.record(id, Timeline.Event.WITHDRAWN, null);
            events.publishEvent(new InteractionWithdrawn(id));
            events.publishEvent(new InteractionChanged(id, interaction.team()));
        }
    }
}

package de.tresen.interaction;

import de.tresen.platform.Ids;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How messages come to be and how they change. */
final class Messages {

    private Messages() {}

    static Message inbound(InboundMessage in, UUID interaction, @Nullable Instant editedAt, Instant now) {
        return new Message(
                Ids.next(),
                interaction,
                Direction.INBOUND,
                in.channel(),
                in.externalId(),
                in.parent(),
                in.author().name(),
                in.author().id(),
                null,
                null,
                in.title(),
                in.text(),
                in.html(),
                in.quoted(),
                in.url(),
                in.visibility(),
                in.automatic(),
                in.occurredAt(),
                in.receivedAt(),
                editedAt == null,
                editedAt,
                null,
                now,
                0);
    }

    static Message ours(
            Interaction interaction,
            Direction direction,
            String username,
            String name,
            String text,
            Visibility visibility,
            @Nullable UUID reply,
            boolean automatic,
            Instant now) {
        return new Message(
                Ids.next(),
                interaction.id(),
                direction,
                interaction.channel(),
                null,
                null,
                name,
                null,
                username,
                reply,
                null,
                text,
                null,
                null,
                null,
                visibility,
                automatic,
                now,
                now,
                true,
                null,
                null,
                now,
                0);
    }

    static Message withOriginal(Message known, InboundMessage original) {
        return changed(
                known,
                known.externalId(),
                known.title() != null || known.isDeleted() ? known.title() : original.title(),
                known.text(),
                known.html(),
                known.quoted(),
                original.occurredAt(),
                true,
                known.editedAt(),
                known.deletedAt(),
                known.changedAt());
    }

    static Message edited(Message known, InboundMessage edit, Instant now) {
        return changed(
                known,
                known.externalId(),
                edit.title() == null ? known.title() : edit.title(),
                edit.text(),
                edit.html(),
                edit.quoted(),
                known.occurredAt(),
                known.originalSeen(),
                edit.occurredAt(),
                null,
                now);
    }

    static Message deleted(Message known, Instant at, Instant now) {
        return changed(
                known,
                known.externalId(),
                null,
                null,
                null,
                null,
                known.occurredAt(),
                known.originalSeen(),
                null,
                at,
                now);
    }

    static Message delivered(Message known, @Nullable String externalId) {
        return changed(
                known,
                externalId,
                known.title(),
                known.text(),
                known.html(),
                known.quoted(),
                known.occurredAt(),
                known.originalSeen(),
                known.editedAt(),
                known.deletedAt(),
                known.changedAt());
    }

    private static Message changed(
            Message m,
            @Nullable String externalId,
            @Nullable String title,
            @Nullable String text,
            @Nullable String html,
            @Nullable String quoted,
            Instant occurredAt,
            boolean originalSeen,
            @Nullable Instant editedAt,
            @Nullable Instant deletedAt,
            Instant changedAt) {
        return new Message(
                m.id(),
                m.interaction(),
                m.direction(),
                m.channel(),
                externalId,
                m.parentExternalId(),
                m.authorName(),
                m.authorId(),
                m.username(),
                m.reply(),
                title,
                text,
                html,
                quoted,
                m.url(),
                m.visibility(),
                m.automatic(),
                occurredAt,
                m.arrivedAt(),
                originalSeen,
                editedAt,
                deletedAt,
                changedAt,
                m.arrival());
    }
}

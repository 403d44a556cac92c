package de.tresen.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import de.tresen.channel.Delivery;
import de.tresen.escalation.Question;
import de.tresen.interaction.Category;
import de.tresen.interaction.Contact;
import de.tresen.interaction.Direction;
import de.tresen.interaction.Interaction;
import de.tresen.interaction.Message;
import de.tresen.interaction.Priority;
import de.tresen.interaction.Resolution;
import de.tresen.interaction.Sentiment;
import de.tresen.interaction.Status;
import de.tresen.interaction.StoredAttachment;
import de.tresen.interaction.Timeline;
import de.tresen.interaction.Visibility;
import de.tresen.process.Positions.Position;
import de.tresen.reply.Like;
import de.tresen.reply.Reply;
import de.tresen.reply.ReplyState;
import de.tresen.reply.UnsentFile;
import de.tresen.servicelevel.ClockState;
import de.tresen.servicelevel.ClockView;
import de.tresen.servicelevel.Replanned;
import de.tresen.servicelevel.Target;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An interaction as the REST contract shows it. */
record InteractionView(
        @JsonUnwrapped Summary summary,
        List<MessageView> messages,
        List<ClockEntry> clocks,
        List<Position> position,
        List<Timeline.Entry> timeline,
        List<ReplyView> replies,
        List<QuestionView> questions) {

    /** What lists show of it. */
    record Summary(
            UUID id,
            long number,
            String channel,
            String thread,
            String subject,
            Status status,
            Visibility visibility,
            @Nullable Category category,
            @Nullable Priority priority,
            @Nullable String language,
            @Nullable Sentiment sentiment,
            @Nullable Double confidence,
            @Nullable String team,
            @Nullable String assignee,
            Contact contact,
            @Nullable Resolution resolution,
            @Nullable String resolutionReason,
            @Nullable Instant followUpAt,
            Instant receivedAt,
            Instant lastActivityAt,
            @Nullable Instant closedAt,
            @Nullable UUID previous,
            @Nullable UUID mergedInto) {

        static Summary of(Interaction i, Contact contact) {
            return new Summary(
                    i.id(),
                    i.number(),
                    i.channel(),
                    i.thread(),
                    i.subject(),
                    i.status(),
                    i.visibility(),
                    i.category(),
                    i.priority(),
                    i.language(),
                    i.sentiment(),
                    i.confidence(),
                    i.team(),
                    i.assignee(),
                    contact,
                    i.resolution(),
                    i.resolutionReason(),
                    i.followUpAt(),
                    i.receivedAt(),
                    i.lastActivityAt(),
                    i.closedAt(),
                    i.previous(),
                    i.mergedInto());
        }
    }

    /** A promise and how it stands; {@code subject} is the reply or question that it is about. */
    record ClockEntry(
            Target target,
            ClockState state,
            @Nullable UUID subject,
            Instant startedAt,
            @Nullable Instant dueAt,
            @Nullable Instant warnAt,
            @Nullable Instant endedAt,
            List<ServiceHoursController.StretchView> stretches,
            List<Replanned> replanned) {

        static ClockEntry of(ClockView c) {
            return new ClockEntry(
                    c.target(),
                    c.state(),
                    c.subject(),
                    c.startedAt(),
                    c.dueAt(),
                    c.warnAt(),
                    c.endedAt(),
                    ServiceHoursController.StretchView.of(c.stretches()),
                    c.replanned());
        }
    }

    /** One text; {@code delivery} only for what we sent, {@code like} only for what we like. */
    record MessageView(
            UUID id,
            Direction direction,
            String author,
            @Nullable String title,
            @Nullable String text,
            @Nullable String html,
            @Nullable String quoted,
            @Nullable String url,
            Visibility visibility,
            boolean automatic,
            Instant occurredAt,
            @Nullable Instant editedAt,
            @Nullable Instant deletedAt,
            List<StoredAttachment> attachments,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            DeliveryView delivery,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            LikeView like) {

        static MessageView of(
                Message m, List<StoredAttachment> attachments, @Nullable Delivery delivery, @Nullable LikeView like) {
            return new MessageView(
                    m.id(),
                    m.direction(),
                    m.direction() == Direction.INBOUND ? m.authorName() : String.valueOf(m.username()),
                    m.title(),
                    m.text(),
                    m.html(),
                    m.quoted(),
                    m.url(),
                    m.visibility(),
                    m.automatic(),
                    m.occurredAt(),
                    m.editedAt(),
                    m.deletedAt(),
                    attachments,
                    delivery == null ? null : DeliveryView.of(delivery),
                    like);
        }
    }

    /** Who of ours likes a message of the person, and what became of that. */
    record LikeView(UUID id, String username, Instant likedAt, DeliveryView delivery) {

        static LikeView of(Like like, Delivery delivery) {
            return new LikeView(like.id(), like.username(), like.likedAt(), DeliveryView.of(delivery));
        }
    }

    /** What became of what we sent; {@code attempts} counts requests actually begun. */
    record DeliveryView(
            String state,
            int attempts,
            @Nullable String externalId,
            @Nullable String reason) {

        static DeliveryView of(Delivery delivery) {
            return new DeliveryView(
                    delivery.state().name(), delivery.attempts(), delivery.externalId(), delivery.reason());
        }
    }

    /**
     * An answer that is not, or was not yet, part of the conversation.
     *
     * @param files of one that waits; those of one that was sent are attachments of its message
     */
    record ReplyView(
            UUID id,
            ReplyState state,
            String author,
            String text,
            Visibility visibility,
            Instant writtenAt,
            @Nullable String approver,
            @Nullable String decidedBy,
            @Nullable String note,
            List<DraftFilesController.FileView> files) {

        static ReplyView of(Reply r, List<UnsentFile> files) {
            return new ReplyView(
                    r.id(),
                    r.state(),
                    r.username(),
                    r.text(),
                    r.visibility(),
                    r.writtenAt(),
                    r.approver(),
                    r.decidedBy(),
                    r.note(),
                    files.stream().map(DraftFilesController.FileView::of).toList());
        }
    }

    /** A question to a department. */
    record QuestionView(
            UUID id,
            String department,
            @Nullable String topic,
            @Nullable String expert,
            String askedBy,
            String text,
            Instant askedAt,
            @Nullable String answer,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt,
            boolean byLink,
            @Nullable Instant withdrawnAt) {

        static QuestionView of(Question q) {
            return new QuestionView(
                    q.id(),
                    q.department(),
                    q.topic(),
                    q.expert(),
                    q.askedBy(),
                    q.text(),
                    q.askedAt(),
                    q.answer(),
                    q.answeredBy(),
                    q.answeredAt(),
                    q.byLink(),
                    q.withdrawnAt());
        }
    }
}

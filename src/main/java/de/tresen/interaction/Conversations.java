package de.tresen.interaction;

import de.tresen.interaction.InteractionEvents.InteractionChanged;
import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was said in an interaction: their messages, our answers, notes, files. */
@Service
@Transactional
public class Conversations {

    private static final int NOTE_LENGTH = 20_000;

    private final HeldInteractions interactions;
    private final MessageMapper messages;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Conversations(
            HeldInteractions interactions,
            MessageMapper messages,
            Timeline timeline,
            ApplicationEventPublisher events,
            Clock clock) {
        this.interactions = interactions;
        this.messages = messages;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /** In the order in which they were written. */
    @Transactional(readOnly = true)
    public List<Message> of(UUID interaction) {
        return messages.of(interaction);
    }

    @Transactional(readOnly = true)
    public List<Timeline.Entry> timelineOf(UUID interaction) {
        return timeline.of(interaction);
    }

    @Transactional(readOnly = true)
    public List<MessageVersion> versionsOf(UUID message) {
        return messages.versionsOf(message);
    }

    /** The files of all messages of an interaction, in the order in which they came. */
    @Transactional(readOnly = true)
    public List<StoredAttachment> attachmentsIn(UUID interaction) {
        return messages.attachmentsIn(interaction);
    }

    @Transactional(readOnly = true)
    public Optional<InboundMessage.Attachment> attachment(UUID message, UUID attachment) {
        return messages.attachment(attachment, message);
    }

    /** The files of an answer, whole, in the order in which they were added. */
    @Transactional(readOnly = true)
    public List<InboundMessage.Attachment> filesOfReply(UUID reply) {
        return messages.attachmentsOfReply(reply);
    }

    /** The files that the markup of a message shows in its text. */
    @Transactional(readOnly = true)
    public List<EmbeddedFile> embeddedIn(UUID message) {
        return messages.embeddedIn(message);
    }

    /** The message of this interaction with that id. */
    @Transactional(readOnly = true)
    public Optional<Message> find(UUID interaction, @Nullable UUID message) {
        return message == null
                ? Optional.empty()
                : messages.find(message).filter(found -> found.interaction().equals(interaction));
    }

    /** Their newest message that still stands; what an answer answers unless it says otherwise. */
    @Transactional(readOnly = true)
    public Optional<Message> newestOfPerson(UUID interaction) {
        return messages.of(interaction).stream()
                .filter(message -> message.direction() == Direction.INBOUND && !message.isDeleted())
                .reduce((earlier, later) -> later);
    }

    /** Writes down something that never leaves the house. */
    public Message addNote(UUID interaction, Person by, String text) {
        if (text.isBlank() || text.length() > NOTE_LENGTH) {
            throw Refusal.Invalid.field("text", "write between 1 and " + NOTE_LENGTH + " characters");
        }
        var matter = interactions.lock(interaction).orElseThrow();
        var note = Messages.ours(
                matter,
                Direction.NOTE,
                by.username(),
                by.name(),
                text,
                Visibility.PRIVATE,
                null,
                false,
                clock.instant());
        messages.insert(note);
        interactions.update(Interactions.touched(matter, clock.instant()));
        timeline.record(interaction, by.username(), null, Timeline.Event.NOTE_ADDED, null);
        events.publishEvent(new InteractionChanged(interaction, matter.team()));
        return note;
    }

    /** Our answer becomes part of the conversation when it is accepted for sending; answers the message that it is. */
    public UUID addAnswer(
            UUID interaction, String username, String name, String text, Visibility visibility, UUID reply) {
        return add(interaction, username, name, text, visibility, reply, false);
    }

    /** A file goes with an answer or note of ours. */
    public void attach(UUID message, UUID id, InboundMessage.Attachment file) {
        messages.insertAttachment(id, message, file, file.content().length);
    }

    /** What the desk itself told the person; it answers nothing. */
    public void addAcknowledgement(UUID interaction, String name, String text, Visibility visibility, UUID id) {
        add(interaction, Timeline.DESK, name, text, visibility, id, true);
    }

    private UUID add(
            UUID interaction,
            String username,
            String name,
            String text,
            Visibility visibility,
            UUID reply,
            boolean automatic) {
        var matter = interactions.lock(interaction).orElseThrow();
        var known = messages.ofReply(reply);
        if (known.isPresent()) {
            return known.get().id();
        }
        var message = Messages.ours(
                matter, Direction.OUTBOUND, username, name, text, visibility, reply, automatic, clock.instant());
        messages.insert(message);
        interactions.update(Interactions.touched(matter, clock.instant()));
        events.publishEvent(new InteractionChanged(interaction, matter.team()));
        return message.id();
    }

    /** The platform has it, under this id. An id that names something else on the channel already is of no use. */
    public void delivered(UUID reply, @Nullable String externalId) {
        messages.ofReply(reply)
                .filter(message -> externalId == null
                        || messages.lock(message.channel(), externalId).isEmpty())
                .ifPresent(message -> messages.update(Messages.delivered(message, externalId)));
    }

    /** Whether the person wrote, or changed what they wrote, after our last answer. */
    @Transactional(readOnly = true)
    public boolean awaitsAnswer(UUID interaction) {
        var all = messages.of(interaction);
        var answer = all.stream()
                .filter(message -> message.direction() == Direction.OUTBOUND && !message.automatic())
                .max(Comparator.comparingLong(Message::arrival));
        return all.stream()
                .filter(message -> message.direction() == Direction.INBOUND)
                .filter(message -> !message.isDeleted() && !message.automatic())
                .anyMatch(message -> answer.map(ours -> isNewer(message, ours)).orElse(true));
    }

    /** Whether the person wrote, or changed what they wrote, after this instant. */
    @Transactional(readOnly = true)
    public boolean wroteSince(UUID interaction, Instant at) {
        return messages.of(interaction).stream()
                .filter(message -> message.direction() == Direction.INBOUND)
                .filter(message -> !message.isDeleted() && !message.automatic())
                .anyMatch(message -> message.changedAt().isAfter(at));
    }

    /** In which interaction a message stands now. */
    @Transactional(readOnly = true)
    public Optional<UUID> interactionOf(UUID message) {
        return messages.find(message).map(Message::interaction);
    }

    private static boolean isNewer(Message theirs, Message ours) {
        return theirs.arrival() > ours.arrival()
                || theirs.editedAt() != null && theirs.changedAt().isAfter(ours.arrivedAt());
    }
}

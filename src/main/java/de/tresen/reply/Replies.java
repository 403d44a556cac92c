package de.tresen.reply;

import de.tresen.channel.Capability;
import de.tresen.channel.Channel;
import de.tresen.channel.Channels;
import de.tresen.channel.OutboundMessage;
import de.tresen.channel.Outbox;
import de.tresen.interaction.Conversations;
import de.tresen.interaction.Interaction;
import de.tresen.interaction.InteractionEvents.InteractionChanged;
import de.tresen.interaction.Interactions;
import de.tresen.interaction.Message;
import de.tresen.interaction.Sights;
import de.tresen.interaction.Timeline;
import de.tresen.interaction.Visibility;
import de.tresen.people.Person;
import de.tresen.platform.Ids;
import de.tresen.platform.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers from the first word to the outbox. Who may write is decided by who holds the task. */
@Service
@Transactional
public class Replies {

    /** Why a planned reply was taken back: what it answers is not the newest any more. */
    public static final String PERSON_WROTE = "PERSON_WROTE";

    private static final Duration LONGEST_WAIT = Duration.ofDays(366);

    private final ReplyMapper mapper;
    private final Interactions interactions;
    private final Conversations conversations;
    private final Sights sights;
    private final Channels channels;
    private final Outbox outbox;
    private final Timeline timeline;
    private final Drafts drafts;
    private final DraftFiles draftFiles;
    private final UnsentFiles files;
    private final Values values;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Replies(
            ReplyMapper mapper,
            Interactions interactions,
            Conversations conversations,
            Sights sights,
            Channels channels,
            Outbox outbox,
            Timeline timeline,
            Drafts drafts,
            DraftFiles draftFiles,
            UnsentFiles files,
            Values values,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.interactions = interactions;
        this.conversations = conversations;
        this.sights = sights;
        this.channels = channels;
        this.outbox = outbox;
        this.timeline = timeline;
        this.drafts = drafts;
        this.draftFiles = draftFiles;
        this.files = files;
        this.values = values;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Reply> find(UUID id) {
        return mapper.find(id);
    }

    @Transactional(readOnly = true)
    public List<Reply> of(UUID interaction) {
        return mapper.of(interaction);
    }

    /**
     * Writes an answer down.
     *
     * @param actingFor username of whose turn it was; null = the writer's own
     * @throws StaleReply when the person wrote or changed something that the writer has not seen
     */
    @Transactional(noRollbackFor = StaleReply.class)
    public Reply write(Interaction interaction, Person by, @Nullable String actingFor, Draft draft) {
        var signature = values.signature(interaction, by);
        var answered = check(interaction, draft, signature);
        draftFiles.requireReady(interaction, KeptDraft.Kind.REPLY, by, draft.files());
        var saw = conversations
                .find(interaction.id(), draft.sawMessage())
                .orElseThrow(() -> Refusal.Invalid.field(
                        "sawMessage", "name the newest message that you saw, by its id in messages"));
        var newer = sights.newerThan(saw, by);
        sights.know(interaction.id(), by);
        if (!newer.isEmpty()) {
            throw new StaleReply(newer);
        }
        var reply = new Reply(
                Ids.next(),
                interaction.id(),
                by.username(),
                by.name(),
                draft.text(),
                visibilityOf(draft, answered),
                answered.id(),
                ReplyState.WRITTEN,
                clock.instant(),
                draft.followUpAt(),
                null,
                null,
                null,
                null,
                signature,
                draft.sendAt(),
                draft.close());
        mapper.insert(reply);
        if (!draft.files().isEmpty()) {
            draftFiles.leave(interaction, by, reply.id());
        }
        drafts.drop(interaction.id(), interaction.id(), KeptDraft.Kind.REPLY, by);
        timeline.record(interaction.id(), by.username(), actingFor, Timeline.Event.REPLY_WRITTEN, null);
        return reply;
    }

    private Message check(Interaction interaction, Draft draft, @Nullable String signature) {
        ReplyChecks.text(draft.text(), signature, channel(interaction));
        if (draft.followUpAt() != null && !draft.followUpAt().isAfter(clock.instant())) {
            throw Refusal.Invalid.field("followUpAt", "choose an instant in the future");
        }
        if (draft.sendAt() != null) {
            requireAhead(draft.sendAt());
            if (draft.followUpAt() != null && !draft.followUpAt().isAfter(draft.sendAt())) {
                throw Refusal.Invalid.field("followUpAt", "choose an instant after the reply was sent");
            }
        }
        var answered = draft.inReplyTo() == null
                ? conversations.newestOfPerson(interaction.id())
                : conversations.find(interaction.id(), draft.inReplyTo());
        return answered.filter(message -> ReplyChecks.canBeAnswered(message))
                .orElseThrow(() -> Refusal.Invalid.field(
                        "inReplyTo", "name a message of the person in this interaction that still stands"));
    }

    /** A time at which something can be planned to leave. */
    public void requireAhead(Instant sendAt) {
        var now = clock.instant();
        if (!sendAt.isAfter(now) || sendAt.isAfter(now.plus(LONGEST_WAIT))) {
            throw Refusal.Invalid.field("sendAt", "choose an instant in the future, at most a year ahead");
        }
    }

    /** It waits for its time, or for another one than before. */
    public void schedule(UUID id, Instant sendAt) {
        var reply = get(id);
        mapper.update(ReplyChecks.planned(reply, ReplyState.SCHEDULED, sendAt));
        timeline.record(reply.interaction(), reply.username(), null, Timeline.Event.REPLY_PLANNED, sendAt.toString());
        tellPages(reply.interaction());
    }

    /**
     * It was planned and is not sent; its text becomes its author's draft again.
     *
     * @param because {@link #PERSON_WROTE}; null when somebody wanted it so
     */
    public void takeBack(UUID id, @Nullable String because) {
        var reply = get(id);
        mapper.update(ReplyChecks.planned(reply, ReplyState.TAKEN_BACK, reply.sendAt()));
        timeline.record(reply.interaction(), Timeline.Event.REPLY_PLAN_CANCELLED, because);
        drafts.giveBack(reply);
        tellPages(reply.interaction());
    }

    /** The newest reply that was sent, if the interaction is solved with it, as its author said. */
    @Transactional(readOnly = true)
    public Optional<Reply> solving(UUID interaction) {
        return mapper.of(interaction).stream()
                .filter(reply -> reply.state() == ReplyState.READY)
                .reduce((earlier, later) -> later)
                .filter(Reply::closeAfter);
    }

    private void tellPages(UUID interaction) {
        events.publishEvent(new InteractionChanged(
                interaction, interactions.get(interaction).team()));
    }

    private static Visibility visibilityOf(Draft draft, Message answered) {
        var wanted = draft.visibility() == null ? answered.visibility() : draft.visibility();
        if (wanted == Visibility.PUBLIC && answered.visibility() == Visibility.PRIVATE) {
            throw Refusal.Invalid.field("visibility", "a private message can only be answered privately: use PRIVATE");
        }
        return wanted;
    }

    /** A second person has to look at it first. */
    public void awaitApproval(UUID id, String approver) {
        var reply = get(id);
        mapper.update(ReplyChecks.with(reply, ReplyState.AWAITING_APPROVAL, approver, null, null, null));
    }

    /**
     * The second person's decision. Who may decide is checked before.
     *
     * @param actingFor username of who was asked; null = the person
     * @throws Refusal.Conflict when it is not waiting, or when the approver has not seen what came after the draft
     */
    public Reply decide(UUID id, Person by, @Nullable String actingFor, boolean approved, @Nullable String note) {
        var reply = get(id);
        if (reply.state() != ReplyState.AWAITING_APPROVAL) {
            throw new Refusal.Conflict("reply.not-waiting", "This reply does not wait for approval any more; reload.");
        }
        if (!sights.notLookedAt(reply.interaction(), reply.writtenAt(), by).isEmpty()) {
            throw new Refusal.Conflict(
                    "reply.unseen", "The person wrote after this draft; open the interaction and read it first.");
        }
        ReplyChecks.note(note);
        var decided = ReplyChecks.with(
                reply,
                approved ? ReplyState.READY : ReplyState.RETURNED,
                reply.approver(),
                by.username(),
                clock.instant(),
                note);
        mapper.update(decided);
        if (!approved && !files.of(id).isEmpty()) {
            drafts.giveBack(reply);
        }
        timeline.record(
                reply.interaction(),
                by.username(),
                actingFor,
                approved ? Timeline.Event.REPLY_APPROVED : Timeline.Event.REPLY_RETURNED,
                note);
        return decided;
    }

    /** Hands the answer to the outbox; from here on it counts as given. */
    public void send(UUID id) {
        var reply = get(id);
        mapper.update(ReplyChecks.with(
                reply, ReplyState.READY, reply.approver(), reply.decidedBy(), reply.decidedAt(), reply.note()));
        var message = conversations.addAnswer(
                reply.interaction(), reply.username(), reply.authorName(), reply.outgoing(), reply.visibility(), id);
        files.said(id, message);
        outbox.enqueue(outbound(reply));
    }

    private OutboundMessage outbound(Reply reply) {
        var interaction = interactions.get(reply.interaction());
        var answered = conversations.find(interaction.id(), reply.inReplyTo()).orElseThrow();
        return new OutboundMessage(
                reply.id(),
                Capability.REPLY,
                interaction.id(),
                interaction.channel(),
                interaction.thread(),
                answered.externalId(),
                answered.authorId(),
                interaction.subject(),
                reply.visibility(),
                reply.outgoing(),
                reply.authorName(),
                false);
    }

    /** The interaction ended before they left; should it be taken up again, their authors find their texts as drafts. */
    public void drop(UUID interaction) {
        mapper.of(interaction).stream()
                .filter(reply -> reply.state() == ReplyState.AWAITING_APPROVAL || reply.state() == ReplyState.SCHEDULED)
                .forEach(reply -> {
                    mapper.update(ReplyChecks.with(reply, ReplyState.DROPPED, reply.approver(), null, null, null));
                    drafts.giveBack(reply);
                });
    }

    private Channel channel(Interaction interaction) {
        return channels.find(interaction.channel()).orElseThrow();
    }

    private Reply get(UUID id) {
        return mapper.find(id).orElseThrow(() -> new Refusal.NotFound("reply.unknown", "There is no such reply."));
    }
}

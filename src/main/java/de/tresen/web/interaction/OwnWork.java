package de.tresen.web.interaction;

import de.tresen.channel.Channel;
import de.tresen.channel.LengthUnit;
import de.tresen.escalation.Question;
import de.tresen.escalation.Questions;
import de.tresen.interaction.Conversations;
import de.tresen.interaction.Direction;
import de.tresen.interaction.Interaction;
import de.tresen.interaction.Message;
import de.tresen.interaction.Sights;
import de.tresen.interaction.Timeline;
import de.tresen.interaction.Visibility;
import de.tresen.people.Person;
import de.tresen.platform.InstantText;
import de.tresen.process.TaskFields;
import de.tresen.reply.Replies;
import de.tresen.reply.Reply;
import de.tresen.reply.ReplyState;
import de.tresen.reply.Values;
import de.tresen.routing.Inbox;
import de.tresen.routing.WorkItem;
import de.tresen.routing.WorkItems;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the reader has to do in an interaction: claim, write, approve, sort out, follow up, answer a question. */
@Component
class OwnWork {

    private final WorkItems items;
    private final Inbox inbox;
    private final Replies replies;
    private final Questions questions;
    private final Conversations conversations;
    private final Values values;
    private final Sights sights;
    private final SendTimes sendTimes;
    private final TaskFields fields;

    OwnWork(
            WorkItems items,
            Inbox inbox,
            Replies replies,
            Questions questions,
            Conversations conversations,
            Values values,
            Sights sights,
            SendTimes sendTimes,
            TaskFields fields) {
        this.items = items;
        this.inbox = inbox;
        this.replies = replies;
        this.questions = questions;
        this.conversations = conversations;
        this.values = values;
        this.sights = sights;
        this.sendTimes = sendTimes;
        this.fields = fields;
    }

    WorkArea.Work of(
            Interaction matter, Person reader, @Nullable Channel channel, Drafted drafted, List<Timeline.Entry> told) {
        var open = items.of(matter.id());
        var written = replies.of(matter.id());
        var waiting = last(written).filter(reply -> reply.state() == ReplyState.AWAITING_APPROVAL);
        var draft = waiting.map(reply ->
                        new WorkArea.Draft(reply.id(), reply.authorName(), reply.writtenAt(), reply.outgoing()))
                .orElse(null);
        return new WorkArea.Work(
                open.stream().map(item -> task(item, reader)).toList(),
                draft,
                planned(written),
                held("reply", open, reader).isPresent()
                        ? composer(matter, reader, written, channel, drafted, told)
                        : null,
                mayApprove(open, reader) ? draft : null,
                held("triage", open, reader).orElse(null),
                held("followUp", open, reader).orElse(null),
                toAnswer(matter.id(), reader),
                asked(open, reader));
    }

    private WorkArea.Task task(WorkItem item, Person reader) {
        var mine = inbox.holds(item, reader);
        return new WorkArea.Task(
                item.task(),
                item.kind(),
                item.name(),
                !mine && inbox.isFree(item, reader) && inbox.mayDo(item, reader),
                mine);
    }

    /** Of what they hold, and of what is finished without being held: questions and approvals. */
    private List<WorkArea.Asked> asked(List<WorkItem> open, Person reader) {
        return open.stream()
                .filter(item -> inbox.holds(item, reader) || item.subjectId() != null && inbox.mayDo(item, reader))
                .map(this::asked)
                .toList();
    }

    private WorkArea.Asked asked(WorkItem item) {
        var added = fields.of(item.kind());
        return new WorkArea.Asked(
                item.task(),
                item.kind(),
                item.name(),
                item.subjectId(),
                added,
                added.isEmpty() ? null : fields.drawn(item.kind()),
                !TaskFields.hasItsOwnPage(item.kind()));
    }

    private Optional<String> held(String kind, List<WorkItem> open, Person reader) {
        return open.stream()
                .filter(item -> item.kind().equals(kind) && inbox.holds(item, reader))
                .map(WorkItem::task)
                .findFirst();
    }

    private boolean mayApprove(List<WorkItem> open, Person reader) {
        return open.stream()
                .filter(item -> item.kind().equals("approveReply") && inbox.mayDo(item, reader))
                .anyMatch(item -> inbox.holds(item, reader) || inbox.isFree(item, reader));
    }

    private WorkArea.@Nullable Composer composer(
            Interaction matter,
            Person reader,
            List<Reply> written,
            @Nullable Channel channel,
            Drafted drafted,
            List<Timeline.Entry> told) {
        var returned = last(written)
                .filter(reply -> reply.state() == ReplyState.RETURNED)
                .filter(reply -> reply.username().equals(reader.username()));
        var draft = drafted.own("REPLY", matter.id());
        return newestOf(matter.id())
                .map(newest -> new WorkArea.Composer(
                        reader.name(),
                        saw(matter.id(), drafted).orElse(newest).id(),
                        newest.id(),
                        sights.newerThan(saw(matter.id(), drafted).orElse(newest), reader),
                        draft == null ? null : draft.visibility(),
                        draft == null || draft.followUpAt() == null
                                ? null
                                : LocalDateTime.ofInstant(draft.followUpAt(), reader.timeZone()),
                        sendTimes.of(matter, reader),
                        newest.visibility() == Visibility.PUBLIC,
                        channel == null ? null : channel.maxLength(),
                        channel == null ? LengthUnit.CODE_POINTS : channel.lengthUnit(),
                        values.greeting(matter),
                        values.signature(matter, reader),
                        reader.needsMentor(),
                        returned.map(Reply::text).orElse(""),
                        returned.map(Reply::note).orElse(null),
                        stopped(told, reader)))
                .orElse(null);
    }

    /** For when their reply was planned that is not sent because the person wrote before; null = nothing such. */
    private static @Nullable Instant stopped(List<Timeline.Entry> told, Person author) {
        Instant planned = null;
        Instant stopped = null;
        for (var entry : told) {
            switch (entry.event()) {
                case REPLY_PLANNED -> {
                    planned = author.username().equals(entry.actor())
                            ? InstantText.parse(entry.detail()).orElse(null)
                            : null;
                    stopped = null;
                }
                case REPLY_PLAN_CANCELLED -> stopped = Replies.PERSON_WROTE.equals(entry.detail()) ? planned : null;
                case REPLY_WRITTEN -> stopped = null;
                default -> {}
            }
        }
        return stopped;
    }

    private static WorkArea.@Nullable Planned planned(List<Reply> written) {
        return written.stream()
                .filter(reply -> reply.state() == ReplyState.SCHEDULED)
                .filter(reply -> reply.sendAt() != null)
                .findFirst()
                .map(reply -> new WorkArea.Planned(
                        reply.id(), reply.authorName(), Objects.requireNonNull(reply.sendAt()), reply.outgoing()))
                .orElse(null);
    }

    /** What the writer had in front of them when they began, so that they are told what came since. */
    private Optional<Message> saw(UUID interaction, Drafted drafted) {
        var draft = drafted.own("REPLY", interaction);
        return draft == null ? Optional.empty() : conversations.find(interaction, draft.sawMessage());
    }

    /** What a writer has in front of them, also when the person deleted it since. */
    private Optional<Message> newestOf(UUID interaction) {
        return conversations.of(interaction).stream()
                .filter(message -> message.direction() == Direction.INBOUND)
                .reduce((earlier, later) -> later.arrival() > earlier.arrival() ? later : earlier);
    }

    private List<UUID> toAnswer(UUID interaction, Person reader) {
        return questions.of(interaction).stream()
                .filter(question -> question.isOpen() && reader.belongsTo(question.department()))
                .map(Question::id)
                .toList();
    }

    private static Optional<Reply> last(List<Reply> written) {
        return written.stream()
                .reduce((earlier, later) -> later.writtenAt().isBefore(earlier.writtenAt()) ? earlier : later);
    }
}

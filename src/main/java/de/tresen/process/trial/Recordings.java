package de.tresen.process.trial;

import de.tresen.channel.Channels;
import de.tresen.classification.Classification;
import de.tresen.classification.Classifications;
import de.tresen.classification.Facts;
import de.tresen.escalation.Question;
import de.tresen.escalation.Questions;
import de.tresen.interaction.Contacts;
import de.tresen.interaction.Conversations;
import de.tresen.interaction.Direction;
import de.tresen.interaction.Interaction;
import de.tresen.interaction.Interactions;
import de.tresen.interaction.Message;
import de.tresen.interaction.Priority;
import de.tresen.interaction.Resolution;
import de.tresen.interaction.Timeline;
import de.tresen.process.Writings;
import de.tresen.process.trial.Recorded.Asked;
import de.tresen.process.trial.Recorded.Happening;
import de.tresen.process.trial.Recorded.Kind;
import de.tresen.process.trial.Recorded.Known;
import de.tresen.process.trial.Recorded.Written;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what happened to an interaction: times and kinds, and of what was written the facts that a table judges. */
@Component
class Recordings {

    private final Interactions interactions;
    private final Conversations conversations;
    private final Classifications classifications;
    private final Writings writings;
    private final RecordedReplies replies;
    private final Questions questions;
    private final Channels channels;
    private final Contacts contacts;

    Recordings(
            Interactions interactions,
            Conversations conversations,
            Classifications classifications,
            Writings writings,
            RecordedReplies replies,
            Questions questions,
            Channels channels,
            Contacts contacts) {
        this.interactions = interactions;
        this.conversations = conversations;
        this.classifications = classifications;
        this.writings = writings;
        this.replies = replies;
        this.questions = questions;
        this.channels = channels;
        this.contacts = contacts;
    }

    @Transactional(readOnly = true)
    Recorded of(UUID id) {
        var interaction = interactions.get(id);
        var channel = channels.find(interaction.channel()).orElseThrow();
        var judged = classifications.history(id);
        var timeline = conversations.timelineOf(id);
        var written = replies.of(id, timeline);
        var asked = questions.of(id);
        return new Recorded(
                id,
                interaction.channel(),
                channel.team(),
                channel.serviceLevel(),
                new TreeSet<>(contacts.tagsOf(interaction.contact())),
                known(judged.isEmpty() ? null : judged.get(0), interaction),
                judged.isEmpty() ? null : facts(judged.get(0), interaction),
                interaction.receivedAt(),
                happenings(interaction, judged, timeline, written, asked),
                written,
                asked.stream().map(Recordings::asked).toList());
    }

    private static Known known(@Nullable Classification first, Interaction interaction) {
        return first == null
                ? new Known(
                        String.valueOf(interaction.category()),
                        interaction.priority() == null ? Priority.NORMAL : interaction.priority(),
                        interaction.language() == null ? "" : interaction.language(),
                        true,
                        true)
                : known(first);
    }

    private @Nullable Facts facts(Classification first, Interaction interaction) {
        var writing = writings.of(interaction, first.at());
        return first.correction() || writing.text().isBlank() ? null : classifications.facts(writing);
    }

    private static Known known(Classification judged) {
        return new Known(
                judged.category().name(), judged.priority(), judged.language(), judged.actionable(), judged.clear());
    }

    private static Asked asked(Question question) {
        var answeredAt = question.answeredAt();
        return new Asked(
                question.id(),
                question.department(),
                answeredAt == null ? null : Duration.between(question.askedAt(), answeredAt));
    }

    private List<Happening> happenings(
            Interaction interaction,
            List<Classification> judged,
            List<Timeline.Entry> timeline,
            List<Written> written,
            List<Question> asked) {
        return Stream.of(
                        messages(interaction.id()),
                        judged.stream()
                                .skip(1)
                                .filter(Classification::correction)
                                .map(said -> new Happening(said.at(), Kind.SORTED, null, known(said))),
                        timeline.stream().flatMap(entry -> acts(entry, timeline, written)),
                        merged(interaction),
                        asked.stream().flatMap(Recordings::asking))
                .flatMap(each -> each)
                .sorted(Comparator.comparing(Happening::at))
                .toList();
    }

    /** Every message of the person but the first, which is the beginning. */
    private Stream<Happening> messages(UUID id) {
        return conversations.of(id).stream()
                .filter(message -> message.direction() == Direction.INBOUND)
                .sorted(Comparator.comparingLong(Message::arrival))
                .skip(1)
                .filter(message -> !message.automatic())
                .map(message -> new Happening(message.arrivedAt(), Kind.MESSAGE));
    }

    private static Stream<Happening> acts(Timeline.Entry entry, List<Timeline.Entry> timeline, List<Written> written) {
        var byPerson = !entry.actor().equals(Timeline.DESK);
        return switch (entry.event()) {
            case CLOSED ->
                byPerson && !isEndOfReply(entry, timeline, written)
                        ? Stream.of(new Happening(entry.at(), Kind.CLOSED))
                        : Stream.empty();
            case REOPENED -> byPerson ? Stream.of(new Happening(entry.at(), Kind.REOPENED)) : Stream.empty();
            case WITHDRAWN -> Stream.of(new Happening(entry.at(), Kind.WITHDRAWN));
            case REPLY_PLAN_CANCELLED ->
                entry.detail() == null ? Stream.of(new Happening(entry.at(), Kind.PLAN_CANCELLED)) : Stream.empty();
            default -> Stream.empty();
        };
    }

    /** Solved with a reply that has arrived: the diagram does that by itself. */
    private static boolean isEndOfReply(Timeline.Entry closed, List<Timeline.Entry> timeline, List<Written> written) {
        var solved = closed.detail() != null && closed.detail().startsWith(Resolution.SOLVED.name());
        return solved
                && written.stream()
                        .anyMatch(reply -> reply.closes() && reply.at().isBefore(closed.at()))
                && timeline.stream()
                        .filter(entry -> entry.event() == Timeline.Event.REPLY_DELIVERED)
                        .anyMatch(entry ->
                                Duration.between(entry.at(), closed.at()).abs().toSeconds() < 1);
    }

    private static Stream<Happening> merged(Interaction interaction) {
        var closedAt = interaction.closedAt();
        return interaction.mergedInto() == null || closedAt == null
                ? Stream.empty()
                : Stream.of(new Happening(closedAt, Kind.MERGED));
    }

    private static Stream<Happening> asking(Question question) {
        var asked = new Happening(question.askedAt(), Kind.QUESTION_ASKED, question.id(), null);
        var withdrawnAt = question.withdrawnAt();
        return withdrawnAt == null
                ? Stream.of(asked)
                : Stream.of(asked, new Happening(withdrawnAt, Kind.QUESTION_WITHDRAWN, question.id(), null));
    }
}

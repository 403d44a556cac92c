package de.tresen.process.trial;

import de.tresen.interaction.Timeline;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.process.trial.Recorded.Decided;
import de.tresen.process.trial.Recorded.Written;
import de.tresen.reply.Replies;
import de.tresen.reply.Reply;
import de.tresen.reply.ReplyState;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What became of the replies of an interaction, and how long each part of it took. */
@Component
class RecordedReplies {

    private final Replies replies;
    private final People people;

    RecordedReplies(Replies replies, People people) {
        this.replies = replies;
        this.people = people;
    }

    List<Written> of(UUID interaction, List<Timeline.Entry> timeline) {
        var all = replies.of(interaction);
        return all.stream().map(reply -> written(reply, all, timeline)).toList();
    }

    private Written written(Reply reply, List<Reply> all, List<Timeline.Entry> timeline) {
        var outcome =
                reply.state() == ReplyState.READY ? outcome(reply, all, timeline) : Optional.<Timeline.Entry>empty();
        var sentAt = sentAt(reply);
        return new Written(
                reply.id(),
                reply.writtenAt(),
                people.find(reply.username()).map(Person::needsMentor).orElse(true),
                reply.visibility().name(),
                reply.sendAt(),
                reply.followUpAt(),
                reply.closeAfter(),
                decided(reply).orElse(null),
                reply.state() == ReplyState.AWAITING_APPROVAL,
                outcome.map(entry -> entry.event() == Timeline.Event.REPLY_DELIVERED)
                        .orElse(null),
                outcome.map(entry -> Duration.between(sentAt, entry.at())).orElse(Duration.ZERO));
    }

    private static Optional<Decided> decided(Reply reply) {
        return Optional.ofNullable(reply.decidedAt())
                .map(at -> new Decided(reply.state() != ReplyState.RETURNED, Duration.between(reply.writtenAt(), at)));
    }

    /** The first news of a delivery after this reply was sent and before the next one was. */
    private static Optional<Timeline.Entry> outcome(Reply reply, List<Reply> all, List<Timeline.Entry> timeline) {
        var sentAt = sentAt(reply);
        var next = all.stream()
                .filter(other ->
                        other.state() == ReplyState.READY && sentAt(other).isAfter(sentAt))
                .map(RecordedReplies::sentAt)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
        return timeline.stream()
                .filter(entry -> entry.event() == Timeline.Event.REPLY_DELIVERED
                        || entry.event() == Timeline.Event.REPLY_REFUSED)
                .filter(entry -> !entry.at().isBefore(sentAt) && entry.at().isBefore(next))
                .findFirst();
    }

    private static Instant sentAt(Reply reply) {
        return Stream.of(reply.writtenAt(), reply.decidedAt(), reply.sendAt())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(reply.writtenAt());
    }
}

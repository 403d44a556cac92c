package de.tresen.process;

import de.tresen.interaction.Interactions;
import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import de.tresen.reply.Replies;
import de.tresen.reply.Reply;
import de.tresen.reply.ReplyState;
import de.tresen.routing.Notifications;
import de.tresen.routing.Notifications.Reason;
import de.tresen.routing.Responsibility;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Replies that leave later: until then their time can be changed, and a newer message of the person stops them. */
@Service
@Transactional
public class Planning {

    private final Replies replies;
    private final Interactions interactions;
    private final Responsibility responsibility;
    private final Lifecycle lifecycle;
    private final Notifications notifications;
    private final Clock clock;

    Planning(
            Replies replies,
            Interactions interactions,
            Responsibility responsibility,
            Lifecycle lifecycle,
            Notifications notifications,
            Clock clock) {
        this.replies = replies;
        this.interactions = interactions;
        this.responsibility = responsibility;
        this.lifecycle = lifecycle;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** When it is to leave, if that is ahead; from here on it waits. */
    public Optional<Instant> plan(UUID reply) {
        var sendAt = Optional.ofNullable(replies.find(reply).orElseThrow().sendAt())
                .filter(at -> at.isAfter(clock.instant()));
        sendAt.ifPresent(at -> replies.schedule(reply, at));
        return sendAt;
    }

    /** Another time for a planned reply. */
    public void move(UUID reply, Person by, Instant at) {
        var planned = planned(reply, by);
        replies.requireAhead(at);
        replies.schedule(reply, at);
        lifecycle.sendAt(planned.interaction(), at);
    }

    public void sendNow(UUID reply, Person by) {
        lifecycle.sendNow(planned(reply, by).interaction());
    }

    /** It is not sent; its text is its author's draft again. */
    public void cancel(UUID reply, Person by) {
        takeBack(planned(reply, by), null);
    }

    /** The person wrote or changed something before a planned reply left: what was planned may be stale. */
    void personWrote(UUID interaction) {
        replies.of(interaction).stream()
                .filter(reply -> reply.state() == ReplyState.SCHEDULED)
                .forEach(reply -> {
                    takeBack(reply, Replies.PERSON_WROTE);
                    notifications.tell(reply.username(), interaction, Reason.PLAN_CANCELLED, null);
                });
    }

    private void takeBack(Reply reply, @Nullable String because) {
        replies.takeBack(reply.id(), because);
        lifecycle.planCancelled(reply.interaction());
    }

    private Reply planned(UUID id, Person by) {
        var reply = replies.find(id).orElseThrow(Planning::unknown);
        var interaction = interactions.find(reply.interaction(), by).orElseThrow(Planning::unknown);
        responsibility.requireHandling(interaction, by);
        interactions.lock(interaction.id());
        return replies.find(id)
                .filter(found -> found.state() == ReplyState.SCHEDULED)
                .orElseThrow(() -> new Refusal.Conflict(
                        "reply.not-planned", "This reply is not planned any more; reload to see what became of it."));
    }

    private static Refusal unknown() {
        return new Refusal.NotFound("reply.unknown", "There is no such reply that you may see; check the id.");
    }
}

package de.tresen.process;

import de.tresen.channel.DeliverySettled;
import de.tresen.channel.DeliveryState;
import de.tresen.interaction.Conversations;
import de.tresen.interaction.Interaction;
import de.tresen.interaction.Interactions;
import de.tresen.interaction.Resolution;
import de.tresen.interaction.Sights;
import de.tresen.interaction.Timeline;
import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import de.tresen.reply.Like;
import de.tresen.reply.Likes;
import de.tresen.routing.Responsibility;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Liking what a person wrote: for who may write to people in this team while nobody else is at work on it. Nothing of a
 * trainee leaves the house without a second person, and nobody approves likes; so trainees cannot.
 */
@Service
@Transactional
public class Liking {

    private final Interactions interactions;
    private final Conversations conversations;
    private final Sights sights;
    private final Likes likes;
    private final Responsibility responsibility;
    private final Timeline timeline;

    Liking(
            Interactions interactions,
            Conversations conversations,
            Sights sights,
            Likes likes,
            Responsibility responsibility,
            Timeline timeline) {
        this.interactions = interactions;
        this.conversations = conversations;
        this.sights = sights;
        this.likes = likes;
        this.responsibility = responsibility;
        this.timeline = timeline;
    }

    /** Whether this person is offered to like something here. */
    @Transactional(readOnly = true)
    public boolean mayLike(Interaction interaction, Person person) {
        return likes(person) && responsibility.isFree(interaction, person);
    }

    private static boolean likes(Person person) {
        return person.answersPeople() && !person.needsMentor();
    }

    /** @param close solve it as soon as the like has arrived, unless the person writes before */
    public Like like(UUID id, UUID message, Person by, boolean close) {
        var interaction = open(id, by);
        if (close) {
            requireClosable(interaction, message, by);
        }
        return likes.like(interaction, message, by, close);
    }

    public void takeBack(UUID id, UUID message, Person by) {
        likes.takeBack(open(id, by), message, by);
    }

    private Interaction open(UUID id, Person by) {
        var interaction = interactions.lock(id, by);
        if (!likes(by)) {
            throw new Refusal.Forbidden(
                    "like.role", "Agents and leads like messages; trainees ask their mentor or a lead of the team.");
        }
        responsibility.requireFree(interaction, by);
        return interaction;
    }

    private void requireClosable(Interaction interaction, UUID message, Person by) {
        if (interaction.status().ended()) {
            throw new Refusal.Conflict("interaction.closed", "It is closed already; reload to see by whom.");
        }
        var unseen = conversations
                .find(interaction.id(), message)
                .map(liked -> sights.notLookedAt(interaction.id(), liked.changedAt(), by))
                .filter(newer -> !newer.isEmpty());
        if (unseen.isPresent()) {
            throw new Refusal.Conflict(
                    "like.unseen", "The person wrote after this message; open the interaction and read it first.");
        }
    }

    /** What became of a like on its way out. */
    void settled(DeliverySettled settled) {
        timeline.record(settled.interaction(), eventOf(settled), settled.reason());
        if (settled.state() == DeliveryState.DELIVERED) {
            likes.delivered(settled.outboundId());
            likes.find(settled.outboundId()).filter(Like::closeAfter).ifPresent(this::closeWith);
        }
    }

    private void closeWith(Like like) {
        conversations.interactionOf(like.message()).map(interactions::lock).ifPresent(now -> {
            if (!now.status().ended() && !conversations.wroteSince(now.id(), like.likedAt())) {
                interactions.close(now.id(), like.username(), Resolution.SOLVED, null);
            }
        });
    }

    private static Timeline.Event eventOf(DeliverySettled settled) {
        return switch (settled.state()) {
            case DELIVERED -> Timeline.Event.LIKE_DELIVERED;
            case REFUSED -> Timeline.Event.LIKE_REFUSED;
            default -> Timeline.Event.LIKE_IN_DOUBT;
        };
    }
}

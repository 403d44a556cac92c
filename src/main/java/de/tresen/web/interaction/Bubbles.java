package de.tresen.web.interaction;

import de.tresen.channel.Delivery;
import de.tresen.channel.DeliveryState;
import de.tresen.channel.Outbox;
import de.tresen.escalation.Question;
import de.tresen.escalation.Questions;
import de.tresen.escalation.Topic;
import de.tresen.escalation.Topics;
import de.tresen.escalation.Turn;
import de.tresen.escalation.Turns;
import de.tresen.interaction.Conversations;
import de.tresen.interaction.Direction;
import de.tresen.interaction.Interaction;
import de.tresen.interaction.Message;
import de.tresen.interaction.StoredAttachment;
import de.tresen.people.Mentions;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.people.Team;
import de.tresen.people.Teams;
import de.tresen.reply.Likes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What was said: theirs left, ours right with what became of it, notes, and what departments were asked. */
@Component
class Bubbles {

    private final Conversations conversations;
    private final Questions questions;
    private final Topics topics;
    private final Turns turns;
    private final Outbox outbox;
    private final Likes likes;
    private final People people;
    private final Teams teams;
    private final MessageSource messages;

    Bubbles(
            Conversations conversations,
            Questions questions,
            Topics topics,
            Turns turns,
            Outbox outbox,
            Likes likes,
            People people,
            Teams teams,
            MessageSource messages) {
        this.conversations = conversations;
        this.questions = questions;
        this.topics = topics;
        this.turns = turns;
        this.outbox = outbox;
        this.likes = likes;
        this.people = people;
        this.teams = teams;
        this.messages = messages;
    }

    /** @param mayLike whether the reader may like what the person wrote */
    List<WorkArea.Bubble> conversation(Interaction matter, boolean mayLike) {
        var deliveries = outbox.of(matter.id());
        var liked = liked(matter, mayLike);
        var files = conversations.attachmentsIn(matter.id()).stream()
                .collect(Collectors.groupingBy(StoredAttachment::message));
        return conversations.of(matter.id()).stream()
                .map(message -> bubble(
                        message,
                        matter,
                        deliveries,
                        files.getOrDefault(message.id(), List.of()),
                        liked.get(message.id()),
                        mayLike))
                .toList();
    }

    private WorkArea.Bubble bubble(
            Message message,
            Interaction matter,
            List<Delivery> deliveries,
            List<StoredAttachment> files,
            WorkArea.@Nullable Liked liked,
            boolean mayLike) {
        var theirs = message.direction() == Direction.INBOUND;
        return new WorkArea.Bubble(
                message,
                theirs ? "theirs" : message.direction() == Direction.NOTE ? "note" : "ours",
                textOf(message),
                message.direction() == Direction.NOTE ? parts(textOf(message)) : List.of(),
                MailPage.isRich(message),
                MailPage.remoteImages(message),
                theirs ? matter.language() : null,
                files,
                message.editedAt() == null ? List.of() : conversations.versionsOf(message.id()),
                deliveries.stream()
                        .filter(delivery -> delivery.id().equals(message.reply()))
                        .map(Bubbles::delivery)
                        .findFirst()
                        .orElse(null),
                liked,
                mayLike && (liked == null || liked.delivery().refused()) && likes.possible(message));
    }

    private Map<UUID, WorkArea.Liked> liked(Interaction matter, boolean mayLike) {
        var liked = new HashMap<UUID, WorkArea.Liked>();
        for (var like : likes.of(matter.id())) {
            outbox.find(like.id())
                    .ifPresent(delivery -> liked.put(
                            like.message(),
                            new WorkArea.Liked(
                                    like.personName(),
                                    delivery(delivery),
                                    mayLike && delivery.state() == DeliveryState.READY)));
        }
        return liked;
    }

    private List<WorkArea.Part> parts(String note) {
        return Mentions.parts(note).stream()
                .map(part -> new WorkArea.Part(
                        part.text(),
                        part.username() == null
                                ? null
                                : people.find(part.username()).map(Person::name).orElse(null)))
                .toList();
    }

    private String textOf(Message message) {
        if (message.deletedAt() != null) {
            return say("message.gone");
        }
        var text = message.text();
        return text == null || text.isBlank() ? say("inbox.noSubject") : text;
    }

    private static WorkArea.Delivery delivery(Delivery delivery) {
        var css = switch (delivery.state()) {
            case DELIVERED -> "ok";
            case REFUSED -> "late";
            case IN_DOUBT -> "risk";
            default -> "";
        };
        var reason = delivery.state() == DeliveryState.DELIVERED ? null : delivery.reason();
        return new WorkArea.Delivery(
                delivery.id(), delivery.state().name(), reason, css, delivery.state() == DeliveryState.IN_DOUBT);
    }

    List<WorkArea.Question> questions(UUID interaction) {
        return questions.of(interaction).stream().map(this::question).toList();
    }

    private WorkArea.Question question(Question asked) {
        return new WorkArea.Question(
                asked.id(),
                teams.find(asked.department()).map(Team::name).orElse(asked.department()),
                asked.topic() == null
                        ? null
                        : topics.find(asked.topic()).map(Topic::name).orElse(asked.topic()),
                asked.isOpen()
                        ? nameOf(turns.now(asked.id()).map(Turn::username).orElse(null))
                        : null,
                String.valueOf(nameOf(asked.askedBy())),
                asked.askedAt(),
                asked.text(),
                asked.answer(),
                nameOf(asked.answeredBy()),
                asked.byLink(),
                asked.withdrawnAt() != null);
    }

    private @Nullable String nameOf(@Nullable String username) {
        return username == null ? null : people.find(username).map(Person::name).orElse(username);
    }

    private String say(String code) {
        return messages.getMessage(code, null, LocaleContextHolder.getLocale());
    }
}

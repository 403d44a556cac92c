package de.tresen.demo;

import de.tresen.interaction.Conversations;
import de.tresen.interaction.Direction;
import de.tresen.interaction.Interaction;
import de.tresen.interaction.InteractionQuery;
import de.tresen.interaction.Interactions;
import de.tresen.interaction.Message;
import de.tresen.interaction.StoredAttachment;
import de.tresen.reply.Like;
import de.tresen.reply.Likes;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The platforms forget everything when the process ends; after a new start the desk reminds them. */
@Component
@Profile("demo")
class Memories {

    private static final int MOST = 400;

    private final Interactions interactions;
    private final Conversations conversations;
    private final Likes likes;
    private final DemoPeople people;
    private final Forum forum;
    private final Mailboxes mailboxes;

    Memories(
            Interactions interactions,
            Conversations conversations,
            Likes likes,
            DemoPeople people,
            Forum forum,
            Mailboxes mailboxes) {
        this.interactions = interactions;
        this.conversations = conversations;
        this.likes = likes;
        this.people = people;
        this.forum = forum;
        this.mailboxes = mailboxes;
    }

    void recall() {
        of(DemoChannels.FORUM).forEach(this::recallThread);
        of(DemoChannels.MAIL).forEach(this::recallMails);
    }

    private List<Interaction> of(String channel) {
        return interactions.search(
                new InteractionQuery(null, channel, null, null, null, null, null, null, null, MOST),
                people.get(DemoPeople.ADMINISTRATOR));
    }

    private void recallThread(Interaction matter) {
        var thread = forum.open(matter.thread(), matter.subject());
        var likes = this.likes.of(matter.id()).stream()
                .filter(like -> like.deliveredAt() != null)
                .collect(Collectors.toMap(Like::message, Like::personName));
        conversations.of(matter.id()).stream()
                .filter(Memories::wasSeen)
                .forEach(message -> thread.add(post(message, likes)));
    }

    private static ForumPost post(Message message, Map<UUID, String> likes) {
        var author = message.authorId() == null ? null : message.authorId().replaceFirst("^m-", "");
        return new ForumPost(
                String.valueOf(message.externalId()),
                message.authorName(),
                author,
                text(message),
                message.occurredAt(),
                message.editedAt(),
                likes.get(message.id()),
                message.deletedAt() != null);
    }

    private void recallMails(Interaction matter) {
        var messages = conversations.of(matter.id());
        var files = conversations.attachmentsIn(matter.id());
        messages.stream()
                .filter(m -> m.authorId() != null)
                .findFirst()
                .ifPresent(first -> messages.stream()
                        .filter(Memories::wasSeen)
                        .forEach(message ->
                                mailboxes.keep(String.valueOf(first.authorId()), mail(matter, message, files))));
    }

    private static Mail mail(Interaction matter, Message message, List<StoredAttachment> files) {
        return new Mail(
                String.valueOf(message.externalId()),
                message.authorName(),
                matter.subject(),
                text(message),
                message.occurredAt(),
                message.direction() == Direction.OUTBOUND,
                files.stream()
                        .filter(file -> file.message().equals(message.id()))
                        .map(StoredAttachment::name)
                        .toList());
    }

    /** Notes never leave the house, and what was not delivered was not seen. */
    private static boolean wasSeen(Message message) {
        return message.direction() == Direction.INBOUND
                || message.direction() == Direction.OUTBOUND && message.externalId() != null;
    }

    private static String text(Message message) {
        return message.text() == null ? "" : message.text();
    }
}

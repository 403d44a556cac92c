package de.tresen.web.api;

import de.tresen.channel.Delivery;
import de.tresen.channel.Outbox;
import de.tresen.escalation.Questions;
import de.tresen.interaction.Contacts;
import de.tresen.interaction.Conversations;
import de.tresen.interaction.Interaction;
import de.tresen.interaction.Interactions;
import de.tresen.interaction.Message;
import de.tresen.interaction.Sights;
import de.tresen.interaction.StoredAttachment;
import de.tresen.people.Person;
import de.tresen.process.Positions;
import de.tresen.reply.Likes;
import de.tresen.reply.Replies;
import de.tresen.reply.UnsentFile;
import de.tresen.reply.UnsentFiles;
import de.tresen.servicelevel.Clocks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together from all rooms what the contract shows of one interaction. */
@Component
class InteractionReader {

    private final Interactions interactions;
    private final Sights sights;
    private final Contacts contacts;
    private final Conversations conversations;
    private final Outbox outbox;
    private final Clocks clocks;
    private final Positions positions;
    private final Replies replies;
    private final Likes likes;
    private final Questions questions;
    private final UnsentFiles unsent;

    InteractionReader(
            Interactions interactions,
            Sights sights,
            Contacts contacts,
            Conversations conversations,
            Outbox outbox,
            Clocks clocks,
            Positions positions,
            Replies replies,
            Likes likes,
            Questions questions,
            UnsentFiles unsent) {
        this.interactions = interactions;
        this.sights = sights;
        this.contacts = contacts;
        this.conversations = conversations;
        this.outbox = outbox;
        this.clocks = clocks;
        this.positions = positions;
        this.replies = replies;
        this.likes = likes;
        this.questions = questions;
        this.unsent = unsent;
    }

    /** The interaction, if the reader may see it; that they look at it is noted. One transaction for all rooms. */
    @Transactional
    InteractionView look(UUID id, Person reader) {
        var interaction = interactions.get(id, reader);
        sights.look(id, reader);
        return whole(interaction, unsent.in(id, reader).stream().collect(Collectors.groupingBy(UnsentFile::holder)));
    }

    private InteractionView whole(Interaction interaction, Map<UUID, List<UnsentFile>> waiting) {
        var id = interaction.id();
        var files = conversations.attachmentsIn(id).stream().collect(Collectors.groupingBy(StoredAttachment::message));
        var deliveries = outbox.of(id).stream().collect(Collectors.toMap(Delivery::id, Function.identity()));
        var likes = new HashMap<UUID, InteractionView.LikeView>();
        this.likes
                .of(id)
                .forEach(like -> outbox.find(like.id())
                        .ifPresent(delivery -> likes.put(like.message(), InteractionView.LikeView.of(like, delivery))));
        return new InteractionView(
                InteractionView.Summary.of(interaction, contacts.get(interaction.contact())),
                conversations.of(id).stream()
                        .map(message -> message(message, files, deliveries, likes))
                        .toList(),
                clocks.of(id).stream().map(InteractionView.ClockEntry::of).toList(),
                positions.of(id),
                conversations.timelineOf(id),
                replies.of(id).stream()
                        .map(reply -> InteractionView.ReplyView.of(reply, waiting.getOrDefault(reply.id(), List.of())))
                        .toList(),
                questions.of(id).stream().map(InteractionView.QuestionView::of).toList());
    }

    private InteractionView.MessageView message(
            Message message,
            Map<UUID, List<StoredAttachment>> files,
            Map<UUID, Delivery> deliveries,
            Map<UUID, InteractionView.LikeView> likes) {
        return InteractionView.MessageView.of(
                message,
                files.getOrDefault(message.id(), List.of()),
                message.reply() == null ? null : deliveries.get(message.reply()),
                likes.get(message.id()));
    }
}

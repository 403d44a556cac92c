package de.tresen.process;

import de.tresen.channel.Channels;
import de.tresen.classification.Writing;
import de.tresen.interaction.Category;
import de.tresen.interaction.Conversations;
import de.tresen.interaction.Direction;
import de.tresen.interaction.Interaction;
import de.tresen.interaction.Interactions;
import de.tresen.interaction.Message;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What a person has written to us, and the little that is known around it, as it is classified. */
@Component
public class Writings {

    private final Interactions interactions;
    private final Conversations conversations;
    private final Channels channels;

    Writings(Interactions interactions, Conversations conversations, Channels channels) {
        this.interactions = interactions;
        this.conversations = conversations;
        this.channels = channels;
    }

    /** @param until what reached us later is not read */
    public Writing of(Interaction interaction, Instant until) {
        var texts = conversations.of(interaction.id()).stream()
                .filter(message -> message.direction() == Direction.INBOUND && message.text() != null)
                .filter(message -> !message.arrivedAt().isAfter(until))
                .toList();
        var earlier = interactions.earlierOf(interaction);
        return new Writing(
                texts.stream()
                        .map(Message::title)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(""),
                String.join("\n", texts.stream().map(Message::text).toList()),
                interaction.channel(),
                interaction.visibility(),
                !texts.isEmpty() && texts.stream().allMatch(Message::automatic),
                earlier.size(),
                (int) earlier.stream()
                        .filter(one -> one.category() == Category.COMPLAINT)
                        .count(),
                channels.find(interaction.channel()).orElseThrow().language());
    }
}

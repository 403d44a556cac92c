package de.tresen.process;

import de.tresen.channel.Channels;
import de.tresen.classification.Classifications;
import de.tresen.classification.Writing;
import de.tresen.interaction.Category;
import de.tresen.interaction.Conversations;
import de.tresen.interaction.Direction;
import de.tresen.interaction.Interaction;
import de.tresen.interaction.Interactions;
import de.tresen.interaction.Message;
import de.tresen.interaction.Status;
import de.tresen.interaction.Timeline;
import de.tresen.people.People;
import de.tresen.people.Teams;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What an interaction is and whose it is. */
@Component
public class Sorting {

    private final Interactions interactions;
    private final Conversations conversations;
    private final Classifications classifications;
    private final Channels channels;
    private final Decisions decisions;
    private final Teams teams;
    private final People people;
    private final Timeline timeline;

    Sorting(
            Interactions interactions,
            Conversations conversations,
            Classifications classifications,
            Channels channels,
            Decisions decisions,
            Teams teams,
            People people,
            Timeline timeline) {
        this.interactions = interactions;
        this.conversations = conversations;
        this.classifications = classifications;
        this.channels = channels;
        this.decisions = decisions;
        this.teams = teams;
        this.people = people;
        this.timeline = timeline;
    }

    /** Whether there is something to do, and whether we are sure what it is. */
    public record Sorted(boolean actionable, boolean clear) {}

    /** Reads what came first; what has ended meanwhile, or a person has classified, is left alone. */
    public Sorted classify(UUID id) {
        var interaction = interactions.lock(id);
        if (interaction.status().ended()) {
            return new Sorted(false, true);
        }
        if (interaction.category() != null) {
            return new Sorted(true, true);
        }
        var found = classifications.classify(id, writing(interaction));
        interactions.classify(
                id, found.category(), found.priority(), found.language(), found.sentiment(), found.confidence());
        timeline.record(id, Timeline.Event.CLASSIFIED, found.category() + ", " + found.priority());
        return new Sorted(found.actionable(), found.clear());
    }

    private Writing writing(Interaction interaction) {
        var texts = conversations.of(interaction.id()).stream()
                .filter(message -> message.direction() == Direction.INBOUND && message.text() != null)
                .toList();
        var earlier = interactions.earlierOf(interaction);
        return new Writing(
                texts.stream()
                        .map(Message::title)
                        .filter(java.util.Objects::nonNull)
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

    /** Puts it into the queue that the table names; who looked after it keeps it as long as they are in that team. */
    public void route(UUID id) {
        var interaction = interactions.lock(id);
        var channel = channels.find(interaction.channel()).orElseThrow();
        var chosen = decisions.team(interaction, channel.team());
        var team = teams.find(chosen).isPresent() ? chosen : channel.team();
        var first = interaction.status() == Status.NEW;
        if (first || !team.equals(interaction.team())) {
            timeline.record(id, Timeline.Event.ROUTED, team);
        }
        interactions.assignTeam(id, team);
        var assignee = interaction.assignee();
        if (assignee != null
                && people.find(assignee)
                        .filter(p -> p.active() && p.belongsTo(team))
                        .isEmpty()) {
            interactions.assign(id, null);
        }
        if (first) {
            interactions.moveTo(id, Status.OPEN);
        }
    }
}

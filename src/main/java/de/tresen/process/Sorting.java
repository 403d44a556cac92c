package de.tresen.process;

import de.tresen.channel.Channels;
import de.tresen.classification.Classifications;
import de.tresen.interaction.Interactions;
import de.tresen.interaction.Status;
import de.tresen.interaction.Timeline;
import de.tresen.people.People;
import de.tresen.people.Teams;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What an interaction is and whose it is. */
@Component
public class Sorting {

    private final Interactions interactions;
    private final Writings writings;
    private final Classifications classifications;
    private final Channels channels;
    private final Decisions decisions;
    private final Teams teams;
    private final People people;
    private final Timeline timeline;

    Sorting(
            Interactions interactions,
            Writings writings,
            Classifications classifications,
            Channels channels,
            Decisions decisions,
            Teams teams,
            People people,
            Timeline timeline) {
        this.interactions = interactions;
        this.writings = writings;
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
        var found = classifications.classify(id, writings.of(interaction, Instant.MAX));
        interactions.classify(
                id, found.category(), found.priority(), found.language(), found.sentiment(), found.confidence());
        timeline.record(id, Timeline.Event.CLASSIFIED, found.category() + ", " + found.priority());
        return new Sorted(found.actionable(), found.clear());
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

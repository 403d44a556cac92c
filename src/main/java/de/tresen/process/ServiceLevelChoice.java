package de.tresen.process;

import de.tresen.channel.Channels;
import de.tresen.interaction.Interactions;
import de.tresen.interaction.Priority;
import de.tresen.servicelevel.Clocks;
import de.tresen.servicelevel.ServiceLevels;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is promised to a person: the table's choice, or the channel's where the table names nothing that exists. */
@Component
public class ServiceLevelChoice {

    private final Interactions interactions;
    private final Channels channels;
    private final Decisions decisions;
    private final ServiceLevels levels;
    private final Clocks clocks;

    ServiceLevelChoice(
            Interactions interactions, Channels channels, Decisions decisions, ServiceLevels levels, Clocks clocks) {
        this.interactions = interactions;
        this.channels = channels;
        this.decisions = decisions;
        this.levels = levels;
        this.clocks = clocks;
    }

    /** Starts the clocks from receipt, or plans them anew when category or priority have changed. */
    public void choose(UUID id) {
        choose(id, interactions.get(id).receivedAt());
    }

    /** As {@link #choose(UUID)}; where none was started yet, they start from an instant. */
    public void choose(UUID id, Instant from) {
        var interaction = interactions.get(id);
        var channel = channels.find(interaction.channel()).orElseThrow();
        var priority = interaction.priority() == null ? Priority.NORMAL : interaction.priority();
        clocks.begin(id, decisions.serviceLevel(interaction, channel.serviceLevel()), priority, from);
    }
}

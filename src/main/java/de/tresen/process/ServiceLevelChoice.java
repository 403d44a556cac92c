package de.tresen.process;

import de.tresen.channel.Channels;
import de.tresen.interaction.Interactions;
import de.tresen.interaction.Priority;
import de.tresen.servicelevel.Clocks;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is promised to a person: the table's choice, else the channel's. */
@Component
public class ServiceLevelChoice {

    private final Interactions interactions;
    private final Channels channels;
    private final Decisions decisions;
    private final Clocks clocks;

    ServiceLevelChoice(Interactions interactions, Channels channels, Decisions decisions, Clocks clocks) {
        this.interactions = interactions;
        this.channels = channels;
        this.decisions = decisions;
        this.clocks = clocks;
    }

    /** Starts the clocks from receipt, or plans them anew when category or priority have changed. */
    public void choose(UUID id) {
        var interaction = interactions.get(id);
        var channel = channels.find(interaction.channel()).orElseThrow();
        var priority = interaction.priority() == null ? Priority.NORMAL : interaction.priority();
        clocks.begin(
                id, decisions.serviceLevel(interaction, channel.serviceLevel()), priority, interaction.receivedAt());
    }
}

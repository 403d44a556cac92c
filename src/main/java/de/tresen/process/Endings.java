package de.tresen.process;

import de.tresen.interaction.InteractionProperties;
import de.tresen.interaction.Interactions;
import de.tresen.interaction.Resolution;
import de.tresen.interaction.Timeline;
import de.tresen.reply.Replies;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How interactions end. */
@Component
public class Endings {

    private final Interactions interactions;
    private final Replies replies;
    private final InteractionProperties properties;
    private final Clock clock;

    Endings(Interactions interactions, Replies replies, InteractionProperties properties, Clock clock) {
        this.interactions = interactions;
        this.replies = replies;
        this.properties = properties;
        this.clock = clock;
    }

    /** Closes what is not closed yet: solved with the last reply, or there was nothing to do. Answers until when a message reopens it. */
    public Instant close(UUID id) {
        if (!interactions.lock(id).status().ended()) {
            replies.solving(id)
                    .ifPresentOrElse(
                            reply -> interactions.conclude(id, reply.username(), Resolution.SOLVED),
                            () -> interactions.conclude(id, Timeline.DESK, Resolution.NOT_ACTIONABLE));
        }
        var closedAt = interactions.get(id).closedAt();
        return (closedAt == null ? clock.instant() : closedAt).plus(properties.reopenWithin());
    }
}

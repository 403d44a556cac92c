package de.tresen.routing;

import de.tresen.interaction.Category;
import de.tresen.interaction.Priority;
import de.tresen.interaction.Status;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that one looks after and where somebody else has to move first.
 *
 * @param waitsFor who has to move
 * @param since when it began to wait
 * @param followUpAt when we promised to write again, or when what was written leaves
 */
public record Waiting(
        UUID interaction,
        long number,
        String subject,
        String channel,
        String contactName,
        @Nullable Category category,
        Priority priority,
        Status status,
        Mover waitsFor,
        Instant since,
        @Nullable Instant followUpAt) {

    /** Who has to move. */
    public enum Mover {
        PERSON,
        DEPARTMENT,
        APPROVAL,
        /** Nobody: what one wrote leaves at its time. */
        TIME
    }
}

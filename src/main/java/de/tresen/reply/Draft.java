package de.tresen.reply;

import de.tresen.interaction.Visibility;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to answer.
 *
 * @param visibility none = as what is answered
 * @param inReplyTo none = the person's newest message
 * @param sawMessage the newest message that the writer had in front of them
 * @param followUpAt when the writer promises to write again
 */
public record Draft(
        String text,
        @Nullable Visibility visibility,
        @Nullable UUID inReplyTo,
        @Nullable UUID sawMessage,
        @Nullable Instant followUpAt) {}

package de.tresen.reply;

import de.tresen.interaction.Visibility;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to answer.
 *
 * @param visibility none = as what is answered
 * @param inReplyTo none = the person's newest message
 * @param sawMessage the newest message that the writer had in front of them
 * @param followUpAt when the writer promises to write again
 * @param sendAt when it is to leave; none = at once
 * @param close whether the interaction is solved when it has arrived
 * @param files ids of the files that go along: all that hang on the writer's draft
 */
public record Draft(
        String text,
        @Nullable Visibility visibility,
        @Nullable UUID inReplyTo,
        @Nullable UUID sawMessage,
        @Nullable Instant followUpAt,
        @Nullable Instant sendAt,
        boolean close,
        Set<UUID> files) {

    /** To be sent at once, without files. */
    public Draft(
            String text,
            @Nullable Visibility visibility,
            @Nullable UUID inReplyTo,
            @Nullable UUID sawMessage,
            @Nullable Instant followUpAt) {
        this(text, visibility, inReplyTo, sawMessage, followUpAt, null, false, Set.of());
    }
}

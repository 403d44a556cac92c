package de.tresen.interaction;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What other rooms learn from this one, in the same transaction. */
public final class InteractionEvents {

    private InteractionEvents() {}

    /** A new matter was opened by its first message. */
    public record InteractionReceived(UUID interaction) {}

    /** The person wrote again; {@code before} is the status until then. Not told of automatic messages. */
    public record MessageReceived(UUID interaction, UUID message, Status before) {}

    /** The person changed or deleted a message. */
    public record MessageChanged(UUID interaction, UUID message) {}

    /** The person deleted all that they wrote before anybody answered. */
    public record InteractionWithdrawn(UUID interaction) {}

    /** A person corrected the classification. */
    public record ClassificationCorrected(UUID interaction) {}

    /** It is done: somebody decided so, or its process came to the end. */
    public record InteractionClosed(UUID interaction, String by, boolean processEnded) {}

    /** Somebody took it up again without a new message. */
    public record InteractionReopened(UUID interaction, String by) {}

    /** It continues in another one. */
    public record InteractionMerged(UUID interaction, UUID into, String by) {}

    /** Something that lists and open pages show has changed. */
    public record InteractionChanged(
            UUID interaction, @Nullable String team) {}
}

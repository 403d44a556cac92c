package de.tresen.handover;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why something stands on a sheet, as it was when the sheet was made.
 *
 * @param owner username of whose it is: the person, or somebody whom they stood in for
 * @param detail of a task its kind, of what waits the status, of a reply or draft the author's name
 * @param warnAt from here on the promise was at risk, and from {@code dueAt} broken
 * @param at until when it is set aside, when we promised to write again, when it leaves or was last changed
 */
public record Fact(
        UUID interaction,
        String owner,
        What what,
        @Nullable String detail,
        @Nullable Instant warnAt,
        @Nullable Instant dueAt,
        @Nullable Instant at) {

    /** What of somebody's it is. */
    public enum What {
        /** They hold it; with {@code at}: set aside until then. */
        TASK,
        /** A reply is theirs to approve. */
        TO_APPROVE,
        /** A reply of theirs waits for approval. */
        IN_APPROVAL,
        /** A reply of theirs leaves at its time. */
        PLANNED,
        /** A draft of theirs. */
        DRAFT,
        /** They look after it, and the person or a department has to move first. */
        WAITING
    }
}

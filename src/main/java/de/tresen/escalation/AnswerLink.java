package de.tresen.escalation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link by which one person answers one question, once.
 *
 * @param withdrawnAt when nobody needed it any more: answered by somebody else, handed on, or the question withdrawn
 */
public record AnswerLink(
        UUID id,
        UUID question,
        String username,
        Instant madeAt,
        Instant validUntil,
        @Nullable Instant usedAt,
        @Nullable Instant withdrawnAt) {

    /** How it stands; each has its own sentence. */
    public enum State {
        OPEN,
        USED,
        WITHDRAWN,
        EXPIRED
    }

    public State state(Instant now) {
        if (usedAt != null) {
            return State.USED;
        }
        if (withdrawnAt != null) {
            return State.WITHDRAWN;
        }
        return now.isBefore(validUntil) ? State.OPEN : State.EXPIRED;
    }
}

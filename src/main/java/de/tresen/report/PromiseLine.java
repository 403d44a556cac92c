package de.tresen.report;

import de.tresen.interaction.Status;
import de.tresen.servicelevel.ClockState;
import de.tresen.servicelevel.Target;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A promise in a list of the desk, with what it waits for.
 *
 * @param holder username of who has the open work, or looks after the interaction
 * @param approvalSince since when a reply waits for approval; null = none does
 * @param department key of the department whose answer is awaited
 * @param askedSince since when
 * @param task id of the open work about it that somebody of the team does
 */
public record PromiseLine(
        UUID id,
        UUID interaction,
        long number,
        String subject,
        String channel,
        @Nullable String team,
        Status status,
        Target target,
        ClockState state,
        Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Instant endedAt,
        @Nullable String holder,
        @Nullable Instant approvalSince,
        @Nullable String department,
        @Nullable Instant askedSince,
        @Nullable String task) {

    /** What keeps an open promise from being kept. */
    public enum Cause {
        APPROVAL,
        DEPARTMENT,
        PERSON,
        UNCLAIMED,
        HELD;

        /** Somebody of the team can go on at once. */
        public boolean isOurs() {
            return this == UNCLAIMED || this == HELD;
        }
    }

    /** The likely cause, what others have to do first. */
    public Cause cause() {
        if (approvalSince != null) {
            return Cause.APPROVAL;
        }
        if (askedSince != null && (status == Status.ON_HOLD || target == Target.DEPARTMENT_RESPONSE)) {
            return Cause.DEPARTMENT;
        }
        if (status == Status.PENDING) {
            return Cause.PERSON;
        }
        return holder == null ? Cause.UNCLAIMED : Cause.HELD;
    }
}

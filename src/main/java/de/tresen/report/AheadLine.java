package de.tresen.report;

import de.tresen.servicelevel.Target;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A promised answer that is not given yet, and what will become of it if nothing changes.
 *
 * @param team key; null = none known yet
 * @param due from here on it is broken
 * @param expected when the answer is expected; null = nobody can say
 * @param before how much the team takes before it
 * @param department key of the department whose answer is awaited
 * @param othersDue until when others promised their part; null = they promised nothing
 * @param task id of the open work about it
 * @param holder username of who has it
 */
public record AheadLine(
        UUID interaction,
        long number,
        String subject,
        String channel,
        @Nullable String team,
        Target target,
        Instant due,
        @Nullable Instant expected,
        long before,
        WaitsFor waitsFor,
        @Nullable String department,
        @Nullable Instant othersDue,
        @Nullable String task,
        @Nullable String holder) {

    /** What the answer waits for. */
    public enum WaitsFor {
        /** Its turn in the team's list. */
        TEAM,
        /** The answer of a department. */
        DEPARTMENT,
        /** Somebody's approval. */
        APPROVAL,
        /** The time for which it is planned. */
        TIME
    }

    /** A promise is broken at the instant at which it is due. */
    public boolean breaks() {
        return expected == null || !expected.isBefore(due);
    }

    /** Broken by then, if nothing changes. */
    public boolean breaksBefore(Instant end) {
        return due.isBefore(end) && breaks();
    }
}

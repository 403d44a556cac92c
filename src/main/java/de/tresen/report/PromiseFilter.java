package de.tresen.report;

import de.tresen.servicelevel.Target;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which promises of a period a list shows; each filter but the first may be missing.
 *
 * @param team key, or {@link #NONE}
 * @param category name, or {@link #NONE}
 * @param atLeast of answers: those that took at least so long
 * @param below of answers: those that took less
 */
public record PromiseFilter(
        Outcome outcome,
        @Nullable String channel,
        @Nullable String team,
        @Nullable String category,
        @Nullable Target target,
        @Nullable Duration atLeast,
        @Nullable Duration below) {

    /** Whatever has none yet; no key begins like this. */
    public static final String NONE = "~";

    public static PromiseFilter of(Outcome outcome) {
        return new PromiseFilter(outcome, null, null, null, null, null, null);
    }

    /** How the promises stand that are wanted. */
    public enum Outcome {
        MET,
        BREACHED,
        /** Neither ended nor late by the end of the period. */
        RUNNING,
        /** Became late in the period and is still open. */
        LATE,
        /** Not late yet, and due within the next hour. */
        SOON,
        /** These, and what was warned of. */
        AT_RISK,
        /** First answers given in the period, in time or late. */
        ANSWERED;

        /** Only what has no end; it stands together in the index, by due time. */
        public boolean open() {
            return this == LATE || this == SOON || this == AT_RISK;
        }
    }

    /** For a query. */
    public boolean withoutTeam() {
        return NONE.equals(team);
    }

    /** For a query. */
    public boolean withoutCategory() {
        return NONE.equals(category);
    }

    /** For a query. */
    public @Nullable Long atLeastSeconds() {
        return atLeast == null ? null : atLeast.toSeconds();
    }

    /** For a query. */
    public @Nullable Long belowSeconds() {
        return below == null ? null : below.toSeconds();
    }
}

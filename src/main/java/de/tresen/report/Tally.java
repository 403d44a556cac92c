package de.tresen.report;

import org.jspecify.annotations.Nullable;

/**
 * How the promises of a group went in a period.
 *
 * @param group key of the channel, team, category or target; null = none known yet
 * @param met ended in time within the period
 * @param breached became late within the period, open or ended
 * @param running neither ended nor late by the end of the period, paused ones too
 */
public record Tally(@Nullable String group, long met, long breached, long running) {

    /** Share of the decided promises that were kept, 0 to 1; null when none was decided. */
    public @Nullable Double compliance() {
        return met + breached == 0 ? null : (double) met / (met + breached);
    }
}

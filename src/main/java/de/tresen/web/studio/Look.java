package de.tresen.web.studio;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What goes on in a process, in words.
 *
 * @param version that is looked at; null = all of them together
 * @param drawn the version whose drawing is shown: the newest of those that are looked at
 * @param versions that run or hold, newest first
 * @param elsewhere tokens at elements that the drawing no longer has
 * @param counted until when durations are counted; null = not yet
 */
record Look(
        @Nullable Integer version,
        int drawn,
        List<Running> versions,
        int days,
        long running,
        long late,
        long atRisk,
        long stuck,
        long trying,
        List<Spot> spots,
        long elsewhere,
        @Nullable Instant counted) {

    /** A version and how many run on it. */
    record Running(int version, long running) {}

    /**
     * An element.
     *
     * @param median null = nothing went on from there in the period
     * @param lateHeat 0 to 5: how much of the most late ones stand here
     * @param timeHeat 0 to 5: how much of the longest median it takes
     */
    record Spot(
            String element,
            String name,
            long tokens,
            long atRisk,
            long late,
            long times,
            @Nullable Duration median,
            @Nullable Duration nineOfTen,
            int lateHeat,
            int timeHeat) {}

    /** The interactions at an element. */
    record Here(
            String name,
            @Nullable Integer version,
            long tokens,
            long late,
            long atRisk,
            List<Line> lines,
            boolean absences) {}

    /** @param late whether a promise is broken, not only at risk; meaningless where nothing is due */
    record Line(
            UUID id,
            long number,
            String subject,
            String channel,
            @Nullable String team,
            @Nullable Instant since,
            @Nullable Instant dueAt,
            boolean late) {}
}

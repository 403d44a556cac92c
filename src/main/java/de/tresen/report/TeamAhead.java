package de.tresen.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a team has before it, and what will become of it if nothing changes.
 *
 * @param waiting answers and other work in its list
 * @param late of these, already late
 * @param people who are there now; outside service hours, when they begin next
 * @param from since when or from when they are there; null = nobody is within the days looked at
 * @param until how long
 * @param done when everything that waits now is worked off; null = not within the days looked at
 * @param breaking what will break today, the first due first
 */
public record TeamAhead(
        String team,
        long waiting,
        long late,
        Pace pace,
        int people,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Instant done,
        List<AheadLine> breaking,
        Remedy remedy) {}

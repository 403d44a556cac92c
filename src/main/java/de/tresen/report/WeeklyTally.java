package de.tresen.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the promises of a group went, week by week, the oldest first; running ones are not in it.
 *
 * @param group key of the channel, team or category; null = none known yet
 */
public record WeeklyTally(@Nullable String group, List<Tally> weeks) {

    public Tally all() {
        return new Tally(
                group,
                weeks.stream().mapToLong(Tally::met).sum(),
                weeks.stream().mapToLong(Tally::breached).sum(),
                0);
    }
}

package de.tresen.report;

import java.time.Instant;
import java.util.List;

/**
 * What will become of the promised answers, if nothing changes.
 *
 * @param teams those that have work before them, in the order of their keys
 * @param lines the promised answers due until the end of tomorrow, the first due first
 * @param whole false = there are more, which were not looked at
 * @param endOfDay midnight in the reader's zone
 */
public record Ahead(List<TeamAhead> teams, List<AheadLine> lines, boolean whole, Instant endOfDay) {

    /** What will break today, the first due first. */
    public List<AheadLine> breaking() {
        return lines.stream().filter(line -> line.breaksBefore(endOfDay)).toList();
    }
}

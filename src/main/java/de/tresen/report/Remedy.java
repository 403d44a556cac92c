package de.tresen.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What would keep the promises of a team's list that break today otherwise; each way is enough by itself.
 *
 * @param people so many more until the end of the day; 0 = more people do not help any more
 * @param moved what somebody outside the list would have to answer, the fewest that are enough
 * @param lateLast it is enough to answer what is late already only afterwards
 */
public record Remedy(int people, List<AheadLine> moved, boolean lateLast) {

    static final Remedy NONE = new Remedy(0, List.of(), false);

    /** With more than that nobody is helped. */
    private static final int MOST_PEOPLE = 10;

    /**
     * @param lines what waits for its turn in the list
     * @param late how much before them is late already
     */
    static Remedy of(Forecast forecast, List<AheadLine> lines, long late, Instant endOfDay) {
        var breaking =
                lines.stream().filter(line -> line.breaksBefore(endOfDay)).toList();
        if (breaking.isEmpty()) {
            return NONE;
        }
        var people = IntStream.rangeClosed(1, MOST_PEOPLE)
                .filter(more -> keeps(forecast.with(more, endOfDay), breaking, 0))
                .findFirst();
        return new Remedy(
                people.orElse(0), moved(forecast, lines, endOfDay), late > 0 && keeps(forecast, breaking, late));
    }

    private static boolean keeps(Forecast forecast, List<AheadLine> lines, long fewer) {
        return lines.stream().noneMatch(line -> breaks(forecast, line, fewer));
    }

    private static boolean breaks(Forecast forecast, AheadLine line, long fewer) {
        var answered = forecast.answered(Math.max(0, line.before() - fewer));
        return answered == null || !answered.isBefore(line.due());
    }

    private static List<AheadLine> moved(Forecast forecast, List<AheadLine> lines, Instant endOfDay) {
        var moved = new ArrayList<AheadLine>();
        lines.stream().sorted(Comparator.comparingLong(AheadLine::before)).forEach(line -> {
            if (line.due().isBefore(endOfDay) && breaks(forecast, line, moved.size())) {
                moved.add(line);
            }
        });
        return moved;
    }
}

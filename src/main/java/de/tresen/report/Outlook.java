package de.tresen.report;

import de.tresen.report.AheadLine.WaitsFor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What follows for a team from its list, from who will be there, and from how fast it is. */
final class Outlook {

    private final AheadMapper.Queue queue;
    private final Map<String, Long> places;
    private final List<Cover> open;
    private final Pace pace;
    private final Instant now;
    private final Forecast forecast;

    /** @param places how much that is not late stands before each work */
    Outlook(AheadMapper.Queue queue, Map<String, Long> places, List<Cover> open, Pace pace, Instant now) {
        this.queue = queue;
        this.places = places;
        this.open = open;
        this.pace = pace;
        this.now = now;
        this.forecast = new Forecast(open, pace.perAnswer());
    }

    AheadLine line(AheadMapper.Row row) {
        var before = before(row);
        return new AheadLine(
                row.interaction(),
                row.number(),
                row.subject(),
                row.channel(),
                row.team(),
                row.target(),
                row.dueAt(),
                expected(row, before),
                before,
                Objects.requireNonNull(row.waitsFor()),
                row.department(),
                row.othersDue(),
                row.task(),
                row.holder());
    }

    /** What stands among the late for another promise may be the last of them. */
    private long before(AheadMapper.Row row) {
        var place = places.get(String.valueOf(row.task()));
        return place == null ? Math.max(0, queue.late() - 1) : queue.late() + place;
    }

    /** Others are expected to keep their promises; of those who have not, or gave none, nobody can say. */
    private @Nullable Instant expected(AheadMapper.Row row, long before) {
        if (row.waitsFor() == WaitsFor.TEAM) {
            return forecast.answered(before);
        }
        var others = row.othersDue();
        if (row.waitsFor() == WaitsFor.TIME) {
            return others;
        }
        if (others == null || !others.isAfter(now)) {
            return null;
        }
        return row.waitsFor() == WaitsFor.APPROVAL ? others : later(others, forecast.answered(queue.late()));
    }

    private static @Nullable Instant later(Instant one, @Nullable Instant other) {
        return other == null || other.isAfter(one) ? other : one;
    }

    TeamAhead team(List<AheadLine> lines, Instant endOfDay) {
        var there = open.stream().filter(stretch -> stretch.people() > 0).findFirst();
        var waiting =
                lines.stream().filter(line -> line.waitsFor() == WaitsFor.TEAM).toList();
        return new TeamAhead(
                queue.team(),
                queue.waiting(),
                queue.late(),
                pace,
                there.map(Cover::people).orElse(0),
                there.map(Cover::from).orElse(null),
                there.map(Cover::to).orElse(null),
                queue.waiting() == 0 ? null : forecast.answered(queue.waiting() - 1),
                lines.stream().filter(line -> line.breaksBefore(endOfDay)).toList(),
                Remedy.of(forecast, waiting, queue.late(), endOfDay));
    }
}

package de.tresen.web.cover;

import de.tresen.businesstime.Stretch;
import de.tresen.coverage.Absence;
import de.tresen.coverage.Absences;
import de.tresen.coverage.Coverage;
import de.tresen.coverage.Gap;
import de.tresen.coverage.Listed;
import de.tresen.coverage.Shift;
import de.tresen.coverage.Shifts;
import de.tresen.people.Person;
import de.tresen.report.GapAhead;
import de.tresen.report.GapsAhead;
import de.tresen.web.cover.Board.Day;
import de.tresen.web.cover.Board.GapLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws up the grid of a team, as far as the reader may see it. */
@Component
class Boards {

    private static final int MOST = 5000;

    private final Coverage coverage;
    private final GapsAhead ahead;
    private final Shifts shifts;
    private final Absences absences;
    private final BoardRows rows;

    Boards(Coverage coverage, GapsAhead ahead, Shifts shifts, Absences absences, BoardRows rows) {
        this.coverage = coverage;
        this.ahead = ahead;
        this.shifts = shifts;
        this.absences = absences;
        this.rows = rows;
    }

    /** All that is read for one board. */
    record Read(
            Window window,
            Person reader,
            Instant now,
            List<Shift> shifts,
            List<Absence> absences,
            List<GapAhead> gaps,
            List<Stretch> promised,
            Map<LocalDate, String> special,
            Map<String, String> names,
            Limits.Known channels) {}

    Board of(Window window, Person reader, Instant now) {
        var read = read(window, reader, now);
        var mayPlan = shifts.mayPlan(window.team().key(), reader);
        var days = window.days().stream().map(day -> day(read, day, mayPlan)).toList();
        var words = rows.words();
        return new Board(
                window,
                words.title(window),
                rows.now(window, now, read.names()),
                window.team().timeZone().equals(reader.timeZone())
                        ? null
                        : window.team().timeZone().getId(),
                mayPlan,
                days,
                rows.of(read, days, mayPlan),
                read.gaps().stream().map(gap -> whole(read, gap, mayPlan)).toList());
    }

    private Read read(Window window, Person reader, Instant now) {
        var team = window.team().key();
        var which = new Listed(team, null, window.from(), window.to());
        return new Read(
                window,
                reader,
                now,
                shifts.list(reader, which, null, MOST),
                absences.list(reader, which, null, MOST),
                ahead.of(team, window.from(), window.to()),
                coverage.promised(team, window.from(), window.to()),
                coverage.specialDays(team, window.first(), window.until()),
                rows.names(),
                rows.limits().known(window));
    }

    private Day day(Read read, LocalDate day, boolean mayPlan) {
        var words = rows.words();
        var window = read.window();
        var zone = window.team().timeZone();
        var open = read.promised().stream()
                .filter(stretch -> touches(window, stretch.from(), stretch.to(), day))
                .toList();
        return new Day(
                day.toString(),
                words.format(day, "EE"),
                words.format(day, window.month() ? "d" : words.say("cover.pattern.short")),
                words.name(day),
                day.equals(window.today()),
                day.isBefore(window.today()),
                read.special().get(day),
                open.stream()
                        .map(stretch -> words.onDay(clip(window, stretch.from(), day), stretch.to(), day, zone))
                        .collect(Collectors.joining(", ")),
                open.stream()
                        .map(stretch -> DayWords.bar(stretch.from(), stretch.to(), day, zone))
                        .toList(),
                read.gaps().stream()
                        .map(GapAhead::gap)
                        .filter(gap -> touches(window, gap.from(), gap.to(), day))
                        .map(gap -> onDay(read, gap, day, mayPlan))
                        .toList());
    }

    /** What began before a day begins with it. */
    private static Instant clip(Window window, Instant from, LocalDate day) {
        var start = window.start(day);
        return from.isBefore(start) ? start : from;
    }

    private GapLine onDay(Read read, Gap gap, LocalDate day, boolean mayPlan) {
        var words = rows.words();
        var window = read.window();
        var end = window.start(day.plusDays(1));
        var from = clip(window, gap.from(), day);
        var to = gap.to().isAfter(end) ? end : gap.to();
        return new GapLine(
                words.onDay(from, to, day, window.team().timeZone()), why(read, gap), plan(read, from, to, mayPlan));
    }

    /** With what usually comes in then, where that is known. */
    private GapLine whole(Read read, GapAhead one, boolean mayPlan) {
        var words = rows.words();
        var gap = one.gap();
        var why = why(read, gap);
        var usual = one.usual();
        return new GapLine(
                words.span(gap.from(), gap.to(), read.window().team().timeZone()),
                usual == null ? why : words.say("cover.gap.usual", why, usual),
                plan(read, gap.from(), gap.to(), mayPlan));
    }

    private String why(Read read, Gap gap) {
        var scope = rows.limits().said(gap, read.channels());
        var why = rows.words().why(gap, read.names());
        return scope.isEmpty() ? why : rows.words().say("cover.limited", why, scope);
    }

    Limits.Choices limits(Window window) {
        return rows.limits().of(window);
    }

    private static @Nullable String plan(Read read, Instant from, Instant to, boolean mayPlan) {
        if (!mayPlan || !to.isAfter(read.now())) {
            return null;
        }
        var zone = read.window().team().timeZone();
        var start = from.atZone(zone);
        return read.window()
                .address(
                        "/cover/shifts/new",
                        "day",
                        start.toLocalDate().toString(),
                        "from",
                        start.toLocalTime().toString(),
                        "to",
                        to.atZone(zone).toLocalTime().toString());
    }

    static boolean touches(Window window, Instant from, @Nullable Instant to, LocalDate day) {
        return from.isBefore(window.start(day.plusDays(1))) && (to == null || to.isAfter(window.start(day)));
    }
}

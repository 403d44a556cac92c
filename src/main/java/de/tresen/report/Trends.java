package de.tresen.report;

import de.tresen.people.Person;
import de.tresen.report.TrendMapper.Part;
import de.tresen.report.TrendMapper.WeekRow;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How things went over the last weeks, within what the reader may count; weeks and hours are those of the reader. */
@Service
@Transactional(readOnly = true)
public class Trends {

    /** Weeks over which compliance is shown. */
    public static final int WEEKS = 8;

    private static final int RECENT = 4;
    private static final int REASONS = 5;

    private final TrendMapper mapper;
    private final KeptHours kept;
    private final Clock clock;

    Trends(TrendMapper mapper, KeptHours kept, Clock clock) {
        this.mapper = mapper;
        this.kept = kept;
        this.clock = clock;
    }

    /** The weeks that are shown, the oldest first; the last is not over. */
    public List<Week> weeks(Person reader) {
        return Week.upTo(clock.instant(), reader.timeZone(), WEEKS);
    }

    /** The last four weeks until now. */
    public Period recent(Person reader) {
        var weeks = Week.upTo(clock.instant(), reader.timeZone(), RECENT);
        return new Period(weeks.get(0).from(), weeks.get(RECENT - 1).to());
    }

    /** What the weeks brought each channel, team and category. */
    public Map<Grouping, List<WeeklyTally>> compliance(Person reader) {
        var rows = rows(weeks(reader), Reach.of(reader));
        return Map.of(
                Grouping.CHANNEL, grouped(rows, WeekRow::channel),
                Grouping.TEAM, grouped(rows, WeekRow::team),
                Grouping.CATEGORY, grouped(rows, WeekRow::category));
    }

    private List<WeekRow> rows(List<Week> weeks, Reach reach) {
        var counted = new ArrayList<Part>();
        var rolled = new ArrayList<Part>();
        for (var week : weeks) {
            var split = kept.split(week.period());
            split.counted().forEach(period -> counted.add(new Part(week.number(), period)));
            split.kept().forEach(period -> rolled.add(new Part(week.number(), period)));
        }
        var now = clock.instant();
        return Stream.concat(
                        counted.isEmpty()
                                ? Stream.of()
                                : mapper
                                        .countedWeeks(
                                                counted,
                                                weeks.get(weeks.size() - 1)
                                                        .period()
                                                        .until(now),
                                                reach)
                                        .stream(),
                        rolled.isEmpty() ? Stream.of() : mapper.keptWeeks(rolled, reach).stream())
                .toList();
    }

    private static List<WeeklyTally> grouped(List<WeekRow> rows, Function<WeekRow, @Nullable String> key) {
        var groups = new HashMap<@Nullable String, long[][]>();
        for (var row : rows) {
            var sums = groups.computeIfAbsent(key.apply(row), group -> new long[WEEKS][2]);
            sums[row.week()][0] += row.met();
            sums[row.week()][1] += row.breached();
        }
        return groups.entrySet().stream()
                .map(entry -> weekly(entry.getKey(), entry.getValue()))
                .sorted(mostFirst())
                .toList();
    }

    private static WeeklyTally weekly(@Nullable String group, long[][] sums) {
        return new WeeklyTally(
                group,
                Stream.of(sums)
                        .map(week -> new Tally(group, week[0], week[1], 0))
                        .toList());
    }

    private static Comparator<WeeklyTally> mostFirst() {
        return Comparator.comparingLong((WeeklyTally weekly) ->
                        -weekly.all().met() - weekly.all().breached())
                .thenComparing(weekly -> String.valueOf(weekly.group()));
    }

    /** How long people waited for the first answers of the last four weeks. */
    public FirstResponses firstResponses(Person reader) {
        var waits = mapper.waits(recent(reader).stored(), Reach.of(reader));
        var counts = List.of(
                waits.quarter(),
                waits.one(),
                waits.two(),
                waits.four(),
                waits.eight(),
                waits.wholeDay(),
                waits.threeDays(),
                waits.longer());
        return new FirstResponses(duration(waits.median()), duration(waits.ninety()), spans(counts));
    }

    private static List<FirstResponses.Span> spans(List<Long> counts) {
        var edges = new int[] {0, 15, 60, 120, 240, 480, 1440, 4320};
        return IntStream.range(0, edges.length)
                .mapToObj(i -> new FirstResponses.Span(
                        Duration.ofMinutes(edges[i]),
                        i + 1 == edges.length ? null : Duration.ofMinutes(edges[i + 1]),
                        counts.get(i)))
                .toList();
    }

    private static @Nullable Duration duration(@Nullable Double seconds) {
        return seconds == null ? null : Duration.ofSeconds(Math.round(seconds));
    }

    /** What became of what was closed in the last four weeks, and what is overdue. */
    public Ended ended(Person reader) {
        var period = recent(reader).stored();
        var reach = Reach.of(reader);
        var sums = new EnumMap<Ended.Ending, Long>(Ended.Ending.class);
        var split = kept.split(period);
        Stream.concat(
                        split.counted().stream().flatMap(part -> mapper.countedEndings(part, reach).stream()),
                        split.kept().stream().flatMap(part -> mapper.keptEndings(part, reach).stream()))
                .forEach(row -> sums.merge(row.measure(), row.amount(), Long::sum));
        return new Ended(
                sums.getOrDefault(Ended.Ending.ANSWERED, 0L),
                sums.getOrDefault(Ended.Ending.LIKED, 0L),
                sums.getOrDefault(Ended.Ending.LEFT, 0L),
                sums.getOrDefault(Ended.Ending.NOT_ACTIONABLE, 0L),
                sums.getOrDefault(Ended.Ending.UNANSWERED, 0L),
                mapper.overdue(period, period.until(clock.instant()), reach),
                mapper.reasons(period, reach, REASONS));
    }
}

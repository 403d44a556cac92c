package de.tresen.web.report;

import de.tresen.people.Person;
import de.tresen.report.Ended;
import de.tresen.report.FirstResponses;
import de.tresen.report.Grouping;
import de.tresen.report.Period;
import de.tresen.report.PromiseFilter.Outcome;
import de.tresen.report.Tally;
import de.tresen.report.Trends;
import de.tresen.report.Week;
import de.tresen.report.WeeklyTally;
import de.tresen.web.report.ReportWords.Names;
import de.tresen.web.report.Table.Cell;
import de.tresen.web.report.Table.Line;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** How the last weeks went, as tables. */
@Component
class TrendTables {

    private final Trends trends;
    private final ReportWords words;

    TrendTables(Trends trends, ReportWords words) {
        this.trends = trends;
        this.words = words;
    }

    /** A line for each group, a column for each week. */
    Table compliance(Grouping by, List<WeeklyTally> groups, List<Week> weeks, Names names) {
        var head = Stream.concat(
                        Stream.of(words.say("reports.by." + by), words.say("reports.column.all")),
                        weeks.stream().map(TrendTables::label))
                .toList();
        return new Table(
                by == Grouping.CATEGORY ? "categories" : by.name().toLowerCase(Locale.ROOT) + "s",
                head,
                groups.stream()
                        .map(group -> compliance(by, group, weeks, names))
                        .toList());
    }

    private Line compliance(Grouping by, WeeklyTally group, List<Week> weeks, Names names) {
        var cells = new ArrayList<Cell>();
        var whole = new Period(weeks.get(0).from(), weeks.get(weeks.size() - 1).to());
        cells.add(share(group.all(), whole, by));
        for (var week : weeks) {
            cells.add(share(group.weeks().get(week.number()), week.period(), by));
        }
        return new Line(Cell.of(words.group(by, group.group(), names)), cells);
    }

    /** It opens what was broken, or what was kept where nothing was. */
    private Cell share(Tally tally, Period period, Grouping by) {
        var decided = tally.met() + tally.breached();
        if (decided == 0) {
            return Cell.of("–");
        }
        var outcome = tally.breached() == 0 ? Outcome.MET : Outcome.BREACHED;
        return Cell.of(
                        words.say("reports.share", words.percent(tally.compliance()), tally.met(), decided),
                        Links.promises(outcome, period, by, tally.group()))
                .withBar(tally.compliance());
    }

    static String label(Week week) {
        return DateTimeFormatter.ofPattern("d. MMM", ReportWords.locale()).format(week.monday());
    }

    Table firstResponses(FirstResponses responses, Person reader) {
        var period = trends.recent(reader);
        return new Table(
                "first-responses",
                List.of(words.say("reports.column.waited"), words.say("reports.column.count")),
                responses.spans().stream()
                        .map(span -> new Line(
                                Cell.of(span(span)),
                                List.of(Cell.count(
                                                span.count(),
                                                Links.promises(Outcome.ANSWERED, period)
                                                        + "&took="
                                                        + span.atLeast().toMinutes() + "-"
                                                        + (span.below() == null
                                                                ? ""
                                                                : span.below().toMinutes()))
                                        .withBar(part(span.count(), responses.all())))))
                        .toList());
    }

    private static @Nullable Double part(long count, long all) {
        return all == 0 ? null : (double) count / all;
    }

    private String span(FirstResponses.Span span) {
        return span.below() == null
                ? words.say("reports.span.longer", words.span(span.atLeast()))
                : words.say("reports.span.below", words.span(span.below()));
    }

    Table endings(Ended ended, Person reader) {
        var period = trends.recent(reader);
        var lines = new ArrayList<Line>();
        lines.add(ending(Ended.Ending.ANSWERED, ended.answered(), ended, reader));
        lines.add(ending(Ended.Ending.LIKED, ended.liked(), ended, reader));
        lines.add(ending(Ended.Ending.LEFT, ended.left(), ended, reader));
        lines.add(ending(Ended.Ending.NOT_ACTIONABLE, ended.notActionable(), ended, reader));
        lines.add(ending(Ended.Ending.UNANSWERED, ended.unanswered(), ended, reader));
        lines.add(line(
                "OVERDUE", ended.overdue(), ended, Links.promises(Outcome.LATE, period) + "&target=FIRST_RESPONSE"));
        return new Table(
                "endings",
                List.of(
                        words.say("reports.column.ending"),
                        words.say("reports.column.count"),
                        words.say("reports.column.share")),
                lines);
    }

    /** The response rate in one sentence. */
    String rate(Ended ended) {
        return ended.asked() == 0
                ? words.say("reports.rate.none")
                : words.say(
                        "reports.rate",
                        words.percent(ended.rate()),
                        ended.asked(),
                        ended.answered(),
                        ended.liked(),
                        ended.left(),
                        ended.missed());
    }

    private Line ending(Ended.Ending ending, long count, Ended ended, Person reader) {
        return line(
                ending.name(),
                count,
                ended,
                Links.builder("interactions", trends.recent(reader))
                        .queryParam("ended", ending)
                        .encode()
                        .toUriString());
    }

    private Line line(String word, long count, Ended ended, String href) {
        var share = part(count, ended.all());
        return new Line(
                Cell.of(words.say("reports.ending." + word)),
                List.of(Cell.count(count, href), Cell.of(words.percent(share)).withBar(share)));
    }

    Table reasons(Ended ended, Person reader) {
        var left = Links.builder("interactions", trends.recent(reader)).queryParam("ended", Ended.Ending.LEFT);
        return new Table(
                "reasons",
                List.of(words.say("reports.column.reason"), words.say("reports.column.count")),
                ended.reasons().stream()
                        .map(reason -> new Line(
                                Cell.of(reason.text()), List.of(Cell.count(reason.count(), because(left, reason)))))
                        .toList());
    }

    private static String because(UriComponentsBuilder left, Ended.Reason reason) {
        return left.cloneBuilder()
                .queryParam("reason", "{reason}")
                .encode()
                .buildAndExpand(reason.text())
                .toUriString();
    }
}

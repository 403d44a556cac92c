package de.tresen.web.report;

import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import de.tresen.report.Ahead;
import de.tresen.report.GapAhead;
import de.tresen.report.GapsAhead;
import de.tresen.report.Grouping;
import de.tresen.report.OpenPromises;
import de.tresen.report.PromiseFilter.Outcome;
import de.tresen.report.PromisesAhead;
import de.tresen.report.Tally;
import de.tresen.report.Trends;
import de.tresen.report.Volumes;
import de.tresen.report.Week;
import de.tresen.report.WeeklyTally;
import de.tresen.web.frame.Times;
import de.tresen.web.report.ReportPage.Gaps;
import de.tresen.web.report.ReportPage.Outlook;
import de.tresen.web.report.ReportWeeks.Compliance;
import de.tresen.web.report.ReportWeeks.Responses;
import de.tresen.web.report.ReportWeeks.Small;
import de.tresen.web.report.ReportWords.Names;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together the manager's desk. */
@Component
class ReportPages {

    private static final int SHOWN = 10;
    private static final int PICTURES = 8;
    private static final double FULL = 100;
    private static final List<Grouping> GROUPINGS = List.of(Grouping.CHANNEL, Grouping.TEAM, Grouping.CATEGORY);

    private final OpenPromises promises;
    private final PromisesAhead ahead;
    private final GapsAhead gaps;
    private final Trends trends;
    private final OpenTables open;
    private final AheadTables aheadTables;
    private final GapTables gapTables;
    private final NextSteps next;
    private final TrendTables tables;
    private final Volumes volumes;
    private final VolumeTables volumeTables;
    private final ReportWords words;

    ReportPages(
            OpenPromises promises,
            PromisesAhead ahead,
            GapsAhead gaps,
            Trends trends,
            OpenTables open,
            AheadTables aheadTables,
            GapTables gapTables,
            NextSteps next,
            TrendTables tables,
            Volumes volumes,
            VolumeTables volumeTables,
            ReportWords words) {
        this.promises = promises;
        this.ahead = ahead;
        this.gaps = gaps;
        this.trends = trends;
        this.open = open;
        this.aheadTables = aheadTables;
        this.gapTables = gapTables;
        this.next = next;
        this.tables = tables;
        this.volumes = volumes;
        this.volumeTables = volumeTables;
        this.words = words;
    }

    ReportPage desk(Person reader, Times times) {
        var names = words.names(reader);
        var today = promises.today(reader);
        var late = promises.late(reader, SHOWN);
        var atRisk = promises.atRisk(reader, SHOWN);
        var found = ahead.of(reader);
        var missing = gaps.of(reader);
        var always = promises.always();
        return new ReportPage(
                promises.glance(reader),
                Links.promises(Outcome.RUNNING, today),
                Links.promises(Outcome.SOON, always),
                Links.promises(Outcome.BREACHED, today),
                Links.promises(Outcome.LATE, always),
                Links.promises(Outcome.AT_RISK, always),
                next.of(new NextSteps.Now(late, atRisk, found, missing), names, times),
                open.of("late", late, names, times),
                open.of("at-risk", atRisk, names, times),
                outlook(found, names, times),
                gaps(missing, names, times));
    }

    ReportWeeks weeks(Person reader) {
        var ended = trends.ended(reader);
        var volume = volumes.of(reader);
        return new ReportWeeks(
                compliance(reader, words.names(reader)),
                responses(reader),
                tables.rate(ended),
                tables.endings(ended, reader),
                tables.reasons(ended, reader),
                volumeTables.map(volume),
                volumeTables.deserted(volume),
                trends.recent(reader).from());
    }

    /** One table of the desk, whole. */
    Table table(String key, Person reader, Times times) {
        var names = words.names(reader);
        return switch (key) {
            case "late" -> open.of("late", promises.late(reader, Integer.MAX_VALUE), names, times);
            case "at-risk" -> open.of("at-risk", promises.atRisk(reader, Integer.MAX_VALUE), names, times);
            case "ahead" -> {
                var found = ahead.of(reader);
                yield aheadTables.lines("ahead", found.breaking(), found, names, times);
            }
            case "teams-ahead" -> aheadTables.teams(ahead.of(reader), names, times);
            case "gaps" -> gapTables.of(gaps.of(reader), names, times);
            case "channels" -> compliance(reader, names).get(0).table();
            case "teams" -> compliance(reader, names).get(1).table();
            case "categories" -> compliance(reader, names).get(2).table();
            case "first-responses" -> responses(reader).table();
            case "endings" -> tables.endings(trends.ended(reader), reader);
            case "reasons" -> tables.reasons(trends.ended(reader), reader);
            case "volume" -> volumeTables.map(volumes.of(reader));
            default -> throw new Refusal.NotFound("report.unknown", "There is no such table.");
        };
    }

    private Outlook outlook(Ahead found, Names names, Times times) {
        var breaking = found.breaking();
        return new Outlook(
                breaking.size(),
                aheadTables.lines("ahead", breaking.stream().limit(SHOWN).toList(), found, names, times),
                aheadTables.teams(found, names, times),
                found.whole() ? 0 : PromisesAhead.MOST);
    }

    private Gaps gaps(List<GapAhead> found, Names names, Times times) {
        return new Gaps(found.size(), gapTables.of(GapTables.most(found, SHOWN), names, times));
    }

    private List<Compliance> compliance(Person reader, Names names) {
        var weeks = trends.weeks(reader);
        Map<Grouping, List<WeeklyTally>> groups = trends.compliance(reader);
        return GROUPINGS.stream()
                .map(by -> compliance(by, groups.getOrDefault(by, List.of()), weeks, names))
                .toList();
    }

    private Compliance compliance(Grouping by, List<WeeklyTally> groups, List<Week> weeks, Names names) {
        var table = tables.compliance(by, groups, weeks, names);
        var labels = weeks.stream().map(TrendTables::label).collect(Collectors.joining("|"));
        var pictures = IntStream.range(0, Math.min(PICTURES, groups.size()))
                .mapToObj(i -> new Small(
                        table.lines().get(i).about().text(),
                        table.lines().get(i).figures().get(0),
                        labels,
                        values(groups.get(i))))
                .toList();
        return new Compliance(words.say("reports.by." + by), pictures, table);
    }

    private static String values(WeeklyTally group) {
        return group.weeks().stream()
                .map(Tally::compliance)
                .map(share -> share == null ? "" : Long.toString(Math.round(FULL * share)))
                .collect(Collectors.joining("|"));
    }

    private Responses responses(Person reader) {
        var responses = trends.firstResponses(reader);
        var table = tables.firstResponses(responses, reader);
        return new Responses(
                words.span(responses.median()),
                words.span(responses.ninety()),
                responses.all(),
                Links.promises(Outcome.ANSWERED, trends.recent(reader)),
                joined(table.lines().stream().map(line -> line.about().text())),
                joined(responses.spans().stream().map(span -> Long.toString(span.count()))),
                table);
    }

    private static String joined(Stream<String> texts) {
        return texts.collect(Collectors.joining("|"));
    }
}

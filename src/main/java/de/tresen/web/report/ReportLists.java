package de.tresen.web.report;

import de.tresen.people.Person;
import de.tresen.report.Ended;
import de.tresen.report.GapsAhead;
import de.tresen.report.Grouping;
import de.tresen.report.InteractionLine;
import de.tresen.report.OpenPromises;
import de.tresen.report.Period;
import de.tresen.report.PromiseFilter;
import de.tresen.report.PromisesAhead;
import de.tresen.report.ReportedInteractions;
import de.tresen.report.ReportedInteractions.Daytime;
import de.tresen.web.frame.Times;
import de.tresen.web.report.ReportWords.Names;
import de.tresen.web.report.Table.Cell;
import de.tresen.web.report.Table.Line;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Puts together the lists behind figures, page by page. */
@Component
class ReportLists {

    private static final int ROWS = 50;

    private final OpenPromises promises;
    private final ReportedInteractions interactions;
    private final PromisesAhead ahead;
    private final GapsAhead gaps;
    private final OpenTables tables;
    private final AheadTables aheadTables;
    private final GapTables gapTables;
    private final ReportWords words;
    private final MessageSource messages;
    private final Clock clock;

    ReportLists(
            OpenPromises promises,
            ReportedInteractions interactions,
            PromisesAhead ahead,
            GapsAhead gaps,
            OpenTables tables,
            AheadTables aheadTables,
            GapTables gapTables,
            ReportWords words,
            MessageSource messages,
            Clock clock) {
        this.promises = promises;
        this.interactions = interactions;
        this.ahead = ahead;
        this.gaps = gaps;
        this.tables = tables;
        this.aheadTables = aheadTables;
        this.gapTables = gapTables;
        this.words = words;
        this.messages = messages;
        this.clock = clock;
    }

    ListPage promises(PromiseFilter filter, Period period, Person reader, int skip) {
        var found = promises.list(filter, period, reader, skip, ROWS + 1);
        var names = words.names(reader);
        var table = tables.of("promises", shown(found), names, times(reader));
        return new ListPage(
                words.say("reports.outcome." + filter.outcome()),
                isAboutNow(filter.outcome()) ? "" : period(period, reader),
                filters(filter, names),
                table,
                more(found, skip));
    }

    private static boolean isAboutNow(PromiseFilter.Outcome outcome) {
        return outcome.open();
    }

    private List<String> filters(PromiseFilter filter, Names names) {
        var said = new ArrayList<String>();
        add(said, Grouping.CHANNEL, filter.channel(), names);
        add(said, Grouping.TEAM, filter.team(), names);
        add(said, Grouping.CATEGORY, filter.category(), names);
        add(
                said,
                Grouping.TARGET,
                filter.target() == null ? null : filter.target().name(),
                names);
        if (filter.atLeast() != null && !filter.atLeast().isZero()) {
            said.add(words.say("reports.span.longer", words.span(filter.atLeast())));
        }
        if (filter.below() != null) {
            said.add(words.say("reports.span.below", words.span(filter.below())));
        }
        return said;
    }

    private void add(List<String> said, Grouping by, @Nullable String key, Names names) {
        if (key != null) {
            said.add(words.group(by, PromiseFilter.NONE.equals(key) ? null : key, names));
        }
    }

    ListPage ended(Ended.Ending ending, @Nullable String reason, Period period, Person reader, int skip) {
        var found = interactions.ended(ending, reason, period, reader, skip, ROWS + 1);
        return new ListPage(
                words.say("reports.ending." + ending),
                period(period, reader),
                reason == null ? List.of() : List.of(reason),
                table(shown(found), reader),
                more(found, skip));
    }

    ListPage received(Daytime daytime, Period period, Person reader, int skip) {
        var found = interactions.received(daytime, period, reader, skip, ROWS + 1);
        return new ListPage(
                words.say("reports.received", words.day(daytime.day()), daytime.from(), daytime.to()),
                period(period, reader),
                List.of(),
                table(shown(found), reader),
                more(found, skip));
    }

    /** @param today only what will break today */
    ListPage ahead(@Nullable String team, boolean today, Person reader, int skip) {
        var found = ahead.of(reader);
        var names = words.names(reader);
        var lines = (today ? found.breaking() : found.lines())
                .stream()
                        .filter(line -> team == null || team.equals(line.team()))
                        .skip(skip)
                        .limit(ROWS + 1)
                        .toList();
        var table = aheadTables.lines("ahead", shown(lines), found, names, times(reader));
        var filters = new ArrayList<String>();
        add(filters, Grouping.TEAM, team, names);
        return new ListPage(
                words.say(today ? "reports.ahead.today" : "reports.ahead"), "", filters, table, more(lines, skip));
    }

    ListPage gaps(Person reader, int skip) {
        var found = gaps.of(reader).stream().skip(skip).limit(ROWS + 1).toList();
        var table = gapTables.of(shown(found), words.names(reader), times(reader));
        return new ListPage(words.say("reports.gaps"), "", List.of(), table, more(found, skip));
    }

    ListPage waiting(String team, Person reader, int skip) {
        var found = ahead.waiting(team, reader, skip, ROWS + 1);
        var names = words.names(reader);
        return new ListPage(
                words.say("reports.ahead.list"),
                "",
                List.of(words.group(Grouping.TEAM, team, names)),
                table(shown(found), reader),
                more(found, skip));
    }

    private Table table(List<InteractionLine> lines, Person reader) {
        var names = words.names(reader);
        var times = times(reader);
        return new Table(
                "interactions",
                List.of(
                        words.say("reports.column.interaction"),
                        words.say("reports.column.received"),
                        words.say("search.status"),
                        words.say("reports.column.channel"),
                        words.say("reports.column.reason")),
                lines.stream().map(line -> line(line, names, times)).toList());
    }

    private Line line(InteractionLine line, Names names, Times times) {
        return new Line(
                words.interaction(line.number(), line.subject(), line.id()),
                List.of(
                        Cell.of(times.near(line.receivedAt())),
                        Cell.of(words.say("status." + line.status())),
                        Cell.of(names.channels().getOrDefault(line.channel(), line.channel())),
                        Cell.of(line.reason() == null ? "" : line.reason())));
    }

    private static <T> List<T> shown(List<T> found) {
        return found.size() > ROWS ? found.subList(0, ROWS) : found;
    }

    /** The address of this page with the next rows. */
    private static @Nullable String more(List<?> found, int skip) {
        return found.size() <= ROWS
                ? null
                : ServletUriComponentsBuilder.fromCurrentRequest()
                        .replaceQueryParam("skip", skip + ROWS)
                        .scheme(null)
                        .host(null)
                        .port(null)
                        .build()
                        .toUriString();
    }

    private String period(Period period, Person reader) {
        return words.say(
                "reports.period", day(period.from(), reader), day(period.to().minusNanos(1), reader));
    }

    private static String day(Instant at, Person reader) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(ReportWords.locale())
                .format(at.atZone(reader.timeZone()));
    }

    private Times times(Person reader) {
        return new Times(clock.instant(), reader.timeZone(), ReportWords.locale(), messages);
    }
}

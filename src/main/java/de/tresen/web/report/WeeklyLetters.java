package de.tresen.web.report;

import de.tresen.channel.mail.Letter;
import de.tresen.people.Person;
import de.tresen.report.GapsAhead;
import de.tresen.report.Grouping;
import de.tresen.report.Tally;
import de.tresen.report.Trends;
import de.tresen.report.Week;
import de.tresen.report.WeeklyTally;
import de.tresen.web.frame.Times;
import de.tresen.web.report.ReportWords.Names;
import de.tresen.web.report.WeeklyNews.Group;
import de.tresen.web.report.WeeklyNews.Late;
import de.tresen.web.report.WeeklyNews.Missing;
import de.tresen.web.report.WeeklyNews.Row;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes the weekly mail in the language of this thread: the sentence first, last week beside the one before. */
@Component
class WeeklyLetters {

    private static final int LONGEST_LATE = 5;

    private final ReportPages pages;
    private final ReportPaper paper;
    private final Trends trends;
    private final GapsAhead gaps;
    private final GapTables tables;
    private final ReportWords words;
    private final ITemplateEngine templates;
    private final @Nullable String desk;

    WeeklyLetters(
            ReportPages pages,
            ReportPaper paper,
            Trends trends,
            GapsAhead gaps,
            GapTables tables,
            ReportWords words,
            ITemplateEngine templates,
            Environment settings) {
        this.pages = pages;
        this.paper = paper;
        this.trends = trends;
        this.gaps = gaps;
        this.tables = tables;
        this.words = words;
        this.templates = templates;
        var desk = settings.getProperty("tresen.base-url", "");
        this.desk = desk.isBlank() ? null : desk.replaceFirst("/+$", "");
    }

    /** A mail as plain text and as a page, with the reports as PDF or nothing. */
    record Written(String subject, String text, String html, Letter.@Nullable File file) {}

    Written write(Person reader, Times times) {
        var report = pages.desk(reader, times);
        var news = news(report, reader);
        var html = templates.process("report/weekly", new Context(ReportWords.locale(), Map.of("news", news)));
        var day = LocalDate.ofInstant(times.now(), reader.timeZone());
        return new Written(
                words.say("weekly.subject", news.span()),
                WeeklyText.of(news, words),
                html,
                new Letter.File(
                        "tresen-" + day + ".pdf",
                        "application/pdf",
                        paper.of(report, pages.weeks(reader), reader, times)));
    }

    /** Only where nobody will be there; nothing where somebody always is. */
    Optional<Written> gaps(Person reader, Times times) {
        var found = gaps.of(reader);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var lines = missing(tables.of(found, words.names(reader), times));
        var model = new HashMap<String, Object>();
        model.put("gaps", lines);
        model.put("desk", desk);
        var html = templates.process("report/weekly-gaps", new Context(ReportWords.locale(), model));
        return Optional.of(new Written(
                words.say("weekly.gaps.subject", found.size()), WeeklyText.ofGaps(lines, desk, words), html, null));
    }

    private WeeklyNews news(ReportPage report, Person reader) {
        var weeks = trends.weeks(reader);
        var compliance = trends.compliance(reader);
        var names = words.names(reader);
        var glance = report.glance();
        return new WeeklyNews(
                span(weeks.get(Trends.WEEKS - 2)),
                words.say("reports.first.running", glance.running())
                        + ", " + words.say("reports.first.soon", glance.soon())
                        + ", " + words.say("reports.first.broken", glance.brokenToday()) + ".",
                List.of(group(Grouping.TEAM, compliance, names), group(Grouping.CHANNEL, compliance, names)),
                report.late().lines().stream()
                        .limit(LONGEST_LATE)
                        .map(WeeklyLetters::late)
                        .toList(),
                missing(report.gaps().lines()),
                desk);
    }

    private static String span(Week week) {
        var format = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(ReportWords.locale());
        return format.format(week.monday()) + " – "
                + format.format(week.monday().plusDays(6));
    }

    private Group group(Grouping by, Map<Grouping, List<WeeklyTally>> compliance, Names names) {
        return new Group(
                words.say("reports.by." + by),
                compliance.getOrDefault(by, List.of()).stream()
                        .map(tally -> row(by, tally, names))
                        .filter(row ->
                                row.kept() + row.broken() > 0 || !row.before().equals("–"))
                        .toList());
    }

    private Row row(Grouping by, WeeklyTally group, Names names) {
        Tally last = group.weeks().get(Trends.WEEKS - 2);
        Tally before = group.weeks().get(Trends.WEEKS - 3);
        return new Row(
                words.group(by, group.group(), names),
                last.met(),
                last.breached(),
                words.percent(last.compliance()),
                words.percent(before.compliance()));
    }

    private static List<Missing> missing(Table gaps) {
        return gaps.lines().stream().map(WeeklyLetters::missing).toList();
    }

    private static Missing missing(Table.Line line) {
        var figures = line.figures();
        return new Missing(
                line.about().text(),
                figures.get(0).text() + ", " + figures.get(1).text(),
                figures.get(2).text(),
                figures.get(3).text(),
                line.about().href());
    }

    private static Late late(Table.Line line) {
        var figures = line.figures();
        return new Late(
                line.about().text(),
                figures.get(0).text(),
                figures.get(1).text(),
                figures.get(2).text(),
                line.about().href());
    }
}

package de.tresen.web.report;

import de.tresen.people.Person;
import de.tresen.report.OwnPromise;
import de.tresen.report.OwnWeek;
import de.tresen.report.Week;
import de.tresen.web.report.Table.Cell;
import de.tresen.web.report.Table.Line;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.springframework.stereotype.Component;

/** One's own week in words. */
@Component
class OwnWeekWords {

    private final ReportWords words;

    OwnWeekWords(ReportWords words) {
        this.words = words;
    }

    String span(Week week) {
        var format = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(ReportWords.locale());
        return format.format(week.monday()) + " – "
                + format.format(week.monday().plusDays(6));
    }

    Table table(OwnWeek week, Person reader) {
        return new Table(
                "own-week",
                List.of(
                        words.say("reports.column.interaction"),
                        words.say("reports.column.promise"),
                        words.say("week.answered"),
                        words.say("reports.column.waited"),
                        words.say("week.outcome")),
                week.promises().stream().map(promise -> line(promise, reader)).toList());
    }

    private Line line(OwnPromise promise, Person reader) {
        var subject = promise.subject().isBlank() ? words.say("inbox.noSubject") : promise.subject();
        var at = DateTimeFormatter.ofPattern(words.say("time.pattern.weekday"), ReportWords.locale());
        return new Line(
                Cell.of("#" + promise.number() + " " + subject, "/interactions/" + promise.interaction()),
                List.of(
                        Cell.of(words.say("target." + promise.target())),
                        Cell.of(at.format(promise.endedAt().atZone(reader.timeZone()))),
                        Cell.of(words.span(promise.waited())),
                        Cell.of(outcome(promise))));
    }

    private String outcome(OwnPromise promise) {
        return promise.kept()
                ? words.say("week.kept")
                : words.say("week.broken", words.span(Duration.between(promise.dueAt(), promise.endedAt())));
    }

    /** How the week went, in sentences. */
    String said(OwnWeek week) {
        return week.promises().isEmpty()
                ? words.say("week.none")
                : words.say(
                        "week.said",
                        week.promises().size(),
                        week.kept(),
                        week.broken().size(),
                        words.span(week.median()),
                        words.span(week.ninety()));
    }
}

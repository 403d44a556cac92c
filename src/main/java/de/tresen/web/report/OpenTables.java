package de.tresen.web.report;

import de.tresen.report.PromiseLine;
import de.tresen.servicelevel.ClockState;
import de.tresen.web.frame.Times;
import de.tresen.web.report.ReportWords.Names;
import de.tresen.web.report.Table.Cell;
import de.tresen.web.report.Table.Line;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Promises with what they wait for, in words. */
@Component
class OpenTables {

    private final ReportWords words;

    OpenTables(ReportWords words) {
        this.words = words;
    }

    /** Any promises, the first due first. */
    Table of(String key, List<PromiseLine> lines, Names names, Times times) {
        return new Table(
                key,
                List.of(
                        words.say("reports.column.interaction"),
                        words.say("reports.column.promise"),
                        words.say("reports.column.due"),
                        words.say("reports.column.stands"),
                        words.say("reports.column.channel"),
                        words.say("reports.column.holder")),
                lines.stream().map(line -> line(line, names, times)).toList());
    }

    private Line line(PromiseLine line, Names names, Times times) {
        return new Line(
                words.interaction(line.number(), line.subject(), line.interaction()),
                List.of(
                        Cell.of(words.say("target." + line.target())),
                        Cell.of(due(line, times)),
                        Cell.of(line.endedAt() == null ? words.cause(line, names, times) : ended(line)),
                        Cell.of(names.channels().getOrDefault(line.channel(), line.channel())),
                        Cell.of(words.holder(line.holder(), names))),
                line.endedAt() == null && line.cause().isOurs()
                        ? names.assignees().of(line.task(), line.team())
                        : null);
    }

    private String due(PromiseLine line, Times times) {
        var due = line.dueAt();
        if (due == null) {
            return withoutDue(line);
        }
        var until = end(line.endedAt(), times);
        return due.isAfter(until)
                ? words.say("clock.due", times.near(due))
                : words.say("clock.late", times.about(Duration.between(due, until)));
    }

    /** What ended while it stood still was due at no time. */
    private String withoutDue(PromiseLine line) {
        if (line.endedAt() != null) {
            return "–";
        }
        return words.say(line.state() == ClockState.PAUSED ? "clock.paused" : "clock.never");
    }

    private static Instant end(@Nullable Instant ended, Times times) {
        return ended == null ? times.now() : ended;
    }

    private String ended(PromiseLine line) {
        return words.say(
                "reports.took", words.span(Duration.between(line.startedAt(), end(line.endedAt(), line.startedAt()))));
    }

    private static Instant end(@Nullable Instant ended, Instant otherwise) {
        return ended == null ? otherwise : ended;
    }
}

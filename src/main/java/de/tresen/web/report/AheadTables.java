package de.tresen.web.report;

import de.tresen.report.Ahead;
import de.tresen.report.AheadLine;
import de.tresen.report.AheadLine.WaitsFor;
import de.tresen.report.Pace;
import de.tresen.report.TeamAhead;
import de.tresen.web.frame.Times;
import de.tresen.web.report.ReportWords.Names;
import de.tresen.web.report.Table.Cell;
import de.tresen.web.report.Table.Line;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** What will become of the promised answers, in words. */
@Component
class AheadTables {

    private final ReportWords words;

    AheadTables(ReportWords words) {
        this.words = words;
    }

    /** A line for each team with work before it. */
    Table teams(Ahead ahead, Names names, Times times) {
        return new Table(
                "teams-ahead",
                List.of(
                        words.say("reports.by.TEAM.one"),
                        words.say("reports.ahead.waiting"),
                        words.say("reports.ahead.cover"),
                        words.say("reports.ahead.pace"),
                        words.say("reports.ahead.done"),
                        words.say("reports.ahead.breaking"),
                        words.say("reports.ahead.helps")),
                ahead.teams().stream().map(team -> line(team, names, times)).toList());
    }

    private Line line(TeamAhead team, Names names, Times times) {
        return new Line(
                Cell.of(words.team(team.team(), names)),
                List.of(
                        Cell.count(team.waiting(), waiting(team.team())),
                        Cell.of(cover(team, times)),
                        Cell.of(pace(team.pace())),
                        Cell.of(done(team, times)),
                        Cell.count(team.breaking().size(), breaking(team.team())),
                        Cell.of(helps(team))));
    }

    private static String waiting(String team) {
        return address("waiting", team, null);
    }

    private static String breaking(String team) {
        return address("ahead", team, "today");
    }

    private static String address(String list, String team, @Nullable String breaks) {
        var builder = UriComponentsBuilder.fromPath("/reports/" + list).queryParam("team", "{team}");
        if (breaks != null) {
            builder.queryParam("breaks", breaks);
        }
        return builder.encode().buildAndExpand(team).toUriString();
    }

    /** "2 people until 17:00", "nobody until Mon 09:00, then 2 people". */
    String cover(TeamAhead team, Times times) {
        if (team.from() == null || team.until() == null) {
            return words.say("reports.ahead.cover.none");
        }
        return team.from().isAfter(times.now())
                ? words.say("reports.ahead.cover.later", times.weekday(team.from()), team.people())
                : words.say("reports.ahead.cover.now", team.people(), times.weekday(team.until()));
    }

    private String pace(Pace pace) {
        var code = pace.measured() ? "reports.ahead.pace.measured" : "reports.ahead.pace.assumed";
        return words.say(code, words.span(pace.perAnswer()));
    }

    private String done(TeamAhead team, Times times) {
        if (team.waiting() == 0) {
            return "–";
        }
        return team.done() == null ? words.say("reports.ahead.notKnown") : times.weekday(team.done());
    }

    /** Each way by itself; empty where nothing of the team's own list breaks. */
    String helps(TeamAhead team) {
        var remedy = team.remedy();
        if (remedy.moved().isEmpty()) {
            return "";
        }
        var first = "#" + remedy.moved().get(0).number();
        var people = remedy.people() == 0
                ? words.say("reports.ahead.helps.noPeople")
                : words.say("reports.ahead.helps.people", remedy.people());
        var moved = words.say("reports.ahead.helps.moved", remedy.moved().size(), first);
        var last = remedy.lateLast() ? " " + words.say("reports.ahead.helps.lateLast", team.late()) : "";
        return people + " " + moved + last;
    }

    /** Promised answers with what is expected, the first due first. */
    Table lines(String key, List<AheadLine> lines, Ahead ahead, Names names, Times times) {
        var teams = ahead.teams().stream().collect(Collectors.toMap(TeamAhead::team, Function.identity()));
        return new Table(
                key,
                List.of(
                        words.say("reports.column.interaction"),
                        words.say("reports.column.promise"),
                        words.say("reports.column.due"),
                        words.say("reports.ahead.expected"),
                        words.say("reports.ahead.why"),
                        words.say("reports.by.TEAM.one"),
                        words.say("reports.column.holder")),
                lines.stream().map(line -> line(line, teams, names, times)).toList());
    }

    private Line line(AheadLine line, Map<String, TeamAhead> teams, Names names, Times times) {
        var team = line.team();
        return new Line(
                words.interaction(line.number(), line.subject(), line.interaction()),
                List.of(
                        Cell.of(words.say("target." + line.target())),
                        Cell.of(times.weekday(line.due())),
                        Cell.of(expected(line, times)),
                        Cell.of(why(line, teams.get(team), names, times)),
                        Cell.of(words.team(team, names)),
                        Cell.of(words.holder(line.holder(), names))),
                line.waitsFor() == WaitsFor.TEAM ? names.assignees().of(line.task(), team) : null);
    }

    private String expected(AheadLine line, Times times) {
        if (line.expected() == null) {
            return words.say("reports.ahead.notKnown");
        }
        return line.breaks()
                ? times.weekday(line.expected())
                : words.say("reports.ahead.holds", times.weekday(line.expected()));
    }

    private String why(AheadLine line, @Nullable TeamAhead team, Names names, Times times) {
        if (line.waitsFor() == WaitsFor.TEAM) {
            return words.say("reports.ahead.why.TEAM", line.before(), team == null ? "" : cover(team, times));
        }
        var others = line.othersDue();
        if (line.waitsFor() == WaitsFor.TIME) {
            return words.say("reports.ahead.why.TIME", others == null ? "" : times.weekday(others));
        }
        var who = line.waitsFor() == WaitsFor.APPROVAL
                ? words.say("reports.ahead.approval")
                : words.team(line.department(), names);
        return others(who, others, times);
    }

    private String others(@Nullable String who, @Nullable Instant due, Times times) {
        if (due == null) {
            return words.say("reports.ahead.why.others", who);
        }
        return due.isAfter(times.now())
                ? words.say("reports.ahead.why.othersPromised", who, times.weekday(due))
                : words.say("reports.ahead.why.othersLate", who);
    }
}

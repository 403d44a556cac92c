package de.tresen.web.report;

import de.tresen.report.Ahead;
import de.tresen.report.GapAhead;
import de.tresen.report.PromiseLine;
import de.tresen.report.PromiseLine.Cause;
import de.tresen.web.frame.Times;
import de.tresen.web.report.ReportPage.Step;
import de.tresen.web.report.ReportWords.Names;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What to do next, in a few sentences: the longest late, the next due, the teams that will not keep their promises, and who is missing. */
@Component
class NextSteps {

    private static final int MOST = 4;

    private final AheadTables ahead;
    private final GapTables gaps;
    private final ReportWords words;

    NextSteps(AheadTables ahead, GapTables gaps, ReportWords words) {
        this.ahead = ahead;
        this.gaps = gaps;
        this.words = words;
    }

    /** What is late now and what will be; what nobody will be there for keeps a place of its own. */
    List<Step> of(Now now, Names names, Times times) {
        var first = Stream.of(
                        now.late().stream().limit(1).map(line -> step(line, names, times)),
                        now.atRisk().stream().limit(1).map(line -> step(line, names, times)),
                        teams(now.outlook(), names))
                .flatMap(steps -> steps)
                .limit(MOST);
        return Stream.concat(first, gaps.worst(now.gaps(), names, times)).toList();
    }

    /** How things stand. */
    record Now(List<PromiseLine> late, List<PromiseLine> atRisk, Ahead outlook, List<GapAhead> gaps) {}

    private Stream<Step> teams(Ahead outlook, Names names) {
        return outlook.teams().stream()
                .filter(team -> !team.breaking().isEmpty())
                .map(team -> new Step(
                        words.team(team.team(), names) + ":",
                        "#ahead",
                        words.say("reports.next.ahead", team.breaking().size(), ahead.helps(team))
                                .strip()));
    }

    private Step step(PromiseLine line, Names names, Times times) {
        var about = words.interaction(line.number(), line.subject(), line.interaction());
        return new Step(about.text(), Objects.requireNonNull(about.href()), words(line, names, times));
    }

    private String words(PromiseLine line, Names names, Times times) {
        var due = line.dueAt();
        var stands = due == null || due.isAfter(times.now())
                ? words.say("reports.next.due", times.near(due))
                : words.say("reports.next.late", times.about(Duration.between(due, times.now())));
        var mayGive = names.assignees().of(line.task(), line.team()) != null;
        if (line.cause() == Cause.UNCLAIMED && !mayGive) {
            return words.say("reports.next.ask", stands, words.team(line.team(), names));
        }
        return words.say("reports.next." + line.cause(), stands, who(line, names));
    }

    private String who(PromiseLine line, Names names) {
        return line.cause() == Cause.DEPARTMENT
                ? words.team(line.department(), names)
                : words.holder(line.holder(), names);
    }
}

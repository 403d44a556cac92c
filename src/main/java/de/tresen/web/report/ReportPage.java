package de.tresen.web.report;

import de.tresen.report.Glance;
import java.time.Instant;
import java.util.List;

/**
 * The manager's desk.
 *
 * @param glance the figures of the first line
 * @param rate the response rate in one sentence
 * @param runningLink the list behind each of them
 */
record ReportPage(
        Glance glance,
        String runningLink,
        String soonLink,
        String brokenLink,
        String lateLink,
        List<Step> next,
        Table late,
        Table atRisk,
        Outlook outlook,
        List<Compliance> compliance,
        Responses responses,
        String rate,
        Table endings,
        Table reasons,
        Table volume,
        List<Step> deserted,
        Instant since) {

    /** Something to do: what it is about, which it opens, and how it stands. */
    record Step(String about, String href, String words) {}

    /** Compliance of the groups of one kind: small pictures, and the table that they were drawn from. */
    record Compliance(String title, List<Small> pictures, Table table) {}

    /**
     * One small picture.
     *
     * @param all the share over all weeks
     * @param labels of the weeks, separated by bars
     * @param values in percent, separated by bars; empty where nothing was decided
     */
    record Small(String name, Table.Cell all, String labels, String values) {}

    /**
     * How long people waited for the first answer.
     *
     * @param href all of these answers
     * @param labels of the lengths, separated by bars
     * @param values how many waited so long, separated by bars
     */
    record Responses(String median, String ninety, long all, String href, String labels, String values, Table table) {}

    /**
     * What will become of the promised answers, if nothing changes.
     *
     * @param breaking how many will break today
     * @param lines of these the first
     * @param most how many promises were looked at, when there are more; 0 = all
     */
    record Outlook(int breaking, Table lines, Table teams, int most) {}
}

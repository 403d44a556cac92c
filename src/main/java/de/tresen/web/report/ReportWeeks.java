package de.tresen.web.report;

import de.tresen.web.report.ReportPage.Step;
import java.time.Instant;
import java.util.List;

/**
 * What the last weeks brought, below how things stand now.
 *
 * @param rate the response rate in one sentence
 * @param deserted when much came in and nobody was there
 */
record ReportWeeks(
        List<Compliance> compliance,
        Responses responses,
        String rate,
        Table endings,
        Table reasons,
        Table volume,
        List<Step> deserted,
        Instant since) {

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
}

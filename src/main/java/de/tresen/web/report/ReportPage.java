package de.tresen.web.report;

import de.tresen.report.Glance;
import java.util.List;

/**
 * How things stand now: the first of the manager's desk.
 *
 * @param glance the figures of the first line
 * @param runningLink the list behind each of them
 * @param atRiskLink all of whose first are shown as at risk next
 */
record ReportPage(
        Glance glance,
        String runningLink,
        String soonLink,
        String brokenLink,
        String lateLink,
        String atRiskLink,
        List<Step> next,
        Table late,
        Table atRisk,
        Outlook outlook,
        Gaps gaps) {

    /** Something to do: what it is about, which it opens, and how it stands. */
    record Step(String about, String href, String words) {}

    /**
     * Promised hours of the next weeks that nobody is there for.
     *
     * @param all how many there are
     * @param lines of these the most important
     */
    record Gaps(int all, Table lines) {}

    /**
     * What will become of the promised answers, if nothing changes.
     *
     * @param breaking how many will break today
     * @param lines of these the first
     * @param most how many promises were looked at, when there are more; 0 = all
     */
    record Outlook(int breaking, Table lines, Table teams, int most) {}
}

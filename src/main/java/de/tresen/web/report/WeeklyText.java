package de.tresen.web.report;

import java.util.ArrayList;
import java.util.List;

/** The weekly mail as plain text. */
final class WeeklyText {

    private WeeklyText() {}

    static String of(WeeklyNews news, ReportWords words) {
        var lines = new ArrayList<String>();
        lines.add(news.sentence());
        lines.add("");
        lines.add(words.say("weekly.lastWeek", news.span()));
        for (var group : news.groups()) {
            lines.add("");
            lines.add(group.title());
            group.rows()
                    .forEach(row -> lines.add("- "
                            + words.say(
                                    "weekly.row", row.name(), row.share(), row.kept(), row.broken(), row.before())));
            if (group.rows().isEmpty()) {
                lines.add("- " + words.say("weekly.nothing"));
            }
        }
        late(news, words, lines);
        lines.add("");
        lines.add(words.say("weekly.attached"));
        if (news.desk() != null) {
            lines.add(news.desk() + "/reports");
        }
        lines.add(words.say("weekly.why"));
        return String.join("\n", lines) + "\n";
    }

    private static void late(WeeklyNews news, ReportWords words, List<String> lines) {
        lines.add("");
        lines.add(words.say("weekly.late"));
        if (news.late().isEmpty()) {
            lines.add("- " + words.say("reports.late.none"));
        }
        for (var late : news.late()) {
            lines.add("- " + late.interaction() + ": " + late.promise() + ", " + late.due() + ". " + late.stands());
            if (news.desk() != null && late.path() != null) {
                lines.add("  " + news.desk() + late.path());
            }
        }
    }
}

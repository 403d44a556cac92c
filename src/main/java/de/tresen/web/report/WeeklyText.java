package de.tresen.web.report;

import de.tresen.web.report.WeeklyNews.Missing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        if (!news.gaps().isEmpty()) {
            lines.add("");
            lines.add(words.say("weekly.gaps"));
            news.gaps().forEach(gap -> add(gap, news.desk(), words, lines));
        }
        lines.add("");
        lines.add(words.say("weekly.attached"));
        if (news.desk() != null) {
            lines.add(news.desk() + "/reports");
        }
        lines.add(words.say("weekly.why"));
        return String.join("\n", lines) + "\n";
    }

    static String ofGaps(List<Missing> gaps, @Nullable String desk, ReportWords words) {
        var lines = new ArrayList<String>();
        lines.add(words.say("weekly.gaps"));
        gaps.forEach(gap -> add(gap, desk, words, lines));
        lines.add("");
        lines.add(words.say("weekly.gaps.why"));
        return String.join("\n", lines) + "\n";
    }

    private static void add(Missing gap, @Nullable String desk, ReportWords words, List<String> lines) {
        lines.add("- " + words.say("weekly.gap", gap.when(), gap.about(), gap.why(), gap.usual()));
        if (desk != null && gap.path() != null) {
            lines.add("  " + desk + gap.path());
        }
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

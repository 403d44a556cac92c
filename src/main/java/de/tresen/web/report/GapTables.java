package de.tresen.web.report;

import de.tresen.coverage.Gap;
import de.tresen.report.GapAhead;
import de.tresen.report.Grouping;
import de.tresen.web.frame.Times;
import de.tresen.web.report.ReportPage.Step;
import de.tresen.web.report.ReportWords.Names;
import de.tresen.web.report.Table.Cell;
import de.tresen.web.report.Table.Line;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Promised hours that nobody is there for, in words. */
@Component
class GapTables {

    private static final String OTHER = "other";

    private final ReportWords words;

    GapTables(ReportWords words) {
        this.words = words;
    }

    /** A line for each gap; each opens the week in which it lies. */
    Table of(List<GapAhead> gaps, Names names, Times times) {
        return new Table(
                "gaps",
                List.of(
                        words.say("reports.gaps.when"),
                        words.say("reports.by.TEAM.one"),
                        words.say("reports.gaps.for"),
                        words.say("reports.gaps.why"),
                        words.say("reports.gaps.usual")),
                gaps.stream().map(gap -> line(gap, names, times)).toList());
    }

    private Line line(GapAhead ahead, Names names, Times times) {
        return new Line(
                Cell.of(times.span(ahead.gap().from(), ahead.gap().to()), week(ahead, times)),
                List.of(
                        Cell.of(words.team(ahead.team(), names)),
                        Cell.of(what(ahead.gap(), names)),
                        Cell.of(why(ahead.gap(), names)),
                        Cell.of(ahead.usual() == null ? "–" : Long.toString(ahead.usual()))));
    }

    private static String week(GapAhead ahead, Times times) {
        var day = LocalDate.ofInstant(ahead.gap().from(), times.zone());
        return UriComponentsBuilder.fromPath("/cover")
                .queryParam("team", "{team}")
                .queryParam("at", day)
                .encode()
                .buildAndExpand(ahead.team())
                .toUriString();
    }

    /** The gap in which most is expected. */
    Stream<Step> worst(List<GapAhead> gaps, Names names, Times times) {
        return gaps.stream()
                .max(Comparator.comparingLong(GapTables::weight)
                        .thenComparing(ahead -> ahead.gap().from(), Comparator.reverseOrder()))
                .map(ahead -> new Step(
                        times.span(ahead.gap().from(), ahead.gap().to()), week(ahead, times), said(ahead, names)))
                .stream();
    }

    /** The gaps that matter most, the first to begin first. */
    static List<GapAhead> most(List<GapAhead> gaps, int number) {
        return gaps.stream()
                .sorted(Comparator.comparingLong(GapTables::weight).reversed())
                .limit(number)
                .sorted(Comparator.comparing(ahead -> ahead.gap().from()))
                .toList();
    }

    private static long weight(GapAhead ahead) {
        return ahead.usual() == null ? 0 : ahead.usual();
    }

    private String said(GapAhead ahead, Names names) {
        var team = words.team(ahead.team(), names);
        var whom = what(ahead.gap(), names);
        var what = team.equals(whom) ? team : team + ", " + whom;
        return ahead.usual() == null
                ? words.say("reports.next.gap", what)
                : words.say("reports.next.gap.usual", what, ahead.usual());
    }

    private String what(Gap gap, Names names) {
        var channels = gap.channels().isEmpty()
                ? words.say("reports.gaps.everything")
                : gap.channels().stream()
                        .map(key -> key.equals(OTHER)
                                ? words.say("reports.gaps.otherChannels")
                                : words.group(Grouping.CHANNEL, key, names))
                        .collect(Collectors.joining(", "));
        return gap.languages().isEmpty()
                ? channels
                : channels + " (" + gap.languages().stream().map(this::language).collect(Collectors.joining(", "))
                        + ")";
    }

    private String language(String tag) {
        return tag.equals(OTHER)
                ? words.say("reports.gaps.otherLanguages")
                : Locale.forLanguageTag(tag).getDisplayName(ReportWords.locale());
    }

    private String why(Gap gap, Names names) {
        var away = gap.away().stream().map(name -> words.holder(name, names)).collect(Collectors.joining(", "));
        return words.say("reports.gaps.reason." + gap.reason(), away);
    }
}

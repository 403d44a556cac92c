package de.tresen.web.report;

import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.platform.InstantText;
import de.tresen.platform.Refusal;
import de.tresen.report.Ended;
import de.tresen.report.Period;
import de.tresen.report.PromiseFilter;
import de.tresen.report.PromiseFilter.Outcome;
import de.tresen.report.ReportedInteractions.Daytime;
import de.tresen.servicelevel.Target;
import de.tresen.web.Only;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists behind the figures; every figure has its address. */
@Controller
@Only({Role.LEAD, Role.MANAGER, Role.ADMIN})
class ReportListController {

    private static final int MOST_SKIPPED = 10_000;
    private static final Pattern DAYTIME = Pattern.compile("([1-7])-([0-9]{1,2})(?:-([0-9]{1,2}))?");

    private final ReportLists lists;

    ReportListController(ReportLists lists) {
        this.lists = lists;
    }

    @GetMapping("/reports/promises")
    String promises(
            @RequestParam @Nullable String outcome,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            @RequestParam @Nullable String channel,
            @RequestParam @Nullable String team,
            @RequestParam @Nullable String category,
            @RequestParam @Nullable String target,
            @RequestParam @Nullable String took,
            @RequestParam(defaultValue = "0") int skip,
            Person reader,
            Model page) {
        var filter = new PromiseFilter(
                one(Outcome.values(), outcome, "outcome"),
                given(channel),
                given(team),
                given(category),
                given(target) == null ? null : one(Target.values(), target, "target"),
                minutes(took, 0),
                minutes(took, 1));
        page.addAttribute("list", lists.promises(filter, period(from, to), reader, checked(skip)));
        return "report/list";
    }

    @GetMapping("/reports/interactions")
    String interactions(
            @RequestParam @Nullable String ended,
            @RequestParam @Nullable String reason,
            @RequestParam @Nullable String received,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            @RequestParam(defaultValue = "0") int skip,
            Person reader,
            Model page) {
        var period = period(from, to);
        page.addAttribute(
                "list",
                received == null || received.isBlank()
                        ? lists.ended(
                                one(Ended.Ending.values(), ended, "ended"),
                                given(reason),
                                period,
                                reader,
                                checked(skip))
                        : lists.received(daytime(received), period, reader, checked(skip)));
        return "report/list";
    }

    private static Period period(@Nullable String from, @Nullable String to) {
        var start = instant("from", from);
        var end = instant("to", to);
        if (!start.isBefore(end)) {
            throw wrong("to");
        }
        return new Period(start, end);
    }

    private static Instant instant(String field, @Nullable String text) {
        return InstantText.parse(text).orElseThrow(() -> wrong(field));
    }

    private static <E extends Enum<E>> E one(E[] all, @Nullable String name, String field) {
        return Arrays.stream(all)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> wrong(field));
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    /** Of "15-60" the one or the other, of "60-" only the first. */
    private static @Nullable Duration minutes(@Nullable String took, int part) {
        if (given(took) == null) {
            return null;
        }
        var parts = String.valueOf(took).split("-", 2);
        if (parts.length != 2 || !parts[part].matches("[0-9]{0,6}")) {
            throw wrong("took");
        }
        return parts[part].isEmpty() ? null : Duration.ofMinutes(Long.parseLong(parts[part]));
    }

    /** "6-10" is Saturday from ten to eleven, "6-10-13" from ten to one. */
    private static Daytime daytime(String received) {
        var parts = DAYTIME.matcher(received);
        if (!parts.matches()) {
            throw wrong("received");
        }
        var from = Integer.parseInt(parts.group(2));
        var to = parts.group(3) == null ? from + 1 : Integer.parseInt(parts.group(3));
        if (to <= from || to > 24) {
            throw wrong("received");
        }
        return new Daytime(DayOfWeek.of(Integer.parseInt(parts.group(1))), from, to);
    }

    static int checked(int skip) {
        if (skip < 0 || skip > MOST_SKIPPED) {
            throw wrong("skip");
        }
        return skip;
    }

    static Refusal wrong(String field) {
        var what = "is no address of a list; open the reports and start there";
        return new Refusal.Invalid("report.address", field + ": " + what, List.of(new Refusal.Field(field, what)));
    }
}

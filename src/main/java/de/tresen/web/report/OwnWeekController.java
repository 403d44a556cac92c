package de.tresen.web.report;

import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import de.tresen.report.OwnWeek;
import de.tresen.report.OwnWeeks;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own week. The address names nobody, so that nobody else's can be asked for. */
@Controller
class OwnWeekController {

    private final OwnWeeks weeks;
    private final OwnWeekWords words;
    private final Clock clock;

    OwnWeekController(OwnWeeks weeks, OwnWeekWords words, Clock clock) {
        this.weeks = weeks;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/me/week")
    String show(@RequestParam @Nullable String day, Person reader, Model page) {
        var week = day == null ? weeks.current(reader) : weeks.of(day(day, reader), reader);
        page.addAttribute("week", week);
        page.addAttribute("span", words.span(week.week()));
        page.addAttribute("sentence", words.said(week));
        page.addAttribute("table", words.table(week, reader));
        page.addAttribute("earlier", week.week().monday().minusWeeks(1));
        page.addAttribute("later", later(week, reader));
        return "report/week";
    }

    private LocalDate day(String text, Person reader) {
        try {
            var day = LocalDate.parse(text);
            if (!day.isAfter(today(reader)) && day.getYear() >= 2000) {
                return day;
            }
        } catch (DateTimeException e) {
            // refused below
        }
        throw Refusal.Invalid.field("day", "give a day that has come, such as 2026-11-23");
    }

    private @Nullable LocalDate later(OwnWeek week, Person reader) {
        var next = week.week().monday().plusWeeks(1);
        return next.isAfter(today(reader)) ? null : next;
    }

    private LocalDate today(Person reader) {
        return LocalDate.ofInstant(clock.instant(), reader.timeZone());
    }
}

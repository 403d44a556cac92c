package de.tresen.web.servicelevel;

import de.tresen.calendar.CompanyCalendars;
import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.web.frame.Times;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is promised to people and in whose hours, at a glance. */
@Controller
class ServiceLevelPageController {

    private final ServiceLevelPages pages;
    private final LevelWords levelWords;
    private final HoursWords hoursWords;
    private final CompanyCalendars calendars;
    private final MessageSource messages;
    private final Clock clock;

    ServiceLevelPageController(
            ServiceLevelPages pages,
            LevelWords levelWords,
            HoursWords hoursWords,
            CompanyCalendars calendars,
            MessageSource messages,
            Clock clock) {
        this.pages = pages;
        this.levelWords = levelWords;
        this.hoursWords = hoursWords;
        this.calendars = calendars;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/service-levels")
    String list(Person reader, Model page) {
        var now = clock.instant();
        var times = new Times(now, reader.timeZone(), LocaleContextHolder.getLocale(), messages);
        page.addAttribute("levels", pages.levels(levelWords, times));
        page.addAttribute("hours", pages.hours(hoursWords, now));
        page.addAttribute("maySaveLevels", writesHours(reader) || reader.is(Role.PROCESS_OWNER));
        page.addAttribute("maySaveHours", writesHours(reader));
        page.addAttribute("proposedDays", writesHours(reader) ? calendars.waiting() : Map.of());
        page.addAttribute("tables", pages.tables(reader, levelWords));
        return "servicelevel/page";
    }

    private static boolean writesHours(Person reader) {
        return reader.is(Role.ADMIN) || reader.is(Role.MANAGER);
    }
}

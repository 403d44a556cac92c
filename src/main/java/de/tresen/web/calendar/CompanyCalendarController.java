package de.tresen.web.calendar;

import de.tresen.calendar.ClosedDaysProposed;
import de.tresen.calendar.CompanyCalendars;
import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.platform.Refusal;
import de.tresen.routing.Notifications;
import de.tresen.web.Only;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The calendar that proposes closed days; they are closed in the form of the service hours. */
@Controller
@RequestMapping("/service-levels/hours/{key}/calendar")
@Only({Role.ADMIN, Role.MANAGER})
class CompanyCalendarController {

    private static final String HERE = "redirect:/service-levels/hours/{key}/calendar";

    private final CompanyCalendars calendars;
    private final Notifications notifications;

    CompanyCalendarController(CompanyCalendars calendars, Notifications notifications) {
        this.calendars = calendars;
        this.notifications = notifications;
    }

    @GetMapping
    String show(@PathVariable String key, Person reader, Model page) {
        notifications.seen(reader, ClosedDaysProposed.about(key));
        page.addAttribute("key", key);
        page.addAttribute("calendar", calendars.of(key).orElse(null));
        return "calendar/company";
    }

    @PostMapping
    String follow(
            @PathVariable String key,
            @RequestParam String url,
            @RequestParam @Nullable String words,
            RedirectAttributes then) {
        try {
            calendars.follow(key, url, words);
            then.addFlashAttribute("toast", "saved");
        } catch (Refusal.Invalid e) {
            then.addFlashAttribute("wrong", CalendarWrong.of(e));
        }
        return HERE;
    }

    @PostMapping("/reading")
    String refresh(@PathVariable String key) {
        calendars.refresh(key);
        return HERE;
    }

    @PostMapping("/deletion")
    String stop(@PathVariable String key, RedirectAttributes then) {
        calendars.stop(key);
        then.addFlashAttribute("toast", "deleted");
        return HERE;
    }

    /** @param open whether the day stays open, or is proposed again */
    @PostMapping("/days/{day}")
    String decide(
            @PathVariable String key,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day,
            @RequestParam boolean open) {
        calendars.dismiss(key, day, open);
        return HERE;
    }
}

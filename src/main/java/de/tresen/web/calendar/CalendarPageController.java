package de.tresen.web.calendar;

import de.tresen.calendar.CalendarLinks;
import de.tresen.calendar.Subscriptions;
import de.tresen.calendar.Subscriptions.Content;
import de.tresen.calendar.TroubledCalendar;
import de.tresen.coverage.Absence.Kind;
import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own calendars; nobody else's can be asked for. */
@Controller
@RequestMapping("/me/calendar")
class CalendarPageController {

    private static final String HERE = "redirect:/me/calendar";

    private final CalendarPages pages;
    private final CalendarLinks links;
    private final Subscriptions subscriptions;

    CalendarPageController(CalendarPages pages, CalendarLinks links, Subscriptions subscriptions) {
        this.pages = pages;
        this.links = links;
        this.subscriptions = subscriptions;
    }

    @GetMapping
    String show(Person reader, Model page) {
        page.addAttribute("calendar", pages.of(reader));
        return "calendar/page";
    }

    /** The address is shown once, on the page that comes next. */
    @PostMapping("/links")
    String issue(@RequestParam @Nullable String team, Person reader, RedirectAttributes said) {
        said.addFlashAttribute("address", pages.address(links.issue(reader, key(team), language())));
        return HERE;
    }

    @PostMapping("/links/revocation")
    String revoke(@RequestParam @Nullable String team, Person reader, RedirectAttributes said) {
        links.revoke(reader, key(team));
        said.addFlashAttribute("toast", "calendarRevoked");
        return HERE;
    }

    @GetMapping("/own.ics")
    ResponseEntity<String> own(Person reader) {
        return file("tresen.ics", links.export(reader, null, language()));
    }

    @GetMapping("/teams/{team}")
    ResponseEntity<String> ofTeam(@PathVariable String team, Person reader) {
        return file("tresen-" + team + ".ics", links.export(reader, team, language()));
    }

    @PostMapping("/subscription")
    String subscribe(
            @RequestParam String url,
            @RequestParam Kind kind,
            @RequestParam @Nullable String words,
            Person reader,
            RedirectAttributes said) {
        try {
            subscriptions.subscribe(reader, new Content(url, kind, words));
            said.addFlashAttribute("toast", "saved");
        } catch (Refusal.Invalid e) {
            said.addFlashAttribute("wrong", CalendarWrong.of(e));
        }
        return HERE + "#subscription";
    }

    @PostMapping("/subscription/reading")
    String refresh(Person reader) {
        subscriptions.refresh(reader);
        return HERE + "#subscription";
    }

    @PostMapping("/subscription/deletion")
    String stop(Person reader, RedirectAttributes said) {
        subscriptions.stop(reader);
        said.addFlashAttribute("toast", "deleted");
        return HERE;
    }

    @PostMapping("/file")
    String read(
            @RequestParam @Nullable MultipartFile file,
            @RequestParam Kind kind,
            @RequestParam @Nullable String words,
            Person reader,
            RedirectAttributes said)
            throws IOException {
        try {
            said.addFlashAttribute(
                    "imported",
                    subscriptions.read(
                            reader, file == null ? new byte[0] : file.getBytes(), new Content(null, kind, words)));
        } catch (TroubledCalendar e) {
            said.addFlashAttribute("trouble", e.trouble());
        }
        return HERE + "#file";
    }

    /** None = one's own calendar. */
    private static @Nullable String key(@Nullable String team) {
        return team == null || team.isBlank() ? null : team;
    }

    private static ResponseEntity<String> file(String name, String text) {
        var disposition = ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .contentType(CalendarFeedController.CALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(text);
    }

    private static Locale language() {
        return LocaleContextHolder.getLocale();
    }
}

package de.tresen.web.servicelevel;

import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.platform.Refusal;
import de.tresen.servicelevel.Foresight;
import de.tresen.servicelevel.ServiceHoursBook;
import de.tresen.web.Only;
import de.tresen.web.frame.Filled;
import de.tresen.web.frame.Wrong;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of service hours, with the effect of a change before it is saved, and the history of their wordings. */
@Controller
class HoursPageController {

    private static final String NEW = "";
    private static final int MORE_ROWS = 3;
    private static final int MOST_ROWS = 400;

    private final ServiceHoursBook book;
    private final Foresight foresight;
    private final HoursPages pages;
    private final LevelPages levels;
    private final EffectWords effects;

    HoursPageController(
            ServiceHoursBook book, Foresight foresight, HoursPages pages, LevelPages levels, EffectWords effects) {
        this.book = book;
        this.foresight = foresight;
        this.pages = pages;
        this.levels = levels;
        this.effects = effects;
    }

    @GetMapping("/service-levels/hours/new")
    @Only({Role.ADMIN, Role.MANAGER})
    ModelAndView create(Person by) {
        var filled = new Filled().with("timeZone", by.timeZone().getId());
        for (var day = DayOfWeek.MONDAY; day != DayOfWeek.SATURDAY; day = day.plus(1)) {
            filled.with("week." + day, "09:00-17:00");
        }
        return form(NEW, filled, levels.wrong(), 1);
    }

    /**
     * @param from a wording of which to begin; none = as it is now
     * @param closed days of the company's calendar on which they shall be closed, too
     */
    @GetMapping("/service-levels/hours/{key}")
    @Only({Role.ADMIN, Role.MANAGER})
    ModelAndView edit(
            @PathVariable String key,
            @RequestParam @Nullable UUID from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable List<LocalDate> closed) {
        book.requireOwn(key);
        var wording = pages.wording(key, from);
        var shown = closed == null ? wording : pages.closing(key, wording, closed);
        return form(key, HoursForm.fill(shown).with("seen", pages.newest(key)), levels.wrong(), 1)
                .addObject("restoring", from != null)
                .addObject("closing", !shown.equals(wording));
    }

    @PostMapping("/service-levels/hours")
    @Only({Role.ADMIN, Role.MANAGER})
    ModelAndView create(@RequestParam MultiValueMap<String, String> values, Person by, RedirectAttributes then) {
        return take(NEW, new Filled(values), by, then);
    }

    @PostMapping("/service-levels/hours/{key}")
    @Only({Role.ADMIN, Role.MANAGER})
    ModelAndView save(
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> values,
            Person by,
            RedirectAttributes then) {
        book.definition(key);
        return take(key, new Filled(values), by, then);
    }

    private ModelAndView take(String known, Filled filled, Person by, RedirectAttributes then) {
        var wrong = levels.wrong();
        if (filled.has("act", "more")) {
            return form(known, filled, wrong, MORE_ROWS);
        }
        var key = known.equals(NEW) ? newKey(filled, wrong) : known;
        var form = new HoursForm(filled, wrong);
        var definition = form.definition();
        var note = form.note();
        if (!known.equals(NEW) && !filled.of("seen").equals(pages.newest(key))) {
            wrong.add("seen", "form.wrong.seen");
        }
        try {
            if (wrong.isEmpty() && filled.has("act", "save")) {
                book.put(key, definition, by.username(), note);
                then.addFlashAttribute("toast", "saved");
                return new ModelAndView("redirect:/service-levels/hours/" + key + "/versions");
            }
            if (wrong.isEmpty()) {
                return form(known, filled, wrong, 0)
                        .addObject("effect", effects.of(foresight.ofHours(key, definition), by))
                        .addObject("ahead", pages.ahead(definition));
            }
        } catch (Refusal.Invalid refused) {
            wrong.add(refused, "hours.wrong", Map.of("week", "week.MONDAY"));
        }
        var answer = form(known, filled, wrong, 0);
        answer.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return answer;
    }

    private String newKey(Filled filled, Wrong wrong) {
        var key = filled.of("key").strip();
        if (!Keys.isKey(key)) {
            wrong.add("key", "form.wrong.key");
        } else if (book.exists(key)) {
            wrong.add("key", "form.wrong.taken");
        }
        return key;
    }

    private ModelAndView form(String key, Filled filled, Wrong wrong, int more) {
        var rows = new ArrayList<>(HoursForm.rows(filled));
        for (int i = 0; i < more && rows.size() < MOST_ROWS; i++) {
            rows.add(new HoursForm.Row("", "", ""));
        }
        return new ModelAndView("servicelevel/hours")
                .addObject("key", key)
                .addObject("filled", filled)
                .addObject("wrong", wrong)
                .addObject("rows", rows)
                .addObject("weekdays", DayOfWeek.values())
                .addObject("regions", pages.regions(filled.of("publicHolidays")))
                .addObject("zones", HoursPages.zones());
    }

    @GetMapping("/service-levels/hours/{key}/versions")
    String history(@PathVariable String key, Person reader, Model page) {
        page.addAttribute("about", key);
        page.addAttribute("lines", pages.history(key));
        page.addAttribute("form", "/service-levels/hours/" + key);
        page.addAttribute("maySave", reader.is(Role.ADMIN) || reader.is(Role.MANAGER));
        return "servicelevel/history";
    }
}

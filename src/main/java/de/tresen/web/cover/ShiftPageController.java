package de.tresen.web.cover;

import de.tresen.coverage.Shift;
import de.tresen.coverage.Shifts;
import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import de.tresen.web.frame.Filled;
import de.tresen.web.frame.Wrong;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The panel of a shift: to plan, change, end and take it out. */
@Controller
class ShiftPageController {

    private final Shifts shifts;
    private final CoverPages pages;
    private final ShiftPanels panels;

    ShiftPageController(Shifts shifts, CoverPages pages, ShiftPanels panels) {
        this.shifts = shifts;
        this.pages = pages;
        this.panels = panels;
    }

    @GetMapping("/cover/shifts/new")
    ModelAndView create(CoverAsk ask, @RequestParam MultiValueMap<String, String> values, Person by) {
        var window = planned(ask, by);
        return panels.form(pages.panel(window, by, "cover/shift"), window, panels.fresh(window, new Filled(values)));
    }

    private Window planned(CoverAsk ask, Person by) {
        var window = pages.window(ask, by);
        if (!shifts.mayPlan(window.team().key(), by)) {
            throw new Refusal.Forbidden(
                    "shift.planning", "Shifts are planned by the lead of the team or a manager; ask one of them.");
        }
        return window;
    }

    @PostMapping("/cover/shifts")
    ModelAndView plan(
            CoverAsk ask, @RequestParam MultiValueMap<String, String> values, Person by, RedirectAttributes then) {
        var window = planned(ask, by);
        var filled = new Filled(values);
        var wrong = pages.wrong();
        try {
            var contents = new ShiftForm(filled, wrong, window).contents();
            if (wrong.isEmpty()) {
                contents.forEach(content -> shifts.plan(by, content));
                then.addFlashAttribute("toast", "shiftPlanned");
                return CoverPages.back(window, day(filled));
            }
        } catch (Refusal.Invalid refused) {
            wrong.add(refused, "cover.wrong", Map.of());
        }
        return panels.form(pages.panel(window, by, "cover/shift", wrong), window, filled);
    }

    private static LocalDate day(Filled filled) {
        return LocalDate.parse(filled.of("day"));
    }

    @GetMapping("/cover/shifts/{id}")
    ModelAndView show(@PathVariable UUID id, CoverAsk ask, Person reader) {
        var shift = shifts.get(id, reader);
        var window = window(ask, shift, reader);
        return panels.shift(
                pages.panel(window, reader, "cover/shift"),
                window,
                shift,
                reader,
                ShiftForm.fill(shift, window.team().timeZone()));
    }

    /** Of the shift's own team, whatever the address says. */
    private Window window(CoverAsk ask, Shift shift, Person reader) {
        return pages.window(new CoverAsk(shift.team(), ask.at(), ask.view()), reader);
    }

    @PostMapping("/cover/shifts/{id}")
    ModelAndView change(
            @PathVariable UUID id,
            CoverAsk ask,
            @RequestParam MultiValueMap<String, String> values,
            Person by,
            RedirectAttributes then) {
        var shift = shifts.get(id, by);
        var window = window(ask, shift, by);
        var filled = new Filled(values);
        var wrong = pages.wrong();
        try {
            var content = new ShiftForm(filled, wrong, window).content();
            if (content != null) {
                shifts.replace(id, by, content);
                then.addFlashAttribute("toast", "saved");
                return CoverPages.back(window, day(filled));
            }
        } catch (Refusal.Invalid refused) {
            wrong.add(refused, "cover.wrong", Map.of());
        }
        return wrongAgain(window, shift, by, filled, wrong);
    }

    private ModelAndView wrongAgain(Window window, Shift shift, Person by, Filled filled, Wrong wrong) {
        return panels.shift(pages.panel(window, by, "cover/shift", wrong), window, shift, by, filled);
    }

    /** What has begun ends now. */
    @PostMapping("/cover/shifts/{id}/deletion")
    ModelAndView delete(@PathVariable UUID id, CoverAsk ask, Person by, RedirectAttributes then) {
        var window = window(ask, shifts.get(id, by), by);
        shifts.delete(id, by);
        then.addFlashAttribute("toast", "shiftTakenOut");
        return CoverPages.back(window);
    }
}

package de.tresen.web.cover;

import de.tresen.coverage.Absence;
import de.tresen.coverage.Absences;
import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import de.tresen.web.frame.Filled;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The panel of an absence: to ask for it or tell of it with what would move, to decide about it, to end it. */
@Controller
class AbsencePageController {

    private static final String PANEL = "cover/absence";

    private final Absences absences;
    private final CoverPages pages;
    private final AbsencePanels panels;

    AbsencePageController(Absences absences, CoverPages pages, AbsencePanels panels) {
        this.absences = absences;
        this.pages = pages;
        this.panels = panels;
    }

    /** Everything that stands in the form may stand in the address, so that what moves is shown while it is filled in. */
    @GetMapping("/cover/absences/new")
    ModelAndView create(CoverAsk ask, @RequestParam MultiValueMap<String, String> values, Person by) {
        var asked = new Filled(values);
        var window = pages.window(ask, by);
        var person = panels.person(asked.text("person"), by);
        if (asked.text(AbsenceFields.FILLED_IN) != null) {
            return preview(window, asked, person, by);
        }
        var fresh = AbsenceFields.fresh(asked, person, panels.today(person));
        return preview(window, fresh, person, by).addObject("wrong", pages.wrong());
    }

    private ModelAndView preview(Window window, Filled filled, Person person, Person by) {
        var wrong = pages.wrong();
        var page = pages.panel(window, by, PANEL).addObject("wrong", wrong);
        try {
            var content = new AbsenceFields(filled, wrong, person).content(person);
            if (wrong.isEmpty()) {
                panels.moving(page, absences.preview(by, content), by);
            }
        } catch (Refusal.Invalid refused) {
            panels.add(wrong, refused);
        }
        return panels.form(page, window, by, person, filled);
    }

    @PostMapping("/cover/absences")
    ModelAndView enter(
            CoverAsk ask, @RequestParam MultiValueMap<String, String> values, Person by, RedirectAttributes then) {
        var window = pages.window(ask, by);
        var filled = new Filled(values);
        var person = panels.person(filled.text("person"), by);
        return filled.has("act", "preview")
                ? preview(window, filled, person, by)
                : enter(window, filled, person, by, then);
    }

    private ModelAndView enter(Window window, Filled filled, Person person, Person by, RedirectAttributes then) {
        var wrong = pages.wrong();
        try {
            var content = new AbsenceFields(filled, wrong, person).content(person);
            if (wrong.isEmpty()) {
                var absence = absences.enter(by, content);
                var asked = absence.state() == Absence.State.REQUESTED;
                then.addFlashAttribute("toast", asked ? "absenceAsked" : "absenceEntered");
                return CoverPages.back(
                        window, absence.from().atZone(window.team().timeZone()).toLocalDate());
            }
        } catch (Refusal.Invalid refused) {
            panels.add(wrong, refused);
        }
        return panels.form(pages.panel(window, by, PANEL, wrong), window, by, person, filled);
    }

    @GetMapping("/cover/absences/{id}")
    ModelAndView show(@PathVariable UUID id, CoverAsk ask, Person reader) {
        var absence = absences.get(id, reader);
        var window = pages.window(panels.ask(ask, absence, reader), reader);
        return panels.absence(pages.panel(window, reader, PANEL), window, absence, reader);
    }

    /** Now; what has not begun, or was only asked for, is gone. */
    @PostMapping("/cover/absences/{id}/end")
    ModelAndView end(@PathVariable UUID id, CoverAsk ask, Person by, RedirectAttributes then) {
        var absence = absences.get(id, by);
        absences.end(id, by);
        then.addFlashAttribute("toast", "absenceEnded");
        return CoverPages.back(pages.window(panels.ask(ask, absence, by), by));
    }

    /** On another day than before. */
    @PostMapping("/cover/absences/{id}/last")
    ModelAndView endOn(
            @PathVariable UUID id,
            CoverAsk ask,
            @RequestParam @Nullable String to,
            Person by,
            RedirectAttributes then) {
        var absence = absences.get(id, by);
        var window = pages.window(panels.ask(ask, absence, by), by);
        try {
            absences.endOn(id, by, to == null || to.isBlank() ? null : to);
        } catch (Refusal.Invalid refused) {
            var wrong = pages.wrong();
            panels.addEnd(wrong, refused);
            return panels.absence(pages.panel(window, by, PANEL, wrong), window, absence, by);
        }
        then.addFlashAttribute("toast", "absenceEndsOn");
        return CoverPages.back(window);
    }

    @PostMapping("/cover/absences/{id}/decision")
    ModelAndView decide(
            @PathVariable UUID id, CoverAsk ask, @RequestParam boolean approved, Person by, RedirectAttributes then) {
        var absence = absences.get(id, by);
        var window = pages.window(panels.ask(ask, absence, by), by);
        try {
            absences.decide(id, by, approved);
        } catch (Refusal.Invalid refused) {
            var wrong = pages.wrong();
            panels.add(wrong, refused);
            return panels.absence(pages.panel(window, by, PANEL, wrong), window, absence, by);
        }
        then.addFlashAttribute("toast", approved ? "absenceApproved" : "absenceDeclined");
        return CoverPages.back(window);
    }
}

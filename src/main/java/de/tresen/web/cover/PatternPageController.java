package de.tresen.web.cover;

import de.tresen.coverage.Duty;
import de.tresen.coverage.ShiftPattern;
import de.tresen.coverage.ShiftPatterns;
import de.tresen.coverage.Shifts;
import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import de.tresen.web.frame.Filled;
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

/** The panel of shifts that repeat: which there are, to plan one and to take one out. */
@Controller
class PatternPageController {

    private static final String PANEL = "cover/patterns";

    private final ShiftPatterns patterns;
    private final Shifts shifts;
    private final CoverPages pages;
    private final PatternPanels panels;

    PatternPageController(ShiftPatterns patterns, Shifts shifts, CoverPages pages, PatternPanels panels) {
        this.patterns = patterns;
        this.shifts = shifts;
        this.pages = pages;
        this.panels = panels;
    }

    @GetMapping("/cover/patterns")
    ModelAndView list(CoverAsk ask, Person reader) {
        var window = pages.window(ask, reader);
        var filled = new Filled()
                .with("duty", Duty.WEEKEND.name())
                .with("from", "10:00")
                .with("to", "16:00")
                .with("first", window.today().toString())
                .with("everyWeeks", "1");
        return panels.fill(pages.panel(window, reader, PANEL), window, reader, mayPlan(window, reader), filled);
    }

    private boolean mayPlan(Window window, Person reader) {
        return shifts.mayPlan(window.team().key(), reader);
    }

    @PostMapping("/cover/patterns")
    ModelAndView plan(
            CoverAsk ask, @RequestParam MultiValueMap<String, String> values, Person by, RedirectAttributes then) {
        var window = pages.window(ask, by);
        var filled = new Filled(values);
        var wrong = pages.wrong();
        try {
            patterns.plan(by, PatternPanels.content(window, filled));
            then.addFlashAttribute("toast", "patternPlanned");
            return CoverPages.back(window);
        } catch (Refusal.Invalid refused) {
            wrong.add(refused, "cover.wrong.pattern", Map.of("people", "turn"));
        }
        return panels.fill(pages.panel(window, by, PANEL, wrong), window, by, mayPlan(window, by), filled);
    }

    @PostMapping("/cover/patterns/{id}/deletion")
    ModelAndView delete(@PathVariable UUID id, CoverAsk ask, Person by, RedirectAttributes then) {
        ShiftPattern pattern = patterns.get(id, by);
        patterns.delete(id, by);
        then.addFlashAttribute("toast", "patternTakenOut");
        return CoverPages.back(pages.window(new CoverAsk(pattern.team(), ask.at(), ask.view()), by));
    }
}

package de.tresen.web.studio;

import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.platform.Refusal;
import de.tresen.process.trial.Trial;
import de.tresen.process.trial.Trials;
import de.tresen.studio.Draft;
import de.tresen.studio.Drafts;
import de.tresen.web.Only;
import de.tresen.web.frame.Filled;
import de.tresen.web.frame.Wrong;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Drafts played beside the models that hold. */
@Controller
@Only({Role.PROCESS_OWNER, Role.ADMIN, Role.MANAGER, Role.LEAD})
class TrialPageController {

    private final Drafts drafts;
    private final Trials trials;
    private final TrialPages pages;

    TrialPageController(Drafts drafts, Trials trials, TrialPages pages) {
        this.drafts = drafts;
        this.trials = trials;
        this.pages = pages;
    }

    /** What there is to try of a model: its drafts, and by hand the version that holds. */
    @GetMapping("/processes/{key}/trial")
    ModelAndView list(@PathVariable String key) {
        return pages.list(key);
    }

    @GetMapping("/processes/drafts/{id}/trial")
    ModelAndView trial(@PathVariable UUID id, Person reader) {
        var filled = new Filled()
                .with("number", "" + Trials.USUAL_INTERACTIONS)
                .with("newTaskMinutes", "" + Trials.USUAL_TASK_MINUTES);
        return pages.trial(drafts.find(id, reader), filled, pages.wrong(), reader);
    }

    @PostMapping("/processes/drafts/{id}/trial")
    @Only({Role.PROCESS_OWNER, Role.ADMIN})
    ModelAndView ask(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> values, Person by) {
        var draft = drafts.find(id, by);
        var filled = new Filled(values);
        var wrong = pages.wrong();
        try {
            trials.ask(subject(draft), wanted(filled), by);
            return new ModelAndView("redirect:/processes/drafts/" + id + "/trial");
        } catch (Refusal.Invalid refused) {
            wrong.add(refused, "trial.wrong", Map.of());
        } catch (Refusal.Conflict refused) {
            wrong.add("number", "refusal." + refused.code());
        }
        return refused(draft, filled, wrong, by);
    }

    private ModelAndView refused(Draft draft, Filled filled, Wrong wrong, Person by) {
        var page = pages.trial(draft, filled, wrong, by);
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    @PostMapping("/processes/drafts/{id}/trial/{trial}/cancel")
    @Only({Role.PROCESS_OWNER, Role.ADMIN})
    String cancel(@PathVariable UUID id, @PathVariable UUID trial, Person by, RedirectAttributes then) {
        trials.cancel(drafts.find(id, by).id(), trial, by);
        then.addFlashAttribute("toast", "trialCancelled");
        return "redirect:/processes/drafts/" + id + "/trial";
    }

    static Trials.Subject subject(Draft draft) {
        return new Trials.Subject(draft.id(), draft.revision(), draft.key(), draft.kind(), draft.content());
    }

    private static Trial.Wanted wanted(Filled filled) {
        return new Trial.Wanted(
                number(filled.text("number")),
                day("from", filled.text("from")),
                day("to", filled.text("to")),
                filled.text("channel"),
                filled.text("category"),
                filled.text("team"),
                number(filled.text("newTaskMinutes")));
    }

    /** Zero, which is refused, for what is no number. */
    private static @Nullable Integer number(@Nullable String text) {
        return text == null ? null : text.matches("[0-9]{1,6}") ? Integer.valueOf(text) : Integer.valueOf(0);
    }

    private static @Nullable LocalDate day(String field, @Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            throw Refusal.Invalid.field(field, "write a day such as 2026-12-01");
        }
    }
}

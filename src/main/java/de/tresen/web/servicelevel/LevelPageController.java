package de.tresen.web.servicelevel;

import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.platform.Refusal;
import de.tresen.servicelevel.Foresight;
import de.tresen.servicelevel.LevelChange;
import de.tresen.servicelevel.LevelVersion;
import de.tresen.servicelevel.ServiceLevel;
import de.tresen.servicelevel.ServiceLevelDefinition;
import de.tresen.servicelevel.ServiceLevels;
import de.tresen.web.Only;
import de.tresen.web.frame.Filled;
import de.tresen.web.frame.Wrong;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** The form of a service level, with the effect of a change before it is saved, and the history of its wordings. */
@Controller
class LevelPageController {

    private static final String NEW = "";
    private static final Map<String, String> FIELDS = Map.of("targets", "name");

    private final ServiceLevels levels;
    private final Foresight foresight;
    private final LevelPages pages;
    private final EffectWords effects;
    private final Clock clock;

    LevelPageController(ServiceLevels levels, Foresight foresight, LevelPages pages, EffectWords effects, Clock clock) {
        this.levels = levels;
        this.foresight = foresight;
        this.pages = pages;
        this.effects = effects;
        this.clock = clock;
    }

    @GetMapping("/service-levels/levels/new")
    @Only({Role.ADMIN, Role.MANAGER, Role.PROCESS_OWNER})
    ModelAndView create() {
        return form(NEW, new Filled().with("warnAt", "75").add("pauses", "WAITING_FOR_PERSON"), pages.wrong());
    }

    /** @param from a wording of which to begin; none = as it is now */
    @GetMapping("/service-levels/levels/{key}")
    @Only({Role.ADMIN, Role.MANAGER, Role.PROCESS_OWNER})
    ModelAndView edit(@PathVariable String key, @RequestParam @Nullable UUID from, Person by) {
        var filled = LevelForm.fill(wording(key, from), pages.times(by, clock)).with("seen", pages.newest(key));
        var form = form(key, filled, pages.wrong());
        return form.addObject("restoring", from != null);
    }

    private ServiceLevel wording(String key, @Nullable UUID from) {
        return from == null
                ? levels.find(key)
                : levels.versions(key).stream()
                        .filter(version -> version.version().equals(from))
                        .findFirst()
                        .map((LevelVersion version) -> version.level(key))
                        .orElseThrow(() -> new Refusal.NotFound(
                                "serviceLevel.noVersion", "There is no such wording; choose one from the history."));
    }

    @PostMapping("/service-levels/levels")
    @Only({Role.ADMIN, Role.MANAGER, Role.PROCESS_OWNER})
    ModelAndView create(@RequestParam MultiValueMap<String, String> values, Person by, RedirectAttributes then) {
        return take(NEW, new Filled(values), by, then);
    }

    @PostMapping("/service-levels/levels/{key}")
    @Only({Role.ADMIN, Role.MANAGER, Role.PROCESS_OWNER})
    ModelAndView save(
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> values,
            Person by,
            RedirectAttributes then) {
        levels.find(key);
        return take(key, new Filled(values), by, then);
    }

    private ModelAndView take(String known, Filled filled, Person by, RedirectAttributes then) {
        var wrong = pages.wrong();
        var isNew = known.equals(NEW);
        var key = isNew ? newKey(filled, wrong) : known;
        var form = new LevelForm(filled, wrong);
        var definition = form.definition(pages.hours()::containsKey);
        var change = form.change(by, isNew);
        if (!isNew && !filled.of("seen").equals(pages.newest(key))) {
            wrong.add("seen", "form.wrong.seen");
        }
        try {
            if (wrong.isEmpty() && filled.has("act", "save")) {
                levels.put(key, definition, change);
                then.addFlashAttribute("toast", "saved");
                return new ModelAndView("redirect:/service-levels/levels/" + key + "/versions");
            }
            return answer(known, key, filled, wrong, wrong.isEmpty() ? effect(key, definition, change, by) : null);
        } catch (Refusal.Invalid refused) {
            wrong.add(refused, "level.wrong", FIELDS);
            return answer(known, key, filled, wrong, null);
        }
    }

    private EffectWords.Effect effect(String key, ServiceLevelDefinition definition, LevelChange change, Person by) {
        return effects.of(foresight.ofLevel(key, definition, change), by);
    }

    private String newKey(Filled filled, Wrong wrong) {
        var written = filled.text("key");
        var key = written == null ? Keys.of(filled.of("name")) : written;
        if (!Keys.isKey(key)) {
            wrong.add("key", "form.wrong.key");
        } else if (levels.exists(key)) {
            wrong.add("key", "form.wrong.taken");
        }
        return key;
    }

    private ModelAndView answer(
            String known, String key, Filled filled, Wrong wrong, EffectWords.@Nullable Effect effect) {
        var form = form(known, filled.with("key", key), wrong);
        if (!wrong.isEmpty()) {
            form.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return form.addObject("effect", effect);
    }

    private ModelAndView form(String key, Filled filled, Wrong wrong) {
        return new ModelAndView("servicelevel/level")
                .addObject("key", key)
                .addObject("filled", filled)
                .addObject("wrong", wrong)
                .addObject("hoursKeys", pages.hours())
                .addObject("priorities", LevelForm.PRIORITIES)
                .addObject("byPriority", LevelForm.BY_PRIORITY)
                .addObject("pauses", LevelForm.pauses());
    }

    @PostMapping("/service-levels/levels/{key}/versions/{version}/withdrawal")
    @Only({Role.ADMIN, Role.MANAGER, Role.PROCESS_OWNER})
    String withdraw(@PathVariable String key, @PathVariable UUID version, Person by, RedirectAttributes then) {
        levels.withdraw(key, version, by.username());
        then.addFlashAttribute("toast", "withdrawn");
        return "redirect:/service-levels/levels/" + key + "/versions";
    }

    @GetMapping("/service-levels/levels/{key}/versions")
    String history(@PathVariable String key, Person reader, Model page) {
        page.addAttribute("about", levels.find(key).name());
        page.addAttribute("lines", pages.history(key, pages.times(reader, clock)));
        page.addAttribute("form", "/service-levels/levels/" + key);
        page.addAttribute("maySave", reader.is(Role.ADMIN) || reader.is(Role.MANAGER) || reader.is(Role.PROCESS_OWNER));
        return "servicelevel/history";
    }
}

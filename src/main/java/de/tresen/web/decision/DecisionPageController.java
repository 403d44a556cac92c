package de.tresen.web.decision;

import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.platform.Refusal;
import de.tresen.process.DecisionFinding;
import de.tresen.process.DecisionTable;
import de.tresen.process.DecisionTables;
import de.tresen.studio.FaultyModel;
import de.tresen.studio.Versions;
import de.tresen.web.Only;
import de.tresen.web.frame.Filled;
import de.tresen.web.frame.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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

/** A decision as a table in the browser: read, changed row by row, tried, published, and looked back at. */
@Controller
@Only({Role.ADMIN, Role.PROCESS_OWNER, Role.MANAGER, Role.LEAD})
class DecisionPageController {

    private final DecisionTables tables;
    private final TablePublication publication;
    private final Versions versions;
    private final DecisionWords words;
    private final MessageSource messages;

    DecisionPageController(
            DecisionTables tables,
            TablePublication publication,
            Versions versions,
            DecisionWords words,
            MessageSource messages) {
        this.tables = tables;
        this.publication = publication;
        this.versions = versions;
        this.words = words;
        this.messages = messages;
    }

    /** @param from the version of which to begin; none = as it holds now */
    @GetMapping("/decisions/{key}")
    ModelAndView table(@PathVariable String key, @RequestParam @Nullable Integer from, Person reader) {
        var now = tables.find(key);
        var table = from == null ? now : tables.read(key, versions.content(key, from));
        return page(table, new Filled().with("seen", tables.newestVersion(key)), new Wrong(messages), reader)
                .addObject("restoring", from != null);
    }

    /** Whoever may read it may try it, with the rows as they stand in the form. */
    @PostMapping("/decisions/{key}/trial")
    ModelAndView tryOut(@PathVariable String key, @RequestParam MultiValueMap<String, String> values, Person reader) {
        var filled = new Filled(values);
        var table = DecisionForm.read(tables.find(key), filled);
        var wrong = new Wrong(messages);
        var page = checked(table, filled, wrong, reader);
        if (!wrong.isEmpty()) {
            return page;
        }
        var outcome = tables.tryOut(table, DecisionForm.facts(table, filled));
        return page.addObject("outcome", words.outcome(outcome, table, tables.known()))
                .addObject("decided", outcome.rows());
    }

    @PostMapping("/decisions/{key}")
    @Only({Role.ADMIN, Role.PROCESS_OWNER})
    ModelAndView change(
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> values,
            Person by,
            RedirectAttributes then) {
        var filled = new Filled(values);
        var table = DecisionForm.read(tables.find(key), filled);
        var wrong = new Wrong(messages);
        var act = filled.of("act");
        if (act.contains(":")) {
            var changed = DecisionForm.change(table, act);
            return page(changed.table(), filled, wrong, by).addObject("focus", changed.focus());
        }
        var page = checked(table, filled, wrong, by);
        return act.equals("publish") && wrong.isEmpty() ? publish(table, filled, by, page, then) : page;
    }

    private ModelAndView publish(
            DecisionTable table, Filled filled, Person by, ModelAndView page, RedirectAttributes then) {
        try {
            var next = publication.publish(table, filled.of("seen"), filled.text("comment"), by);
            then.addFlashAttribute("toast", next.toast());
            return new ModelAndView("redirect:" + next.path());
        } catch (FaultyModel faulty) {
            return refused(table, filled, by, "rows", "decision.wrong.faulty");
        } catch (Refusal.Conflict newer) {
            return refused(table, filled, by, "seen", "form.wrong.seen");
        } catch (Refusal.Invalid tooMuch) {
            return refused(table, filled, by, "comment", "decision.wrong.tooMuch");
        }
    }

    private ModelAndView refused(DecisionTable table, Filled filled, Person by, String field, String code) {
        var wrong = new Wrong(messages);
        wrong.add(field, code);
        var page = page(tables.written(table), filled, wrong, by);
        page.setStatus(field.equals("seen") ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    private ModelAndView checked(DecisionTable written, Filled filled, Wrong wrong, Person reader) {
        var table = tables.written(written);
        var findings = tables.check(table);
        findings.stream()
                .filter(DecisionFinding::error)
                .forEach(finding -> wrong.say(field(finding, table), words.finding(finding, table)));
        var page = page(table, filled, wrong, reader)
                .addObject("checked", true)
                .addObject(
                        "warnings",
                        findings.stream()
                                .filter(finding -> !finding.error())
                                .map(finding -> words.finding(finding, table))
                                .toList());
        if (!wrong.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return page;
    }

    /** The id of the cell that it is about. */
    private static String field(DecisionFinding finding, DecisionTable table) {
        for (int i = 0; i < table.inputs().size(); i++) {
            if (table.inputs().get(i).name().equals(finding.column())) {
                return "in." + i + "." + finding.row();
            }
        }
        for (int i = 0; i < table.outputs().size(); i++) {
            if (table.outputs().get(i).name().equals(finding.column())) {
                return "out." + i + "." + finding.row();
            }
        }
        return "rows";
    }

    private ModelAndView page(DecisionTable table, Filled filled, Wrong wrong, Person reader) {
        return new ModelAndView("decision/page")
                .addObject("table", table)
                .addObject("name", words.name(table))
                .addObject("words", words)
                .addObject("known", tables.known())
                .addObject("filled", filled)
                .addObject("wrong", wrong)
                .addObject("maySave", reader.is(Role.ADMIN) || reader.is(Role.PROCESS_OWNER))
                .addObject("second", publication.needsSecondPerson());
    }

    @GetMapping("/decisions/{key}/versions")
    String history(@PathVariable String key, Person reader, Model page) {
        var name = words.name(tables.find(key));
        page.addAttribute("about", name);
        page.addAttribute("back", name);
        page.addAttribute("form", "/decisions/" + key);
        page.addAttribute("lines", words.history(versions.of(key)));
        page.addAttribute("maySave", reader.is(Role.ADMIN) || reader.is(Role.PROCESS_OWNER));
        return "servicelevel/history";
    }
}

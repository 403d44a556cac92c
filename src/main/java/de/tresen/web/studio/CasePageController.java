package de.tresen.web.studio;

import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.platform.Refusal;
import de.tresen.process.DecisionTable.Column;
import de.tresen.process.DecisionTables;
import de.tresen.studio.DecisionCases;
import de.tresen.studio.Publishers;
import de.tresen.studio.Versions;
import de.tresen.web.Only;
import de.tresen.web.frame.Filled;
import de.tresen.web.frame.Wrong;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The test cases of a decision table: read with what the table says to them now, added and removed. */
@Controller
@RequestMapping("/processes/{key}/cases")
@Only({Role.ADMIN, Role.PROCESS_OWNER, Role.MANAGER, Role.LEAD})
class CasePageController {

    private final DecisionCases cases;
    private final DecisionTables tables;
    private final Versions versions;
    private final ModelWords names;
    private final MessageSource messages;

    CasePageController(
            DecisionCases cases, DecisionTables tables, Versions versions, MessageSource messages, ModelWords names) {
        this.cases = cases;
        this.tables = tables;
        this.versions = versions;
        this.names = names;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView show(@PathVariable String key, Person reader) {
        return page(key, new Filled(), new Wrong(messages), reader);
    }

    private ModelAndView page(String key, Filled filled, Wrong wrong, Person reader) {
        var table = tables.any(key);
        var file = versions.content(key, versions.of(key).get(0).number());
        return new ModelAndView("studio/cases")
                .addObject("key", key)
                .addObject("name", names.name(key))
                .addObject("table", table)
                .addObject("results", cases.results(key, file))
                .addObject("filled", filled)
                .addObject("wrong", wrong)
                .addObject("mayChange", Publishers.mayPublish(reader));
    }

    @PostMapping
    @Only({Role.ADMIN, Role.PROCESS_OWNER})
    ModelAndView add(
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> values,
            Person by,
            RedirectAttributes then) {
        var filled = new Filled(values);
        var table = tables.any(key);
        try {
            cases.add(
                    key,
                    filled.of("name"),
                    texts("fact.", table.inputs(), filled),
                    texts("expected.", table.outputs(), filled),
                    by);
            then.addFlashAttribute("toast", "caseAdded");
            return new ModelAndView("redirect:/processes/" + key + "/cases");
        } catch (Refusal.Invalid refused) {
            var wrong = new Wrong(messages);
            wrong.add(refused, "cases.wrong", Map.of());
            var page = page(key, filled, wrong, by);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private static Map<String, String> texts(String prefix, List<Column> columns, Filled filled) {
        return columns.stream().collect(Collectors.toMap(Column::name, column -> filled.of(prefix + column.name())));
    }

    @PostMapping("/{id}/removal")
    @Only({Role.ADMIN, Role.PROCESS_OWNER})
    String remove(@PathVariable String key, @PathVariable UUID id, Person by) {
        cases.remove(key, id, by);
        return "redirect:/processes/" + key + "/cases";
    }
}

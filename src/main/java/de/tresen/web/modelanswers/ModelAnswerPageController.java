package de.tresen.web.modelanswers;

import de.tresen.channel.Placeholders;
import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.people.Team;
import de.tresen.people.Teams;
import de.tresen.platform.Refusal;
import de.tresen.reply.ModelAnswer;
import de.tresen.reply.ModelAnswer.Content;
import de.tresen.reply.ModelAnswers;
import de.tresen.reply.Values;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The library of answers to use again: finding, writing and switching them off. */
@Controller
class ModelAnswerPageController {

    private static final int SHOWN = 200;
    private static final String LIST = "redirect:/model-answers";
    private static final String FORM = "modelanswers/form";

    private final ModelAnswers answers;
    private final Teams teams;
    private final Values values;

    ModelAnswerPageController(ModelAnswers answers, Teams teams, Values values) {
        this.answers = answers;
        this.teams = teams;
        this.values = values;
    }

    /** One line of the list. */
    record Line(ModelAnswer answer, String text, @Nullable String teamName, boolean mine) {}

    /** The form as it was filled in; {@code scope} is a team's key, empty = every team, or {@code own}. */
    record Filled(
            @Nullable String shortKey,
            @Nullable String name,
            @Nullable String language,
            @Nullable String text,
            @Nullable String scope,
            @Nullable Boolean active) {

        static Filled of(ModelAnswer answer) {
            var scope = answer.owner() != null ? "own" : answer.team() == null ? "" : answer.team();
            return new Filled(
                    answer.shortKey(), answer.name(), answer.language(), answer.text(), scope, answer.active());
        }

        Content content() {
            var own = "own".equals(scope);
            var words = text == null ? null : text.replace("\r\n", "\n");
            return new Content(shortKey, name, language, words, own ? null : scope, own, Boolean.TRUE.equals(active));
        }
    }

    @GetMapping("/model-answers")
    String list(@RequestParam @Nullable String q, Person reader, Model page) {
        var found = answers.list(reader, q, null, SHOWN);
        page.addAttribute(
                "lines", found.stream().map(answer -> line(answer, reader)).toList());
        page.addAttribute("q", q);
        page.addAttribute("maySave", reader.answersPeople() || reader.is(Role.ADMIN));
        return "modelanswers/page";
    }

    private Line line(ModelAnswer answer, Person reader) {
        var team = answer.team() == null
                ? null
                : teams.find(answer.team()).map(Team::name).orElse(answer.team());
        var text = Placeholders.fill(answer.text(), values.sample(reader, answer.language()));
        return new Line(answer, text, team, answers.keeps(answer, reader));
    }

    @GetMapping("/model-answers/new")
    String create(Person by, Locale locale, Model page) {
        var scope = by.is(Role.ADMIN) || by.is(Role.LEAD) ? null : "own";
        return form(null, new Filled(null, null, locale.getLanguage(), null, scope, true), by, page);
    }

    @GetMapping("/model-answers/{id}")
    String edit(@PathVariable UUID id, Person by, Model page) {
        var answer = answers.get(id, by);
        page.addAttribute("readOnly", !answers.keeps(answer, by));
        return form(id, Filled.of(answer), by, page);
    }

    @PostMapping("/model-answers")
    String create(
            @ModelAttribute Filled filled,
            Person by,
            Model page,
            HttpServletResponse response,
            RedirectAttributes then) {
        return save(null, filled, by, page, response, then);
    }

    @PostMapping("/model-answers/{id}")
    String save(
            @PathVariable @Nullable UUID id,
            @ModelAttribute Filled filled,
            Person by,
            Model page,
            HttpServletResponse response,
            RedirectAttributes then) {
        try {
            if (id == null) {
                answers.create(by, filled.content());
            } else {
                answers.get(id, by);
                answers.put(id, by, filled.content());
            }
            then.addFlashAttribute("toast", "saved");
            return LIST;
        } catch (Refusal.Invalid wrong) {
            response.setStatus(422);
            page.addAttribute(
                    "wrong", wrong.fields().stream().map(Refusal.Field::field).collect(Collectors.toSet()));
            return form(id, filled, by, page);
        }
    }

    @PostMapping("/model-answers/{id}/deletion")
    String delete(@PathVariable UUID id, Person by, RedirectAttributes then) {
        answers.delete(id, by);
        then.addFlashAttribute("toast", "deleted");
        return LIST;
    }

    private String form(@Nullable UUID id, Filled filled, Person by, Model page) {
        page.addAttribute("id", id);
        page.addAttribute("filled", filled);
        page.addAttribute("scopes", scopes(by));
        page.addAttribute("everywhere", by.is(Role.ADMIN));
        page.addAttribute("mayOwn", by.answersPeople() || by.is(Role.ADMIN));
        page.addAttribute("placeholders", Placeholders.KNOWN);
        page.addAttribute("sample", values.sample(by, filled.language() == null ? "en" : filled.language()));
        return FORM;
    }

    private List<Team> scopes(Person by) {
        return teams.list().stream()
                .filter(team -> !team.department() && (by.is(Role.ADMIN) || by.leads(team.key())))
                .toList();
    }
}

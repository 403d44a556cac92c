package de.tresen.web.topic;

import de.tresen.escalation.Topic;
import de.tresen.escalation.Topics;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.people.Team;
import de.tresen.people.Teams;
import de.tresen.platform.Refusal;
import de.tresen.web.Only;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who knows what: for everybody to read, for leads of departments and who sets the desk up to change. */
@Controller
@RequestMapping("/topics")
class TopicPageController {

    private static final String LIST = "redirect:/topics";
    private static final String FORM = "topic/form";

    private final Topics topics;
    private final Teams teams;
    private final People people;

    TopicPageController(Topics topics, Teams teams, People people) {
        this.topics = topics;
        this.teams = teams;
        this.people = people;
    }

    /** One line of the list; {@code mine} = the reader may change it. */
    record Line(Topic topic, String departmentName, boolean mine) {}

    @GetMapping
    String list(Person reader, Model page) {
        page.addAttribute(
                "lines",
                topics.all().stream()
                        .map(topic -> new Line(
                                topic,
                                teams.find(topic.department()).map(Team::name).orElse(topic.department()),
                                Topics.mayKeep(topic.department(), reader)))
                        .toList());
        page.addAttribute("names", people.names());
        page.addAttribute("departments", departments(reader));
        return "topic/page";
    }

    @GetMapping("/new")
    @Only({Role.LEAD, Role.MANAGER, Role.PROCESS_OWNER, Role.ADMIN})
    String create(@RequestParam @Nullable String department, Person by, Model page) {
        var mine = departments(by).stream().map(Team::key).toList();
        var chosen = department == null ? mine.stream().findFirst().orElse("") : department;
        if (!mine.contains(chosen)) {
            throw new Refusal.NotFound("team.unknown", "There is no such department whose topics you keep.");
        }
        return form(null, new TopicForm(Map.of("department", chosen)), page);
    }

    @GetMapping("/{key}")
    @Only({Role.LEAD, Role.MANAGER, Role.PROCESS_OWNER, Role.ADMIN})
    String edit(@PathVariable String key, Person by, Model page) {
        var topic = topics.get(key);
        if (!Topics.mayKeep(topic.department(), by)) {
            throw new Refusal.Forbidden("topic.keeper", "Ask the lead of the department to change it.");
        }
        return form(key, TopicForm.of(topic), page);
    }

    @PostMapping("/new")
    @Only({Role.LEAD, Role.MANAGER, Role.PROCESS_OWNER, Role.ADMIN})
    String create(
            @RequestParam Map<String, String> fields,
            Person by,
            Model page,
            HttpServletResponse response,
            RedirectAttributes then) {
        return save(null, new TopicForm(fields), by, page, response, then);
    }

    @PostMapping("/{key}")
    @Only({Role.LEAD, Role.MANAGER, Role.PROCESS_OWNER, Role.ADMIN})
    String save(
            @PathVariable String key,
            @RequestParam Map<String, String> fields,
            Person by,
            Model page,
            HttpServletResponse response,
            RedirectAttributes then) {
        return save(key, new TopicForm(fields), by, page, response, then);
    }

    private String save(
            @Nullable String key,
            TopicForm filled,
            Person by,
            Model page,
            HttpServletResponse response,
            RedirectAttributes then) {
        try {
            var chosen = key == null ? filled.field("key") : key;
            if (key == null && topics.find(chosen).isPresent()) {
                throw Refusal.Invalid.field("key", "is taken already; choose another one");
            }
            topics.put(filled.topic(chosen), by);
        } catch (Refusal.Invalid refused) {
            response.setStatus(422);
            page.addAttribute("wrong", refused.fields());
            return form(key, filled, page);
        }
        then.addFlashAttribute("toast", "saved");
        return LIST;
    }

    @PostMapping("/{key}/deletion")
    @Only({Role.LEAD, Role.MANAGER, Role.PROCESS_OWNER, Role.ADMIN})
    String remove(@PathVariable String key, Person by, RedirectAttributes then) {
        topics.remove(key, by);
        then.addFlashAttribute("toast", "deleted");
        return LIST;
    }

    private String form(@Nullable String key, TopicForm filled, Model page) {
        var department = filled.field("department");
        page.addAttribute("key", key);
        page.addAttribute("filled", filled);
        page.addAttribute(
                "departmentName", teams.find(department).map(Team::name).orElse(department));
        page.addAttribute(
                "members",
                people.ofTeam(department).stream().filter(Person::active).toList());
        return FORM;
    }

    private List<Team> departments(Person by) {
        return teams.list().stream()
                .filter(team -> team.department() && Topics.mayKeep(team.key(), by))
                .toList();
    }
}

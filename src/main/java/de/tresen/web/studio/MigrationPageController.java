package de.tresen.web.studio;

import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.process.version.Migration.Group;
import de.tresen.studio.Migrations;
import de.tresen.studio.Stayed;
import de.tresen.web.Only;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What runs goes on in another version: first a look at what can, then all of it, with progress. */
@Controller
@RequestMapping("/processes/{key}/migrations")
@Only({Role.ADMIN, Role.PROCESS_OWNER})
class MigrationPageController {

    private static final int SHOWN = 20;

    private final Migrations migrations;
    private final VersionWords words;
    private final ModelWords names;

    MigrationPageController(Migrations migrations, VersionWords words, ModelWords names) {
        this.migrations = migrations;
        this.words = words;
        this.names = names;
    }

    /** What stays for one reason; the first of them by name. */
    record Behind(String reason, int count, List<String> subjects) {}

    @GetMapping("/new")
    String preview(@PathVariable String key, @RequestParam int from, @RequestParam int to, Model page) {
        var groups = migrations.preview(key, from, to);
        page.addAttribute("key", key);
        page.addAttribute("name", names.name(key));
        page.addAttribute("from", from);
        page.addAttribute("to", to);
        page.addAttribute(
                "movable",
                groups.stream()
                        .filter(group -> group.obstacles().isEmpty())
                        .mapToInt(group -> group.runs().size())
                        .sum());
        page.addAttribute(
                "behind",
                groups.stream()
                        .filter(group -> !group.obstacles().isEmpty())
                        .map(group -> behind(group, to))
                        .toList());
        return "studio/migration-preview";
    }

    private Behind behind(Group group, int to) {
        var reasons = group.obstacles().stream()
                .map(each -> words.obstacle(each.reason(), each.element(), each.name(), to))
                .distinct()
                .collect(Collectors.joining(" "));
        return new Behind(
                reasons,
                group.runs().size(),
                group.runs().stream().limit(SHOWN).map(run -> run.subject()).toList());
    }

    @PostMapping
    String start(@PathVariable String key, @RequestParam int from, @RequestParam int to, Person by) {
        var migration = migrations.start(key, from, to, by);
        return "redirect:/processes/" + key + "/migrations/" + migration.id();
    }

    @GetMapping("/{id}")
    String progress(@PathVariable String key, @PathVariable UUID id, HttpServletRequest request, Model page) {
        var migration = migrations.find(key, id);
        page.addAttribute("key", key);
        page.addAttribute("name", names.name(key));
        page.addAttribute("migration", migration);
        page.addAttribute("who", words.who(migration.askedBy()));
        page.addAttribute("behind", behind(migrations.stayed(id), migration.toVersion()));
        return request.getHeader("HX-Request") == null ? "studio/migration" : "studio/migration :: progress";
    }

    private List<Behind> behind(List<Stayed> stayed, int to) {
        Function<Stayed, String> reason = one -> words.obstacle(one.reason(), one.element(), one.elementName(), to);
        return stayed.stream().collect(Collectors.groupingBy(reason)).entrySet().stream()
                .map(entry -> new Behind(entry.getKey(), entry.getValue().size(), first(entry.getValue())))
                .toList();
    }

    private static List<String> first(Collection<Stayed> stayed) {
        return stayed.stream().limit(SHOWN).map(Stayed::subject).toList();
    }
}

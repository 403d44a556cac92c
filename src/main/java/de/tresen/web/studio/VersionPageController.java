package de.tresen.web.studio;

import de.tresen.model.ModelKind;
import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.studio.Difference;
import de.tresen.studio.FaultyModel;
import de.tresen.studio.RollBack;
import de.tresen.studio.Version;
import de.tresen.studio.Versions;
import de.tresen.web.Only;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All versions of a model: who, when, why, what changed, and back again. */
@Controller
@RequestMapping("/processes/{key}/versions")
@Only({Role.ADMIN, Role.PROCESS_OWNER, Role.MANAGER, Role.LEAD})
class VersionPageController {

    private final Versions versions;
    private final ModelWords names;
    private final VersionPages pages;
    private final VersionWords words;
    private final FindingLines findings;
    private final RollBack rollBack;

    VersionPageController(
            Versions versions,
            VersionPages pages,
            VersionWords words,
            FindingLines findings,
            RollBack rollBack,
            ModelWords names) {
        this.versions = versions;
        this.names = names;
        this.pages = pages;
        this.words = words;
        this.findings = findings;
        this.rollBack = rollBack;
    }

    @GetMapping
    String list(@PathVariable String key, Person reader, Model page) {
        pages.list(key, reader, page);
        return "studio/versions";
    }

    /** @param with the version that it is compared with; none = the one before */
    @GetMapping("/{number}")
    String difference(
            @PathVariable String key,
            @PathVariable int number,
            @RequestParam @Nullable Integer with,
            Person reader,
            Model page) {
        var all = versions.of(key);
        var version = versions.get(key, number);
        var other =
                with == null ? before(all, version) : versions.get(key, with).number();
        page.addAttribute("key", key);
        page.addAttribute("name", names.name(key));
        page.addAttribute("version", version);
        page.addAttribute("other", other);
        page.addAttribute("numbers", all.stream().map(Version::number).toList());
        page.addAttribute(
                "lines",
                words.lines(Difference.between(
                        version.kind(), versions.content(key, other), versions.content(key, number))));
        page.addAttribute("drawn", version.kind() == ModelKind.BPMN);
        page.addAttribute("words", words);
        return "studio/difference";
    }

    /** The first one is compared with itself. */
    private static int before(List<Version> all, Version version) {
        var at = all.indexOf(version) + 1;
        return at == all.size() ? version.number() : all.get(at).number();
    }

    /** @param drawn for the drawing on the page; otherwise it is kept as a file */
    @GetMapping("/{number}/file")
    ResponseEntity<byte[]> file(
            @PathVariable String key, @PathVariable int number, @RequestParam(defaultValue = "false") boolean drawn) {
        var version = versions.get(key, number);
        var answer = ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.noStore());
        if (!drawn) {
            var name = key + "-" + number + "." + version.kind().suffix();
            answer.header(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename(name).build().toString());
        }
        return answer.body(versions.content(key, number).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/{number}/restoration")
    @Only({Role.ADMIN, Role.PROCESS_OWNER})
    String restore(@PathVariable String key, @PathVariable int number, Person by, RedirectAttributes then) {
        try {
            var outcome = rollBack.to(key, number, by);
            then.addFlashAttribute("toast", outcome.draft() == null ? "rolledBack" : "modelSubmitted");
            return "redirect:"
                    + (outcome.draft() == null
                            ? "/processes/" + key + "/versions"
                            : "/processes/drafts/" + outcome.draft());
        } catch (FaultyModel faulty) {
            then.addFlashAttribute("faulty", findings.of(faulty.findings()));
            return "redirect:/processes/" + key + "/versions";
        }
    }
}

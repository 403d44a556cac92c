package de.tresen.web.studio;

import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.platform.Refusal;
import de.tresen.process.traffic.Failures;
import de.tresen.process.traffic.Models;
import de.tresen.process.traffic.Skips;
import de.tresen.web.Only;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Steps that failed: what and why, trying them again, and passing them by. */
@Controller
@Only({Role.PROCESS_OWNER, Role.ADMIN, Role.MANAGER, Role.LEAD})
class FailurePageController {

    private final Failures failures;
    private final Skips skips;
    private final Models models;
    private final FailureWords words;
    private final MessageSource messages;

    FailurePageController(Failures failures, Skips skips, Models models, FailureWords words, MessageSource messages) {
        this.failures = failures;
        this.skips = skips;
        this.models = models;
        this.words = words;
        this.messages = messages;
    }

    /** @param process key of one process; none = of all */
    @GetMapping("/processes/failures")
    String list(@RequestParam @Nullable String process, Person reader, Model page) {
        var all = process == null || process.isEmpty()
                ? failures.list(reader)
                : failures.list(models.versions(models.find(process)), reader);
        page.addAttribute("process", process);
        page.addAttribute("failures", all.stream().map(words::of).toList());
        page.addAttribute("most", Failures.MOST);
        page.addAttribute("mayMend", mayMend(reader));
        return "studio/failures";
    }

    @GetMapping("/processes/failures/{id}")
    String one(@PathVariable String id, Person reader, Model page) {
        var failure = failures.get(id, reader);
        page.addAttribute("f", words.of(failure));
        page.addAttribute("mayMend", mayMend(reader));
        if (mayMend(reader)) {
            page.addAttribute("trace", failures.trace(id).orElse(null));
            page.addAttribute("obstacle", skips.obstacle(failure).orElse(null));
        }
        return "studio/failure";
    }

    /** Tries exactly those that were chosen. */
    @PostMapping("/processes/failures/attempts")
    @Only({Role.PROCESS_OWNER, Role.ADMIN})
    String retry(
            @RequestParam(defaultValue = "") List<String> job,
            @RequestParam @Nullable String process,
            RedirectAttributes then) {
        if (job.isEmpty()) {
            then.addFlashAttribute("said", say("failure.noneChosen"));
        } else {
            var outcome = failures.tryNow(job);
            then.addFlashAttribute(
                    "said",
                    say("failure.outcome", outcome.mended(), outcome.failed().size(), outcome.gone()));
            then.addFlashAttribute("failedAgain", outcome.failed());
        }
        if (process != null && !process.isEmpty()) {
            then.addAttribute("process", process);
        }
        return "redirect:/processes/failures";
    }

    @PostMapping("/processes/failures/{id}/skip")
    @Only({Role.PROCESS_OWNER, Role.ADMIN})
    String skip(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Person by,
            RedirectAttributes then) {
        try {
            skips.skip(id, reason, by);
            then.addFlashAttribute("said", say("failure.skipped"));
            return "redirect:/processes/failures";
        } catch (Refusal.Invalid noReason) {
            then.addFlashAttribute("wrongReason", true);
        } catch (Refusal.Conflict stuck) {
            then.addFlashAttribute("noWayOn", true);
        }
        return "redirect:/processes/failures/" + id + "#skip";
    }

    private static boolean mayMend(Person reader) {
        return reader.is(Role.PROCESS_OWNER) || reader.is(Role.ADMIN);
    }

    private String say(String code, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(code, arguments, LocaleContextHolder.getLocale()));
    }
}

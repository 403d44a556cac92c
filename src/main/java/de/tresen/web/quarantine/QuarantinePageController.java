package de.tresen.web.quarantine;

import de.tresen.channel.Quarantine;
import de.tresen.people.Role;
import de.tresen.web.Only;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What came in and could not be understood, for operators. */
@Controller
@Only(Role.ADMIN)
class QuarantinePageController {

    private static final int SHOWN = 100;

    private final Quarantine quarantine;

    QuarantinePageController(Quarantine quarantine) {
        this.quarantine = quarantine;
    }

    @GetMapping("/quarantine")
    String list(Model page) {
        page.addAttribute("messages", quarantine.list(null, SHOWN));
        return "quarantine/page";
    }

    @PostMapping("/quarantine/{id}/retry")
    String retry(@PathVariable UUID id, RedirectAttributes page) {
        quarantine.retry(id);
        page.addFlashAttribute("toast", "retried");
        return "redirect:/quarantine";
    }

    @PostMapping("/quarantine/{id}/dismissal")
    String dismiss(@PathVariable UUID id, RedirectAttributes page) {
        quarantine.dismiss(id);
        page.addFlashAttribute("toast", "dismissed");
        return "redirect:/quarantine";
    }
}

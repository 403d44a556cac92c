package de.tresen.web.handover;

import de.tresen.handover.Handover;
import de.tresen.handover.Handovers;
import de.tresen.people.Person;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sheets that one may see, one of them, and that it was read. */
@Controller
class HandoverPageController {

    private static final int SHOWN = 30;

    private final Handovers handovers;
    private final Papers papers;

    HandoverPageController(Handovers handovers, Papers papers) {
        this.handovers = handovers;
        this.papers = papers;
    }

    @GetMapping("/cover/handovers")
    String list(@RequestParam @Nullable UUID before, Person reader, Model page) {
        var found = handovers.list(reader, before, SHOWN + 1);
        page.addAttribute(
                "sheets",
                found.stream()
                        .limit(SHOWN)
                        .map(handover -> papers.listed(handover, reader))
                        .toList());
        page.addAttribute("last", found.size() > SHOWN ? found.get(SHOWN - 1).id() : null);
        page.addAttribute("mayMake", !reader.teams().isEmpty());
        return "handover/list";
    }

    @GetMapping("/cover/handovers/{id}")
    String show(@PathVariable UUID id, Person reader, Model page) {
        page.addAttribute("paper", papers.write(handovers.read(id, reader), reader));
        return "handover/sheet";
    }

    @PostMapping("/cover/handovers/{id}/acknowledgement")
    String acknowledge(@PathVariable UUID id, Person by, RedirectAttributes said) {
        Handover handover = handovers.acknowledge(id, by);
        said.addFlashAttribute("toast", "handoverAcknowledged");
        return "redirect:/cover/handovers/" + handover.id();
    }
}

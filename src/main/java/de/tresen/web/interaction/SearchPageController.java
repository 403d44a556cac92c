package de.tresen.web.interaction;

import de.tresen.interaction.InteractionQuery;
import de.tresen.interaction.Interactions;
import de.tresen.interaction.Status;
import de.tresen.people.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finding interactions, open and ended ones. */
@Controller
class SearchPageController {

    private static final int PAGE = 50;

    private final Interactions interactions;

    SearchPageController(Interactions interactions) {
        this.interactions = interactions;
    }

    @GetMapping("/interactions")
    String search(@RequestParam @Nullable String q, @RequestParam @Nullable String status, Person reader, Model page) {
        var wanted = List.of(Status.values()).stream()
                .filter(known -> known.name().equals(status))
                .findFirst();
        var query = new InteractionQuery(wanted.orElse(null), null, null, null, null, null, null, q, null, PAGE + 1);
        var found = interactions.search(query, reader);
        page.addAttribute("q", q);
        page.addAttribute("status", wanted.orElse(null));
        page.addAttribute("statuses", Status.values());
        page.addAttribute("more", found.size() > PAGE);
        page.addAttribute("found", found.stream().limit(PAGE).toList());
        return "interaction/search";
    }
}

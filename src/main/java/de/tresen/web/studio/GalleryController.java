package de.tresen.web.studio;

import de.tresen.people.Role;
import de.tresen.studio.Draft;
import de.tresen.studio.Drafts;
import de.tresen.studio.Offers;
import de.tresen.web.Only;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The processes, decisions and forms of the desk at a glance. */
@Controller
@Only({Role.PROCESS_OWNER, Role.ADMIN, Role.MANAGER, Role.LEAD})
class GalleryController {

    private final Gallery gallery;
    private final Drafts drafts;
    private final Offers offers;

    GalleryController(Gallery gallery, Drafts drafts, Offers offers) {
        this.gallery = gallery;
        this.drafts = drafts;
        this.offers = offers;
    }

    @GetMapping("/processes")
    String gallery(Model page) {
        page.addAttribute("gallery", gallery.now());
        page.addAttribute(
                "waiting", drafts.waiting().stream().collect(Collectors.groupingBy(Draft::key, Collectors.counting())));
        page.addAttribute("offered", Set.copyOf(offers.keys()));
        return "studio/gallery";
    }
}

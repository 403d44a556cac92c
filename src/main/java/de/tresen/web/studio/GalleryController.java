package de.tresen.web.studio;

import de.tresen.people.Role;
import de.tresen.web.Only;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The processes, decisions and forms of the desk at a glance. */
@Controller
@Only({Role.PROCESS_OWNER, Role.ADMIN, Role.MANAGER, Role.LEAD})
class GalleryController {

    private final Gallery gallery;

    GalleryController(Gallery gallery) {
        this.gallery = gallery;
    }

    @GetMapping("/processes")
    String gallery(Model page) {
        page.addAttribute("gallery", gallery.now());
        return "studio/gallery";
    }
}

package de.tresen.web.cover;

import de.tresen.people.Person;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who is there, and who is not. */
@Controller
class CoverPageController {

    private final CoverPages pages;

    CoverPageController(CoverPages pages) {
        this.pages = pages;
    }

    @GetMapping("/cover")
    ModelAndView board(CoverAsk ask, Person reader) {
        return pages.board(ask, reader);
    }
}

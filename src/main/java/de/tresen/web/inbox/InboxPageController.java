package de.tresen.web.inbox;

import de.tresen.people.Person;
import de.tresen.web.interaction.WorkPages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The home of everybody who works at the desk. */
@Controller
class InboxPageController {

    private final InboxPages pages;
    private final WorkPages work;

    InboxPageController(InboxPages pages, WorkPages work) {
        this.pages = pages;
        this.work = work;
    }

    @GetMapping("/inbox")
    String inbox(
            @RequestParam @Nullable String view,
            @RequestParam @Nullable UUID open,
            Person reader,
            HttpServletRequest request,
            Model page) {
        var inbox = pages.of(view, open, reader);
        page.addAttribute("inbox", inbox);
        page.addAttribute("view", inbox.view());
        if ("list".equals(request.getHeader("HX-Target"))) {
            return "inbox/list :: refreshed";
        }
        if (open != null) {
            work.addTo(page, open, reader);
        }
        return "inbox/page";
    }
}

package de.tresen.web.inbox;

import de.tresen.people.Person;
import de.tresen.web.interaction.WorkPages;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

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
    String inbox(InboxAsk ask, Person reader, HttpServletRequest request, Model page) {
        var inbox = pages.of(ask, reader);
        page.addAttribute("inbox", inbox);
        page.addAttribute("view", inbox.view());
        var target = request.getHeader("HX-Target");
        if ("more".equals(target)) {
            return "inbox/list :: rows";
        }
        if ("list".equals(target)) {
            return "inbox/list :: refreshed";
        }
        var open = ask.interaction();
        if (open != null) {
            work.addTo(page, open, reader);
        }
        return "inbox/page";
    }
}

package de.tresen.web.report;

import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.web.Only;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists behind the figures about what is ahead. */
@Controller
@Only({Role.LEAD, Role.MANAGER, Role.ADMIN})
class AheadListController {

    private final ReportLists lists;

    AheadListController(ReportLists lists) {
        this.lists = lists;
    }

    /** @param breaks "today" = only what will break today if nothing changes */
    @GetMapping("/reports/ahead")
    String ahead(
            @RequestParam @Nullable String team,
            @RequestParam @Nullable String breaks,
            @RequestParam(defaultValue = "0") int skip,
            Person reader,
            Model page) {
        if (breaks != null && !breaks.equals("today")) {
            throw ReportListController.wrong("breaks");
        }
        page.addAttribute("list", lists.ahead(team, breaks != null, reader, ReportListController.checked(skip)));
        return "report/list";
    }

    /** Promised hours of the next three weeks that nobody is there for. */
    @GetMapping("/reports/gaps")
    String gaps(@RequestParam(defaultValue = "0") int skip, Person reader, Model page) {
        page.addAttribute("list", lists.gaps(reader, ReportListController.checked(skip)));
        return "report/list";
    }

    @GetMapping("/reports/waiting")
    String waiting(
            @RequestParam @Nullable String team,
            @RequestParam(defaultValue = "0") int skip,
            Person reader,
            Model page) {
        if (team == null) {
            throw ReportListController.wrong("team");
        }
        page.addAttribute("list", lists.waiting(team, reader, ReportListController.checked(skip)));
        return "report/list";
    }
}

package de.tresen.web.report;

import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.report.WeeklyMails;
import de.tresen.web.Only;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Choosing the weekly mail, for oneself only. */
@Controller
@Only({Role.LEAD, Role.MANAGER, Role.ADMIN})
class WeeklyMailController {

    private final WeeklyMails mails;

    WeeklyMailController(WeeklyMails mails) {
        this.mails = mails;
    }

    @PostMapping("/reports/weekly-mail")
    String choose(
            @RequestParam(defaultValue = "false") boolean wanted,
            @RequestParam(defaultValue = "8") int hour,
            @RequestParam(defaultValue = "de") String language,
            @RequestParam(defaultValue = "false") boolean onlyGaps,
            Person person,
            RedirectAttributes page) {
        if (wanted) {
            mails.choose(person, hour, language, onlyGaps);
        } else {
            mails.stop(person);
        }
        page.addFlashAttribute("toast", "saved");
        return "redirect:/reports";
    }
}

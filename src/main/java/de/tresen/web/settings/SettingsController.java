package de.tresen.web.settings;

import de.tresen.channel.Acknowledgement;
import de.tresen.channel.Channel;
import de.tresen.channel.Channels;
import de.tresen.people.People;
import de.tresen.people.Role;
import de.tresen.people.Teams;
import de.tresen.process.TaskCheck;
import de.tresen.web.Only;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the desk is set up, to read, and whether its list of open work is right. */
@Controller
@Only(Role.ADMIN)
class SettingsController {

    private final Teams teams;
    private final People people;
    private final Channels channels;
    private final TaskCheck check;
    private final MessageSource messages;

    SettingsController(Teams teams, People people, Channels channels, TaskCheck check, MessageSource messages) {
        this.teams = teams;
        this.people = people;
        this.channels = channels;
        this.check = check;
        this.messages = messages;
    }

    @GetMapping("/settings")
    String settings(Model page) {
        page.addAttribute("teams", teams.list());
        page.addAttribute("people", people.list());
        var all = channels.list();
        page.addAttribute("channels", all);
        page.addAttribute(
                "acknowledging",
                all.stream()
                        .filter(channel -> Acknowledgement.of(channel).active())
                        .map(Channel::key)
                        .collect(Collectors.toSet()));
        return "settings/page";
    }

    /** Compares the list of open work with the processes now, not only once a day. */
    @PostMapping("/settings/work-check")
    String checkWork(RedirectAttributes said) {
        var repaired = check.run();
        said.addFlashAttribute(
                "said",
                messages.getMessage(
                        repaired.all() == 0 ? "settings.check.nothing" : "settings.check.repaired",
                        new Object[] {repaired.missing(), repaired.surplus(), repaired.different()},
                        LocaleContextHolder.getLocale()));
        return "redirect:/settings";
    }
}

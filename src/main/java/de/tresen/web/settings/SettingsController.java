package de.tresen.web.settings;

import de.tresen.channel.Channels;
import de.tresen.people.People;
import de.tresen.people.Role;
import de.tresen.people.Teams;
import de.tresen.web.Only;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the desk is set up, to read. */
@Controller
@Only(Role.ADMIN)
class SettingsController {

    private final Teams teams;
    private final People people;
    private final Channels channels;

    SettingsController(Teams teams, People people, Channels channels) {
        this.teams = teams;
        this.people = people;
        this.channels = channels;
    }

    @GetMapping("/settings")
    String settings(Model page) {
        page.addAttribute("teams", teams.list());
        page.addAttribute("people", people.list());
        page.addAttribute("channels", channels.list());
        return "settings/page";
    }
}

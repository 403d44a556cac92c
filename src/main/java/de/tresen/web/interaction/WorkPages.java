package de.tresen.web.interaction;

import de.tresen.people.Person;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the work area of an interaction on another page. */
@Component
public class WorkPages {

    private final WorkAreas areas;

    WorkPages(WorkAreas areas) {
        this.areas = areas;
    }

    /** @throws de.tresen.platform.Refusal.NotFound if the reader may not see it */
    public void addTo(Model page, UUID interaction, Person reader) {
        page.addAttribute("work", areas.of(interaction, reader));
    }
}

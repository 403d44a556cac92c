package de.tresen.web.interaction;

import de.tresen.interaction.Interactions;
import de.tresen.interaction.Presence;
import de.tresen.interaction.Presence.Activity;
import de.tresen.interaction.Presence.Present;
import de.tresen.interaction.Sights;
import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Who else looks at an interaction or writes in it now. */
@Controller
class PresencePageController {

    private static final String GONE = "GONE";

    private final Presence presence;
    private final Sights sights;
    private final Interactions interactions;
    private final MessageSource messages;

    PresencePageController(Presence presence, Sights sights, Interactions interactions, MessageSource messages) {
        this.presence = presence;
        this.sights = sights;
        this.interactions = interactions;
        this.messages = messages;
    }

    @GetMapping("/interactions/{id}/presence")
    String others(@PathVariable UUID id, Person reader, Model page) {
        var others = presence.of(id, reader);
        page.addAttribute("others", others);
        page.addAttribute("writing", words("presence.writing.", others, Activity.WRITING));
        page.addAttribute("looking", words("presence.looking.", others, Activity.LOOKING));
        return "interaction/presence :: others";
    }

    /** @param activity LOOKING, WRITING or, when the page goes, GONE */
    @PostMapping("/interactions/{id}/presence")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void report(@PathVariable UUID id, @RequestParam String page, @RequestParam String activity, Person who) {
        if (activity.equals(GONE)) {
            presence.leave(id, who, page);
        } else {
            presence.report(id, who, page, activityOf(activity));
        }
    }

    /** What came while the reader wrote is read, as far as it was shown. */
    @PostMapping("/interactions/{id}/sight")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable UUID id, @RequestParam Instant upTo, Person reader) {
        interactions.get(id, reader);
        sights.know(id, reader, upTo);
    }

    private static Activity activityOf(String name) {
        try {
            return Activity.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw Refusal.Invalid.field("activity", "say LOOKING, WRITING or GONE");
        }
    }

    private String words(String code, List<Present> others, Activity activity) {
        var names = others.stream()
                .filter(other -> other.activity() == activity)
                .map(Present::name)
                .toList();
        return switch (names.size()) {
            case 0 -> "";
            case 1 -> say(code + "one", names.get(0));
            case 2 -> say(code + "two", names.get(0), names.get(1));
            default -> say(code + "more", names.get(0), names.size() - 1);
        };
    }

    private String say(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}

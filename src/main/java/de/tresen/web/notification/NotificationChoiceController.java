package de.tresen.web.notification;

import de.tresen.notice.Choice;
import de.tresen.notice.Choices;
import de.tresen.people.Person;
import de.tresen.routing.Notifications.Reason;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the reader wants to be told outside the desk. */
@Controller
class NotificationChoiceController {

    private final Choices choices;

    NotificationChoiceController(Choices choices) {
        this.choices = choices;
    }

    @GetMapping("/me/notifications")
    String show(Person reader, Model page) {
        page.addAttribute("choice", choices.of(reader));
        page.addAttribute("kinds", List.of(Reason.values()));
        page.addAttribute("languages", Choice.LANGUAGES);
        page.addAttribute("address", reader.email());
        page.addAttribute("mailIsSetUp", choices.mailIsSetUp());
        return "notification/choice";
    }

    @PostMapping("/me/notifications")
    String choose(
            @RequestParam(defaultValue = "false") boolean mail,
            @RequestParam @Nullable Set<Reason> kinds,
            @RequestParam(defaultValue = "false") boolean quiet,
            @RequestParam String language,
            Person reader,
            RedirectAttributes said) {
        choices.choose(reader, new Choice(mail, kinds == null ? Set.of() : kinds, quiet, language));
        said.addFlashAttribute("toast", "notificationsChosen");
        return "redirect:/me/notifications";
    }
}

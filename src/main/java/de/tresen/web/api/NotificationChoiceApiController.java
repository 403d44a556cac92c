package de.tresen.web.api;

import de.tresen.notice.Choice;
import de.tresen.notice.Choices;
import de.tresen.people.Person;
import de.tresen.platform.WrongFields;
import de.tresen.routing.Notifications.Reason;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the caller wants to be told outside the desk. */
@RestController
@RequestMapping("/api/v1/notifications/choice")
class NotificationChoiceApiController {

    private final Choices choices;

    NotificationChoiceApiController(Choices choices) {
        this.choices = choices;
    }

    /** A choice as it is sent: all of it. */
    record ChoiceBody(
            @Nullable Boolean mail,
            @Nullable Set<Reason> kinds,
            @Nullable Boolean quiet,
            @Nullable String language) {

        Choice toChoice() {
            new WrongFields()
                    .required(mail, "mail")
                    .required(kinds, "kinds")
                    .required(quiet, "quiet")
                    .required(language, "language")
                    .refuse("notifications.choice.invalid");
            return new Choice(
                    Objects.requireNonNull(mail),
                    Objects.requireNonNull(kinds),
                    Objects.requireNonNull(quiet),
                    Objects.requireNonNull(language));
        }
    }

    @GetMapping
    Choice of(Person caller) {
        return choices.of(caller);
    }

    @PutMapping
    Choice choose(@RequestBody ChoiceBody body, Person caller) {
        choices.choose(caller, body.toChoice());
        return choices.of(caller);
    }
}

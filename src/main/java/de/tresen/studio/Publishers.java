package de.tresen.studio;

import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.routing.Notifications;
import de.tresen.routing.Notifications.Matter;
import de.tresen.routing.Notifications.Reason;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may change models, who may look at them, and how they learn that a draft waits for them. */
@Component
public class Publishers {

    private final People people;
    private final Notifications notifications;

    Publishers(People people, Notifications notifications) {
        this.people = people;
        this.notifications = notifications;
    }

    public static boolean mayPublish(Person person) {
        return person.is(Role.PROCESS_OWNER) || person.is(Role.ADMIN);
    }

    static boolean mayLook(Person person) {
        return mayPublish(person) || person.is(Role.MANAGER) || person.is(Role.LEAD);
    }

    void tell(Draft draft, Person author) {
        var others = people.list().stream()
                .filter(person -> person.active() && mayPublish(person))
                .map(Person::username)
                .filter(username -> !username.equals(author.username()))
                .toList();
        notifications.tell(others, new Matter(draft.id(), null), Reason.MODEL_SUBMITTED, draft.key());
    }

    void tellAuthor(Draft draft, Person by, String reason) {
        if (!draft.author().equals(by.username())) {
            notifications.tell(
                    List.of(draft.author()), new Matter(draft.id(), null), Reason.MODEL_DECLINED, draft.key());
        }
    }
}

package de.tresen.process;

import de.tresen.interaction.Interactions;
import de.tresen.people.Mentions;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.routing.Notifications;
import de.tresen.routing.Notifications.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells people that a colleague wrote of them, as far as they may see where. */
@Component
class Mentioning {

    private final People people;
    private final Interactions interactions;
    private final Notifications notifications;

    Mentioning(People people, Interactions interactions, Notifications notifications) {
        this.people = people;
        this.interactions = interactions;
        this.notifications = notifications;
    }

    /** Answers who was meant and is not told, because they may not see it. */
    List<Person> tell(UUID interaction, Person by, String text) {
        var notTold = new ArrayList<Person>();
        for (var person : meant(by, text)) {
            if (interactions.find(interaction, person).isPresent()) {
                notifications.tell(person.username(), interaction, Reason.MENTIONED, by.name());
            } else {
                notTold.add(person);
            }
        }
        return notTold;
    }

    private List<Person> meant(Person by, String text) {
        return Mentions.in(text).stream()
                .flatMap(username -> people.find(username).stream())
                .filter(person -> person.active() && !person.username().equals(by.username()))
                .toList();
    }
}

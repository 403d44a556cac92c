package de.tresen.notice;

import de.tresen.calendar.ClosedDaysProposed;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.routing.Notifications;
import de.tresen.routing.Notifications.Matter;
import de.tresen.routing.Notifications.Reason;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever may close the days that a company's calendar proposes learns of new ones, once for all that came together. */
@Component
class CalendarNews {

    private final Notifications notifications;
    private final People people;

    CalendarNews(Notifications notifications, People people) {
        this.notifications = notifications;
        this.people = people;
    }

    @EventListener
    void on(ClosedDaysProposed proposed) {
        var deciding = people.list().stream()
                .filter(person -> person.active() && person.seesAll())
                .map(Person::username)
                .toList();
        notifications.tell(
                deciding, new Matter(proposed.about(), null), Reason.CLOSED_DAYS_PROPOSED, proposed.toString());
    }
}

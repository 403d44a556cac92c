package de.tresen.web.notification;

import de.tresen.people.Person;
import de.tresen.routing.Notifications;

/** The bell in the frame; counts only on pages that show it. */
public final class Bell {

    private final Notifications notifications;
    private final Person reader;

    Bell(Notifications notifications, Person reader) {
        this.notifications = notifications;
        this.reader = reader;
    }

    public int unread() {
        return notifications.unread(reader);
    }
}

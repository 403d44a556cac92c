package de.tresen.web.live;

import de.tresen.channel.DeliverySettled;
import de.tresen.interaction.InteractionEvents.InteractionChanged;
import de.tresen.interaction.Presence.PresenceChanged;
import de.tresen.people.PasswordChanged;
import de.tresen.people.PersonChanged;
import de.tresen.platform.Broadcast;
import de.tresen.routing.Notifications;
import de.tresen.routing.Notifications.Notified;
import de.tresen.servicelevel.ClocksChanged;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/** What of all that happens in a transaction here concerns the open pages of every node. */
@Component
class LiveTopics {

    static final String CHANGED = LiveEvent.CHANGED;
    static final String PRESENCE = "presence";
    static final String NOTIFIED = "notified";
    static final String SIGNED_OUT = "signed-out";

    private final Broadcast broadcast;

    LiveTopics(Broadcast broadcast) {
        this.broadcast = broadcast;
    }

    @EventListener
    void on(InteractionChanged event) {
        broadcast.publish(CHANGED, event.interaction().toString());
    }

    /** Also when the status stays as it is: refused, or in doubt. */
    @EventListener
    void on(DeliverySettled event) {
        broadcast.publish(CHANGED, event.interaction().toString());
    }

    @EventListener
    void on(ClocksChanged event) {
        event.interactions().forEach(id -> broadcast.publish(CHANGED, id.toString()));
    }

    @EventListener
    void on(Notified event) {
        broadcast.publish(NOTIFIED, event.username());
    }

    @EventListener
    void on(Notifications.Read event) {
        broadcast.publish(NOTIFIED, event.username());
    }

    @EventListener
    void on(PresenceChanged event) {
        broadcast.publish(PRESENCE, event.interaction().toString());
    }

    @EventListener
    void on(PersonChanged change) {
        if (!change.active()) {
            broadcast.publish(SIGNED_OUT, change.username());
        }
    }

    @EventListener
    void on(PasswordChanged change) {
        broadcast.publish(SIGNED_OUT, change.username());
    }

    @EventListener
    void on(LogoutSuccessEvent end) {
        broadcast.publish(SIGNED_OUT, end.getAuthentication().getName());
    }
}

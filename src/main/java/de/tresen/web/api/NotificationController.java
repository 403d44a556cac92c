package de.tresen.web.api;

import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import de.tresen.routing.Notifications;
import de.tresen.routing.Notifications.Notification;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the caller was told; the newest ones. */
@RestController
@RequestMapping("/api/v1/notifications")
class NotificationController {

    private final Notifications notifications;

    NotificationController(Notifications notifications) {
        this.notifications = notifications;
    }

    record ReadBody(@Nullable Long upTo) {}

    @GetMapping
    Listing<Notification> list(Person caller) {
        return Listing.of(notifications.of(caller));
    }

    @PutMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@RequestBody ReadBody body, Person caller) {
        if (body.upTo() == null) {
            throw Refusal.Invalid.field("upTo", "give the id of the newest one that was read");
        }
        notifications.read(caller, body.upTo());
    }
}

package de.tresen.notice;

import de.tresen.coverage.CoverDetail;
import de.tresen.coverage.Days;
import de.tresen.coverage.Swap;
import de.tresen.coverage.SwapChanged;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.routing.Notifications;
import de.tresen.routing.Notifications.Matter;
import de.tresen.routing.Notifications.Reason;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who is asked for a swap learns of it, and who asked learns of the answer. */
@Component
class CoverNews {

    private final Notifications notifications;
    private final People people;

    CoverNews(Notifications notifications, People people) {
        this.notifications = notifications;
        this.people = people;
    }

    @EventListener
    void on(SwapChanged changed) {
        var swap = changed.swap();
        if (swap.state() == Swap.State.ASKED) {
            tell(Set.of(swap.other()), Reason.SWAP_ASKED, "", changed, swap.person());
        } else {
            var asking = new TreeSet<>(Set.of(swap.person()));
            asking.add(swap.askedBy());
            tell(asking, Reason.SWAP_ANSWERED, swap.state().name(), changed, swap.other());
        }
    }

    private void tell(Set<String> usernames, Reason reason, String outcome, SwapChanged changed, String about) {
        var shift = changed.shift();
        var matter = new Matter(changed.swap().id(), shift.team());
        var name = people.find(about).map(Person::name).orElse(about);
        usernames.stream().flatMap(username -> people.find(username).stream()).forEach(told -> {
            var days = Days.of(shift.from(), shift.to(), told.timeZone());
            var detail = new CoverDetail(outcome, new Days(days.first(), days.first()), name);
            notifications.tell(Set.of(told.username()), matter, reason, detail.toString());
        });
    }
}

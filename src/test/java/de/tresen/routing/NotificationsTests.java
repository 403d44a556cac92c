package de.tresen.routing;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.process.Acts;
import de.tresen.routing.Notifications.Notification;
import de.tresen.routing.Notifications.Reason;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
@Tag("both-databases")
class NotificationsTests {

    @Autowired
    Desk desk;

    @Autowired
    Notifications notifications;

    @Autowired
    Acts acts;

    @Autowired
    People people;

    Brand brand;
    UUID id;

    @BeforeEach
    void furnish() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
        id = interaction("n1");
    }

    @Test
    void whoIsMentionedIsToldAndWhoMayNotSeeItIsNamedToTheAuthor() {
        var text = "@%s @%s @%s @%s @nobody-of-this-name, mail an %s@example.org"
                .formatted(
                        brand.name("ben"), brand.name("ben"), brand.name("eva"), brand.name("anna"), brand.name("lea"));
        var noted = acts.note(id, person("anna"), text);
        assertThat(noted.notTold()).extracting(Person::username).containsExactly(brand.name("eva"));
        assertThat(notifications.of(person("ben")))
                .extracting(Notification::reason, Notification::detail, Notification::interaction)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Reason.MENTIONED, "Anna Muster", id));
        assertThat(notifications.of(person("eva"))).isEmpty();
        assertThat(notifications.of(person("anna"))).isEmpty();
        assertThat(notifications.of(person("lea"))).isEmpty();
    }

    @Test
    void countsWhatIsUnreadUntilOneLooksThere() {
        var other = interaction("n2");
        var ben = person("ben");
        acts.note(id, person("anna"), "@" + brand.name("ben"));
        acts.note(other, person("anna"), "@" + brand.name("ben"));
        assertThat(notifications.unread(ben)).isEqualTo(2);
        notifications.seen(ben, id);
        assertThat(notifications.unread(ben)).isEqualTo(1);
        notifications.read(ben, notifications.of(ben).get(0).id());
        assertThat(notifications.unread(ben)).isZero();
    }

    @Test
    void countsNoFurtherThanABellShows() {
        for (int i = 0; i < Notifications.MOST_COUNTED + 5; i++) {
            notifications.tell(brand.name("ben"), id, Reason.NEW_MESSAGE, null);
        }
        assertThat(notifications.unread(person("ben"))).isEqualTo(Notifications.MOST_COUNTED);
    }

    private UUID interaction(String thread) {
        return UUID.fromString(brand.writes(thread, "m-" + thread, "Wann wird geliefert?")
                .at("/id")
                .asString());
    }

    private Person person(String who) {
        return people.get(brand.name(who));
    }
}

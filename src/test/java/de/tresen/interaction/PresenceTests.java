package de.tresen.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.interaction.Presence.Activity;
import de.tresen.interaction.Presence.Present;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
@Tag("both-databases")
class PresenceTests {

    @Autowired
    Desk desk;

    @Autowired
    Presence presence;

    @Autowired
    People people;

    Brand brand;
    UUID id;

    @BeforeEach
    void furnish() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
        id = UUID.fromString(
                brand.writes("p1", "m1", "Wann wird geliefert?").at("/id").asString());
    }

    @Test
    void showsOthersAndNotOneself() {
        presence.report(id, person("anna"), "a", Activity.LOOKING);
        presence.report(id, person("ben"), "b", Activity.WRITING);
        assertThat(presence.of(id, person("anna"))).containsExactly(present("ben", Activity.WRITING));
        assertThat(presence.of(id, person("lea")))
                .containsExactly(present("ben", Activity.WRITING), present("anna", Activity.LOOKING));
    }

    @Test
    void whoHasItOpenTwiceIsThereOnceAndWrites() {
        presence.report(id, person("ben"), "one", Activity.WRITING);
        presence.report(id, person("ben"), "two", Activity.LOOKING);
        assertThat(presence.of(id, person("anna"))).containsExactly(present("ben", Activity.WRITING));
        presence.leave(id, person("ben"), "one");
        assertThat(presence.of(id, person("anna"))).containsExactly(present("ben", Activity.LOOKING));
        presence.leave(id, person("ben"), "two");
        assertThat(presence.of(id, person("anna"))).isEmpty();
    }

    @Test
    void whoIsNotHeardOfForAWhileIsGone() {
        presence.report(id, person("ben"), "b", Activity.LOOKING);
        desk.clock().tick(Duration.ofSeconds(44));
        assertThat(presence.of(id, person("anna"))).hasSize(1);
        presence.report(id, person("ben"), "b", Activity.LOOKING);
        desk.clock().tick(Duration.ofSeconds(44));
        assertThat(presence.of(id, person("anna"))).hasSize(1);
        desk.clock().tick(Duration.ofSeconds(1));
        assertThat(presence.of(id, person("anna"))).isEmpty();
    }

    @Test
    void whoMayNotSeeItNeitherShowsNorLooks() {
        var elsewhere = people.get(desk.brand().name("anna"));
        assertThatThrownBy(() -> presence.report(id, elsewhere, "e", Activity.LOOKING))
                .isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> presence.of(id, elsewhere)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> presence.leave(id, elsewhere, "e")).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void refusesPagesThatAreNoNames() {
        assertThatThrownBy(() -> presence.report(id, person("ben"), "x".repeat(41), Activity.LOOKING))
                .isInstanceOf(Refusal.Invalid.class);
    }

    private Person person(String who) {
        return people.get(brand.name(who));
    }

    private Present present(String who, Activity activity) {
        return new Present(brand.name(who), person(who).name(), activity);
    }
}

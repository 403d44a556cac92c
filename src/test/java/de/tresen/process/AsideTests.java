package de.tresen.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import de.tresen.routing.Inbox;
import de.tresen.routing.Notifications;
import de.tresen.routing.View;
import de.tresen.routing.WorkFilter;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Setting work aside until later. */
@DeskTest
@Tag("both-databases")
class AsideTests {

    @Autowired
    Desk desk;

    @Autowired
    Tasks tasks;

    @Autowired
    Aside aside;

    @Autowired
    Inbox inbox;

    @Autowired
    Notifications notifications;

    @Autowired
    People people;

    Brand brand;
    Person anna;
    String id;
    String task;

    @BeforeEach
    void claim() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
        anna = people.get(brand.name("anna"));
        id = brand.writes("t1", "m1", "Guten Tag, wann wird meine Bestellung geliefert?")
                .at("/id")
                .asString();
        task = brand.claim("anna", "reply", id);
    }

    private void setAside(Duration time) {
        tasks.setAside(task, anna, desk.clock().instant().plus(time));
    }

    private int in(View view) {
        return inbox.list(view, WorkFilter.NONE.awakeOnly(), anna, null, 10).size();
    }

    private int atHand() {
        return in(View.MINE);
    }

    private long told() {
        return notifications.of(anna).stream()
                .filter(told -> told.reason() == Notifications.Reason.BACK_AGAIN)
                .count();
    }

    @Test
    void isOutOfTheWayUntilItsTimeAndThenSaysThatItIsBack() {
        setAside(Duration.ofHours(1));
        assertThat(atHand()).isZero();
        assertThat(in(View.SET_ASIDE)).isEqualTo(1);
        assertThat(inbox.list(View.MINE, WorkFilter.NONE, anna, null, 10)).hasSize(1);
        desk.clock().tick(Duration.ofMinutes(59));
        aside.bringBackDue();
        assertThat(told()).isZero();
        desk.clock().tick(Duration.ofMinutes(1));
        assertThat(atHand()).isEqualTo(1);
        aside.bringBackDue();
        aside.bringBackDue();
        assertThat(told()).isEqualTo(1);
        assertThat(in(View.SET_ASIDE)).isZero();
    }

    @Test
    void comesBackWhenThePersonWrites() {
        setAside(Duration.ofHours(1));
        brand.writes("t1", "m2", "Bitte stornieren!");
        assertThat(atHand()).isEqualTo(1);
        assertThat(told()).isEqualTo(1);
    }

    @Test
    void comesBackWhenItIsAtRisk() {
        setAside(Duration.ofHours(8));
        assertThat(atHand()).isZero();
        desk.clock().tick(Duration.ofHours(3));
        assertThat(atHand()).isEqualTo(1);
        assertThat(in(View.SET_ASIDE)).isZero();
    }

    @Test
    void isForgottenWhenSomebodyElseGetsIt() {
        setAside(Duration.ofHours(1));
        tasks.release(task, anna);
        assertThat(inbox.get(task, anna).asideUntil()).isNull();
    }

    @Test
    void onlyItsHolderSetsItAsideAndOnlyIntoTheFuture() {
        var ben = people.get(brand.name("ben"));
        var later = desk.clock().instant().plusSeconds(60);
        assertThatThrownBy(() -> tasks.setAside(task, ben, later)).isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(() -> setAside(Duration.ZERO)).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> setAside(Duration.ofDays(400))).isInstanceOf(Refusal.Invalid.class);
    }
}

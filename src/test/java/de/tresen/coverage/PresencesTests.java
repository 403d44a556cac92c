package de.tresen.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.coverage.Presence.State;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whether somebody is at work, as the frame says it to them. */
@DeskTest
@Tag("both-databases")
class PresencesTests {

    @Autowired
    Desk desk;

    @Autowired
    Presences presences;

    Brand brand;
    Instant now;

    @BeforeEach
    void furnish() {
        brand = desk.brand();
        now = desk.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private Presence anna(Duration later) {
        return presences.of(brand.name("anna"), now.plus(later));
    }

    private void shift(String duty, Duration from, Duration to) {
        var body = Map.of(
                "team", brand.team(),
                "person", brand.name("anna"),
                "from", now.plus(from).toString(),
                "to", now.plus(to).toString(),
                "duty", duty);
        desk.admin().post("/api/v1/shifts", body).expect(201);
    }

    private void away(String from, String to) {
        var body = Map.of("person", brand.name("anna"), "kind", "OTHER", "from", from, "to", to);
        desk.admin().post("/api/v1/absences", body).expect(201);
    }

    private Instant in(int hours) {
        return now.plus(Duration.ofHours(hours));
    }

    @Test
    void nothingIsSaidWhereNothingIsPlanned() {
        assertThat(anna(Duration.ZERO)).isEqualTo(new Presence(State.UNPLANNED, null));
    }

    @Test
    void aShiftSaysUntilWhenAndTheTimeBetweenTwoWhenTheNextBegins() {
        shift("REGULAR", Duration.ofHours(1), Duration.ofHours(5));
        shift("WEEKEND", Duration.ofHours(24), Duration.ofHours(28));

        assertThat(anna(Duration.ZERO)).isEqualTo(new Presence(State.OFF_DUTY, in(1)));
        assertThat(anna(Duration.ofHours(1))).isEqualTo(new Presence(State.ON_DUTY, in(5)));
        assertThat(anna(Duration.ofHours(5))).isEqualTo(new Presence(State.OFF_DUTY, in(24)));
    }

    @Test
    void beingOnCallIsSaidOnlyOutsideShifts() {
        shift("ON_CALL", Duration.ofHours(1), Duration.ofHours(30));
        shift("REGULAR", Duration.ofHours(2), Duration.ofHours(6));

        assertThat(anna(Duration.ofHours(1))).isEqualTo(new Presence(State.ON_CALL, in(30)));
        assertThat(anna(Duration.ofHours(3))).isEqualTo(new Presence(State.ON_DUTY, in(6)));
    }

    @Test
    void anAbsenceCountsMoreThanAShiftAndTheLongestOfSeveralIsSaid() {
        shift("REGULAR", Duration.ofHours(1), Duration.ofHours(5));
        away(in(2).toString(), in(4).toString());
        away(in(3).toString(), in(9).toString());

        assertThat(anna(Duration.ofHours(3))).isEqualTo(new Presence(State.AWAY, in(9)));
        assertThat(anna(Duration.ofHours(9))).isEqualTo(new Presence(State.UNPLANNED, null));
    }

    @Test
    void aSicknessWithoutAnEndHasNone() {
        desk.admin()
                .post("/api/v1/absences", Map.of("person", brand.name("anna"), "kind", "SICK"))
                .expect(201);

        assertThat(anna(Duration.ofMinutes(5))).isEqualTo(new Presence(State.AWAY, null));
    }
}

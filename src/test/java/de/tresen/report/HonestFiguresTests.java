package de.tresen.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.people.People;
import de.tresen.people.Person;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Figures of the manager's desk in cases where it is easy to count wrong. */
@DeskTest
@Tag("both-databases")
class HonestFiguresTests {

    private static final String QUESTION = "Guten Tag, wann wird meine Bestellung geliefert? Ich warte schon lange.";

    @Autowired
    Desk desk;

    @Autowired
    Trends trends;

    @Autowired
    Volumes volumes;

    @Autowired
    ReportedInteractions reported;

    @Autowired
    OpenPromises promises;

    @Autowired
    People people;

    Brand brand;

    @BeforeEach
    void furnish() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
    }

    private Person lea() {
        return people.get(brand.name("lea"));
    }

    private void close(String id, String resolution) {
        brand.as("lea")
                .post(
                        "/api/v1/interactions/" + id + "/closure",
                        Map.of("resolution", resolution, "reason", "Schon gesagt"))
                .expect(200);
        desk.settle();
    }

    @Test
    void whoeverGotAnAnswerAfterReopeningIsAnswered() {
        var id = brand.writes("t1", "t1-1", QUESTION).at("/id").asString();
        close(id, "DELIBERATELY_LEFT");
        desk.after(Duration.ofMinutes(5));
        brand.writes("t1", "t1-2", "Bitte antworten Sie mir.");
        brand.reply("anna", id, "Hallo Petra, morgen.").expect(201);
        desk.settle();
        close(id, "SOLVED");
        assertThat(trends.ended(lea())).isEqualTo(new Ended(1, 0, 0, 0, 0, 0, List.of()));
        assertThat(reported.ended(Ended.Ending.ANSWERED, null, trends.recent(lea()), lea(), 0, 10))
                .hasSize(1);
    }

    @Test
    void whatWasWarnedOfEarlyIsNotAmongWhatIsDueWithinTheHour() {
        var level = Map.of(
                "name",
                "Early",
                "serviceHours",
                brand.hours(),
                "warnAt",
                0.1,
                "targets",
                Map.of("NORMAL", Map.of("firstResponse", "PT4H")));
        desk.admin().put("/api/v1/service-levels/" + brand.level(), level).expect(200);
        brand.writes("t1", "t1-1", QUESTION);
        desk.after(Duration.ofMinutes(30));
        assertThat(promises.glance(lea()).soon()).isZero();
        assertThat(found(PromiseFilter.Outcome.SOON)).isEmpty();
        assertThat(found(PromiseFilter.Outcome.AT_RISK)).hasSize(1);
        desk.after(Duration.ofHours(3));
        assertThat(promises.glance(lea()).soon()).isEqualTo(1);
        assertThat(found(PromiseFilter.Outcome.SOON)).hasSize(1);
    }

    private List<PromiseLine> found(PromiseFilter.Outcome outcome) {
        return promises.list(PromiseFilter.of(outcome), promises.always(), lea(), 0, 10);
    }

    /** Ten o'clock in Berlin in winter is half past two in Kolkata, in summer half past one. */
    @Test
    void hoursOfTheDayAreThoseOfTheReaderWhereZonesAreHalfAnHourApart() {
        desk.admin()
                .put(
                        "/api/v1/people/" + brand.name("lea"),
                        Map.of(
                                "name",
                                "Lea Muster",
                                "email",
                                "lea@example.org",
                                "roles",
                                List.of("LEAD"),
                                "teams",
                                List.of(brand.team()),
                                "skills",
                                List.of(),
                                "languages",
                                List.of("de"),
                                "timeZone",
                                "Asia/Kolkata",
                                "active",
                                true))
                .expect(200);
        desk.after(Duration.ofMinutes(35));
        brand.writes("t1", "t1-1", QUESTION);
        var hour = desk.clock().instant().atZone(lea().timeZone()).getHour();
        var slots = volumes.of(lea()).hours().get(hour);
        assertThat(slots.get(DayOfWeek.TUESDAY.getValue() - 1).count()).isEqualTo(1);
        var daytime = new ReportedInteractions.Daytime(DayOfWeek.TUESDAY, hour, hour + 1);
        assertThat(reported.received(daytime, trends.recent(lea()), lea(), 0, 10))
                .hasSize(1);
    }
}

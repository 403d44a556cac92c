package de.tresen.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Brand;
import de.tresen.Browser;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.people.Passwords;
import de.tresen.people.People;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** One's own week counts one's own work and nobody else's. */
@DeskTest
@Tag("both-databases")
class OwnWeekTests {

    private static final String QUESTION = "Guten Tag, wann wird meine Bestellung geliefert? Ich warte schon lange.";
    private static final String PASSWORD = "four plain words here";

    @Autowired
    Desk desk;

    @Autowired
    OwnWeeks weeks;

    @Autowired
    People people;

    @Autowired
    Passwords passwords;

    @Autowired
    Environment environment;

    Brand brand;

    @BeforeEach
    void furnish() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
    }

    private OwnWeek of(String who) {
        return weeks.current(people.get(brand.name(who)));
    }

    private String asked(String thread) {
        return brand.writes(thread, thread, QUESTION).at("/id").asString();
    }

    private void answers(String who, String id) {
        brand.reply(who, id, "Hallo Petra, morgen.").expect(201);
        desk.settle();
    }

    /** Anna answers one in time, Ben a second message of it, Anna one late. */
    private void happened() {
        var shared = asked("t1");
        var late = asked("t2");
        desk.after(Duration.ofHours(1));
        answers("anna", shared);
        desk.after(Duration.ofMinutes(1));
        brand.writes("t1", "t1-2", "Und wann genau?");
        brand.as("lea")
                .put(
                        "/api/v1/tasks/" + brand.task("reply", shared) + "/assignee",
                        Map.of("username", brand.name("ben")))
                .expect(200);
        brand.as("ben")
                .post(
                        "/api/v1/interactions/" + shared + "/replies",
                        Map.of("text", "Um zehn.", "sawMessage", brand.newestMessage(shared)))
                .expect(201);
        desk.after(Duration.ofMinutes(270));
        answers("anna", late);
        var liked = brand.newestMessage(late);
        brand.as("anna")
                .post("/api/v1/interactions/" + late + "/messages/" + liked + "/like", Map.of())
                .expect(201);
    }

    @Test
    void countsOnesOwnAnswersClaimsAndPromises() {
        happened();
        var anna = of("anna");
        assertThat(anna.answers()).isEqualTo(2);
        assertThat(anna.claims()).isEqualTo(2);
        assertThat(anna.likes()).isEqualTo(1);
        assertThat(anna.kept()).isEqualTo(1);
        assertThat(anna.broken())
                .singleElement()
                .satisfies(promise ->
                        assertThat(promise.waited()).isBetween(Duration.ofMinutes(330), Duration.ofMinutes(333)));
        assertThat(anna.median()).isBetween(Duration.ofMinutes(195), Duration.ofMinutes(198));
        var ben = of("ben");
        assertThat(ben.answers()).isEqualTo(1);
        assertThat(ben.claims()).isZero();
        assertThat(ben.promises())
                .singleElement()
                .satisfies(promise -> assertThat(promise.target().name()).isEqualTo("NEXT_RESPONSE"));
        assertThat(of("lea").promises()).isEmpty();
        assertThat(of("lea").answers()).isZero();
        assertThat(weeks.of(anna.week().monday().minusDays(1), people.get(brand.name("anna")))
                        .promises())
                .isEmpty();
    }

    @Test
    void nobodyElseCanOpenItWhateverTheyAskFor() {
        happened();
        assertThat(opened("anna", "/me/week")).contains("#" + number("t2")).contains("/me/week?day=");
        for (var who : new String[] {"max", "lea"}) {
            assertThat(opened(who, "/me/week?username=" + brand.name("anna"))).doesNotContain("#" + number("t2"));
        }
        assertThat(status("anna", "/me/week?day=tomorrow")).isEqualTo(422);
        assertThat(status("anna", "/me/week?day=2199-01-01")).isEqualTo(422);
    }

    private long number(String thread) {
        return brand.inThread(thread).at("/number").asLong();
    }

    private String opened(String who, String path) {
        return signedIn(who).get(path).body();
    }

    private int status(String who, String path) {
        return signedIn(who).get(path).statusCode();
    }

    private Browser signedIn(String who) {
        passwords.set(brand.name(who), PASSWORD);
        var browser = new Browser(environment);
        browser.signIn(brand.name(who), PASSWORD);
        return browser;
    }
}

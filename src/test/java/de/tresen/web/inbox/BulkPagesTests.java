package de.tresen.web.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Brand;
import de.tresen.Browser;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.people.Passwords;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Acts on rows of the inbox and taking them back, as a browser without scripts sends them. */
@DeskTest
class BulkPagesTests {

    private static final String PASSWORD = "four plain words here";

    @Autowired
    Desk desk;

    @Autowired
    Environment environment;

    @Autowired
    Passwords passwords;

    Brand brand;
    Browser anna;
    String id;
    String task;

    @BeforeEach
    void furnish() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
        id = brand.writes("t1", "m1", "Guten Tag, wann wird meine Bestellung geliefert? Ich warte schon lange.")
                .at("/id")
                .asString();
        task = brand.claim("anna", "reply", id);
        passwords.set(brand.name("anna"), PASSWORD);
        anna = new Browser(environment);
        anna.signIn(brand.name("anna"), PASSWORD);
    }

    private String holder() {
        return brand.interaction(id).at("/assignee").asString();
    }

    private String said(Map<String, String> act) {
        var answer = anna.post("/inbox", act.containsKey("was") ? "/inbox/undo" : "/inbox/bulk", act);
        assertThat(answer.statusCode()).isEqualTo(302);
        return anna.get(Browser.location(answer)).body();
    }

    private Map<String, String> undo() {
        return Map.of("was", "holder " + task + " " + brand.name("anna"));
    }

    @Test
    void whoHandsOverTakesItBack() {
        assertThat(said(Map.of("act", "assign", "task", task, "to", brand.name("ben"))))
                .contains("1 assigned.");
        assertThat(holder()).isEqualTo(brand.name("ben"));
        assertThat(said(undo())).contains("1 taken back.");
        assertThat(holder()).isEqualTo(brand.name("anna"));
    }

    @Test
    void whatHasMovedOnSinceIsNotTakenBack() {
        said(Map.of("act", "assign", "task", task, "to", brand.name("ben")));
        brand.as("ben").delete("/api/v1/tasks/" + task + "/assignee").expect(204);
        brand.claim("ben", "reply", id);
        assertThat(said(undo())).contains("Ben Muster was faster.");
        assertThat(holder()).isEqualTo(brand.name("ben"));
    }

    @Test
    void aHandOverIsNoWayToGiveWorkToWhoMayNotDoIt() {
        said(Map.of("act", "assign", "task", task, "to", brand.name("ben")));
        assertThat(said(Map.of("was", "holder " + task + " " + brand.name("eva"))))
                .contains("Choose somebody who may do this.");
        assertThat(holder()).isEqualTo(brand.name("ben"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "morgen",
                "2020-01-01T09:00",
                "2026-02-30T09:00",
                "9999-12-31T23:59",
                "+999999999-12-31T23:59",
                "-0001-01-01T00:00",
            })
    void oddTimesAreRefusedInWordsAndChangeNothing(String at) {
        var fields = Map.of("act", "aside", "task", task, "until", "at", "at", at);
        var answer = anna.part("/inbox", "/inbox/bulk", fields);
        assertThat(answer.statusCode()).isIn(200, 422);
        assertThat(answer.body())
                .contains("Choose a time in the future, within a year.")
                .doesNotContain("<html");
        assertThat(brand.as("anna").get("/api/v1/tasks?view=mine").at("/items").toString())
                .contains(task);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/inbox?view=mine&rows=abc&after=x&open=y&category=z&status=&priority=%20",
                "/inbox?view=mine&rows=-7&after=2026-01-01T00:00:00Z%7C",
                "/inbox?view=mine&rows=99999999999999999999&channel=" + "%F0%9F%98%80",
                "/inbox?view=waiting&after=2026-01-01T00:00:00Z%7Cnot-an-id",
                "/interactions?q=%25&mine=maybe&status=x&priority=&team=%20",
                "/interactions?q=%22offen",
                "/interactions?q=-",
                "/interactions?q=%5C%27%28%29%26%7C%21%3A*",
                "/contacts?q=%25_",
                "/contacts?q=%C3%9F",
            })
    void whateverStandsInAnAddressAPageIsShown(String address) {
        assertThat(anna.get(address).statusCode()).isEqualTo(200);
    }

    @Test
    void aVeryLongSearchIsCutAndAnswered() {
        assertThat(anna.get("/interactions?q=" + "wort+".repeat(1400)).statusCode())
                .isEqualTo(200);
        assertThat(anna.get("/interactions?q=" + "x".repeat(7000)).statusCode()).isEqualTo(200);
    }

    @Test
    void anActThatNeedsMoreSaysWhat() {
        assertThat(said(Map.of("act", "assign", "task", task))).contains("Choose whom it shall go to.");
        assertThat(said(Map.of("act", "priority", "task", task))).contains("Choose a priority.");
        assertThat(said(Map.of("act", "close", "task", task))).contains("Say why nothing is answered here.");
        assertThat(holder()).isEqualTo(brand.name("anna"));
    }
}

package de.tresen.process;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Beyond the tables of docs/service-levels.md: once each, whoever comes first, and what is done with held work. */
@DeskTest
@Tag("both-databases")
class LadderTests {

    private static final String QUESTION = "Guten Tag, wann wird meine Bestellung geliefert?";
    private static final String COMPLAINT =
            "Ich beschwere mich: Das ist eine Frechheit, Ihr Paket kam kaputt an. Sehr enttäuscht und verärgert!";

    @Autowired
    Desk desk;

    @Autowired
    Ladder ladder;

    @Autowired
    PromiseWatch watch;

    Brand brand;

    @BeforeEach
    void furnish() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
    }

    @Test
    void aStepIsTakenOnceWhoeverComesFirstAndHoweverOften() {
        var id = asked("l1", QUESTION);
        brand.claim("anna", "reply", id);
        desk.clock().tick(Duration.ofHours(4));
        watch.raise(UUID.fromString(id));
        watch.raise(UUID.fromString(id));
        assertThat(ladder.sweep(500)).isZero();
        desk.settle();
        assertThat(escalated(id))
                .containsExactly(
                        "NOTIFY_HOLDER FIRST_RESPONSE " + brand.name("anna"),
                        "TELL_LEAD FIRST_RESPONSE " + brand.name("lea"));
        assertThat(told("anna")).containsExactly("TARGET_BREACHED");
        assertThat(told("lea")).containsExactly("TARGET_BREACHED");
        assertThat(told("ben")).isEmpty();
    }

    @Test
    void theSweepAloneClimbsWithoutAnyTimerOfAProcess() {
        var id = asked("l2", QUESTION);
        desk.clock().tick(Duration.ofHours(4));
        desk.sweepOnly();
        desk.clock().tick(Duration.ofHours(2));
        desk.sweepOnly();
        assertThat(told("lea")).containsExactly("STILL_LATE", "TARGET_BREACHED");
        assertThat(escalated(id))
                .filteredOn(entry -> entry.startsWith("TELL_LEAD"))
                .hasSize(2);
    }

    @Test
    void whatSomebodyHoldsWhoIsNotOnDutyIsTheTeamsAgain() {
        var id = asked("l3", QUESTION);
        brand.claim("ben", "reply", id);
        switchOff("ben");
        desk.after(Duration.ofHours(3));
        assertThat(events(id)).contains("TASK_RELEASED");
        assertThat(escalated(id))
                .containsExactly("OFFERED_TO_ON_DUTY FIRST_RESPONSE "
                        + String.join(
                                ",", brand.name("anna"), brand.name("lea"), brand.name("mia"), brand.name("tom")));
        assertThat(told("mia")).containsExactly("TARGET_AT_RISK");
        brand.claim("anna", "reply", id);
    }

    @Test
    void aComplaintThatIsLeftLyingBecomesMoreUrgentOnce() {
        var id = asked("l4", COMPLAINT);
        classify(id, "COMPLAINT", "LOW");
        brand.claim("anna", "reply", id);
        desk.after(Duration.ofHours(4));
        assertThat(brand.interaction(id).at("/priority").asString()).isEqualTo("LOW");
        desk.after(Duration.ofHours(2));
        assertThat(brand.interaction(id).at("/priority").asString()).isEqualTo("NORMAL");
        assertThat(escalated(id)).contains("RAISE_PRIORITY FIRST_RESPONSE NORMAL");
        desk.after(Duration.ofHours(20));
        assertThat(brand.interaction(id).at("/priority").asString()).isEqualTo("NORMAL");
    }

    @Test
    void whoIsToldForSeveralReasonsIsToldOnce() {
        var id = asked("l5", QUESTION);
        brand.claim("lea", "reply", id);
        desk.clock().tick(Duration.ofHours(4));
        desk.sweepOnly();
        assertThat(told("lea")).containsExactly("TARGET_BREACHED");
    }

    private void classify(String id, String category, String priority) {
        brand.as("anna")
                .put(
                        "/api/v1/interactions/" + id + "/classification",
                        Map.of("category", category, "priority", priority))
                .expect(200);
        desk.settle();
    }

    private void switchOff(String who) {
        var path = "/api/v1/people/" + brand.name(who);
        var person = new HashMap<String, Object>(Map.of(
                "name",
                "Ben Muster",
                "roles",
                List.of("AGENT"),
                "teams",
                List.of(brand.team()),
                "skills",
                List.of(),
                "languages",
                List.of("de"),
                "timeZone",
                "Europe/Berlin",
                "active",
                false));
        desk.admin().put(path, person).expect(200);
    }

    private String asked(String thread, String text) {
        return brand.writes(thread, thread + "-1", text).at("/id").asString();
    }

    private List<String> told(String who) {
        return texts(brand.as(who).get("/api/v1/notifications").expect(200), "/items", "/reason");
    }

    private List<String> events(String id) {
        return texts(brand.interaction(id), "/timeline", "/event");
    }

    private List<String> escalated(String id) {
        return StreamSupport.stream(brand.interaction(id).at("/timeline").spliterator(), false)
                .filter(entry -> entry.at("/event").asString().equals("ESCALATED"))
                .map(entry -> entry.at("/detail").asString())
                .toList();
    }

    private static List<String> texts(JsonNode body, String list, String field) {
        return StreamSupport.stream(body.at(list).spliterator(), false)
                .map(item -> item.at(field).asString())
                .toList();
    }
}

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

    @Autowired
    Return back;

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
                                ",", brand.name("anna"), brand.name("mia"), brand.name("lea"), brand.name("tom")));
        assertThat(told("mia")).containsExactly("TARGET_AT_RISK");
        brand.claim("anna", "reply", id);
    }

    @Test
    void aComplaintThatIsLeftLyingBecomesMoreUrgentOnce() {
        promiseMoreTo("NORMAL");
        var id = asked("l4", COMPLAINT);
        classify(id, "COMPLAINT", "LOW");
        var planned = replanned(id, "RESOLUTION").size();
        brand.claim("anna", "reply", id);
        desk.after(Duration.ofHours(4));
        assertThat(brand.interaction(id).at("/priority").asString()).isEqualTo("LOW");
        desk.after(Duration.ofHours(2));
        assertThat(brand.interaction(id).at("/priority").asString()).isEqualTo("NORMAL");
        assertThat(escalated(id)).contains("RAISE_PRIORITY FIRST_RESPONSE NORMAL");
        assertThat(replanned(id, "RESOLUTION")).hasSize(planned + 1).endsWith("PRIORITY");
        desk.after(Duration.ofHours(20));
        assertThat(brand.interaction(id).at("/priority").asString()).isEqualTo("NORMAL");
    }

    @Test
    void whatSomebodyHoldsWhoHasNoShiftIsOfferedToThoseWhoHave() {
        shift("mia", Duration.ZERO, Duration.ofHours(12), "REGULAR");
        var id = asked("l6", QUESTION);
        brand.claim("ben", "reply", id);
        desk.after(Duration.ofHours(3));
        assertThat(escalated(id))
                .containsExactly(
                        "NOTIFY_HOLDER FIRST_RESPONSE " + brand.name("ben"),
                        "OFFERED_TO_ON_DUTY FIRST_RESPONSE " + brand.name("mia"));
        assertThat(told("mia")).containsExactly("TARGET_AT_RISK");
        assertThat(told("anna")).isEmpty();
        brand.claim("mia", "reply", id);
    }

    @Test
    void whatIsOfferedAfterSomebodysShiftIsDoneForThemAndIsTheirsWhenTheyAreBack() {
        shift("ben", Duration.ZERO, Duration.ofHours(1), "REGULAR");
        shift("mia", Duration.ZERO, Duration.ofHours(8), "REGULAR");
        shift("ben", Duration.ofHours(8), Duration.ofHours(16), "REGULAR");
        var id = asked("l9", QUESTION);
        brand.claim("ben", "reply", id);
        desk.after(Duration.ofHours(3));
        assertThat(escalated(id)).contains("OFFERED_TO_ON_DUTY FIRST_RESPONSE " + brand.name("mia"));
        brand.claim("mia", "reply", id);
        assertThat(claims(id)).last().isEqualTo(brand.name("mia") + " for " + brand.name("ben"));
        assertThat(brand.interaction(id).at("/assignee").asString()).isEqualTo(brand.name("ben"));
        desk.clock().tick(Duration.ofHours(6));
        back.returnDue();
        var task = brand.as("ben").get("/api/v1/tasks?view=mine").expect(200).at("/items/0");
        assertThat(task.at("/interaction/id").asString()).isEqualTo(id);
        assertThat(task.at("/assignee").asString()).isEqualTo(brand.name("ben"));
        assertThat(told("ben")).contains("BACK_AGAIN");
    }

    /** Who took it, and for whom. */
    private List<String> claims(String id) {
        return StreamSupport.stream(brand.interaction(id).at("/timeline").spliterator(), false)
                .filter(entry -> entry.at("/event").asString().equals("TASK_CLAIMED"))
                .map(entry -> entry.at("/actor").asString() + " for "
                        + entry.at("/actingFor").asString())
                .toList();
    }

    @Test
    void whereNobodyIsOnDutyWhoIsOnCallIsAsked() {
        shift("anna", Duration.ZERO, Duration.ofHours(1), "REGULAR");
        shift("mia", Duration.ZERO, Duration.ofHours(12), "ON_CALL");
        var id = asked("l7", QUESTION);
        desk.after(Duration.ofHours(3));
        assertThat(escalated(id)).containsExactly("OFFERED_TO_ON_CALL FIRST_RESPONSE " + brand.name("mia"));
        assertThat(told("mia")).containsExactly("TARGET_AT_RISK");
    }

    @Test
    void whereNobodyIsThereAtAllTheLeadKnowsAndNothingIsTakenFromItsHolder() {
        shift("anna", Duration.ZERO, Duration.ofHours(1), "REGULAR");
        var id = asked("l8", QUESTION);
        brand.claim("anna", "reply", id);
        desk.after(Duration.ofHours(3));
        assertThat(escalated(id))
                .containsExactly(
                        "NOTIFY_HOLDER FIRST_RESPONSE " + brand.name("anna"),
                        "NOBODY_BUT_LEADS FIRST_RESPONSE " + brand.name("lea"));
        assertThat(told("lea")).containsExactly("TARGET_AT_RISK");
        assertThat(events(id)).doesNotContain("TASK_RELEASED");
    }

    @Test
    void whoIsToldForSeveralReasonsIsToldOnce() {
        var id = asked("l5", QUESTION);
        brand.claim("lea", "reply", id);
        desk.clock().tick(Duration.ofHours(4));
        desk.sweepOnly();
        assertThat(told("lea")).containsExactly("TARGET_BREACHED");
    }

    /** The resolution of one priority is promised sooner than that of the others. */
    private void promiseMoreTo(String priority) {
        var usual = Map.of("firstResponse", "PT4H", "nextResponse", "PT4H", "resolution", "PT16H");
        var targets = new HashMap<String, Object>();
        for (var one : List.of("LOW", "NORMAL", "HIGH", "URGENT")) {
            targets.put(one, one.equals(priority) ? Map.of("firstResponse", "PT4H", "resolution", "PT12H") : usual);
        }
        desk.admin()
                .put(
                        "/api/v1/service-levels/" + brand.level(),
                        Map.of("name", "Standard", "serviceHours", brand.hours(), "warnAt", 0.75, "targets", targets))
                .expect(200);
    }

    private List<String> replanned(String id, String target) {
        return StreamSupport.stream(brand.interaction(id).at("/clocks").spliterator(), false)
                .filter(clock -> clock.at("/target").asString().equals(target))
                .flatMap(clock -> StreamSupport.stream(clock.at("/replanned").spliterator(), false))
                .map(replanned -> replanned.at("/cause").asString())
                .toList();
    }

    private void classify(String id, String category, String priority) {
        brand.as("anna")
                .put(
                        "/api/v1/interactions/" + id + "/classification",
                        Map.of("category", category, "priority", priority))
                .expect(200);
        desk.settle();
    }

    private void shift(String who, Duration from, Duration to, String duty) {
        var now = desk.clock().instant();
        desk.admin()
                .post(
                        "/api/v1/shifts",
                        Map.of(
                                "team", brand.team(),
                                "person", brand.name(who),
                                "from", now.plus(from).toString(),
                                "to", now.plus(to).toString(),
                                "duty", duty))
                .expect(201);
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

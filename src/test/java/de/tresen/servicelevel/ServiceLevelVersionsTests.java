package de.tresen.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Brand;
import de.tresen.Caller;
import de.tresen.Desk;
import de.tresen.DeskTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Levels with hours and pauses of their own, and how their wordings take effect. Tuesday, ten o'clock in Berlin. */
@DeskTest
@Tag("both-databases")
class ServiceLevelVersionsTests {

    @Autowired
    Desk desk;

    @Autowired
    ServiceLevels levels;

    Brand brand;
    String path;

    @BeforeEach
    void furnish() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
        path = "/api/v1/service-levels/" + brand.level();
    }

    @Test
    void aTargetMayCountRoundTheClock() {
        put(Map.of("targets", targets("PT20H"), "hours", Map.of("FIRST_RESPONSE", "round-the-clock")))
                .expect(200);
        var id = asked("t1");
        assertThat(due(id, "FIRST_RESPONSE")).isEqualTo(now().plus(Duration.ofHours(20)));
        assertThat(due(id, "RESOLUTION")).isEqualTo(now().plus(Duration.ofHours(48)));
    }

    @Test
    void hoursRoundTheClockAreBuiltIn() {
        var hours = "/api/v1/service-hours/round-the-clock";
        assertThat(desk.admin().get(hours).expect(200).at("/week/SUNDAY/0").asString())
                .isEqualTo("00:00-24:00");
        desk.admin()
                .put(hours, Map.of("timeZone", "UTC", "week", Map.of("MONDAY", List.of("09:00-17:00"))))
                .expect(409);
    }

    @Test
    void whatTakesEffectLaterWaitsForItsTime() {
        var id = asked("t1");
        var later = now().plus(Duration.ofHours(1));
        put(Map.of("targets", targets("PT2H"), "effectiveFrom", later.toString()))
                .expect(200);
        put(Map.of("targets", targets("PT2H"), "effectiveFrom", later.toString()))
                .expect(200);
        assertThat(due(id, "FIRST_RESPONSE")).isEqualTo(now().plus(Duration.ofHours(4)));
        assertThat(levels.applyDue(now())).isZero();
        assertThat(brand.as("max")
                        .get(path + "/versions")
                        .at("/items/0/appliedAt")
                        .isNull())
                .isTrue();

        desk.clock().tick(Duration.ofHours(1));
        assertThat(levels.applyDue(now())).isEqualTo(1);
        assertThat(levels.applyDue(now())).isZero();
        assertThat(due(id, "FIRST_RESPONSE")).isEqualTo(now().plus(Duration.ofHours(1)));
    }

    @Test
    void whatIsPlannedCanBeWithdrawnOnceAndStaysInTheHistory() {
        var id = asked("t1");
        var later = now().plus(Duration.ofHours(1));
        var plan = Map.of("targets", targets("PT2H"), "effectiveFrom", later.toString());
        put(plan).expect(200);
        var planned = path + "/versions/" + newest("/version").asString();
        brand.as("anna").delete(planned).expect(403);
        brand.as("max").delete(planned).expect(204);
        brand.as("max").delete(planned).expect(409);
        assertThat(newest("/withdrawnBy").asString()).isEqualTo(brand.name("max"));

        desk.clock().tick(Duration.ofHours(1));
        assertThat(levels.applyDue(now())).isZero();
        assertThat(due(id, "FIRST_RESPONSE")).isEqualTo(now().plus(Duration.ofHours(3)));
        put(Map.of(
                        "targets",
                        targets("PT2H"),
                        "effectiveFrom",
                        later.plusSeconds(3600).toString()))
                .expect(200);
        desk.clock().tick(Duration.ofHours(1));
        assertThat(levels.applyDue(now())).isEqualTo(1);
        brand.as("max")
                .delete(path + "/versions/" + newest("/version").asString())
                .expect(409);
    }

    private JsonNode newest(String field) {
        return brand.as("max").get(path + "/versions").expect(200).at("/items/0" + field);
    }

    @Test
    void forNewPromisesOnlyLeavesRunningOnesAsTheyWere() {
        var running = asked("t1");
        put(Map.of("targets", targets("PT1H"), "appliesTo", "NEW")).expect(200);
        assertThat(due(running, "FIRST_RESPONSE")).isEqualTo(now().plus(Duration.ofHours(4)));
        assertThat(due(asked("t2"), "FIRST_RESPONSE")).isEqualTo(now().plus(Duration.ofHours(1)));

        brand.as("anna")
                .put("/api/v1/interactions/" + running + "/classification", Map.of("priority", "URGENT"))
                .expect(200);
        assertThat(due(running, "FIRST_RESPONSE")).isEqualTo(now().plus(Duration.ofHours(4)));
    }

    @Test
    void aLaterChangeForRunningPromisesReachesThoseThatKeptTheirWording() {
        var running = asked("t1");
        put(Map.of("targets", targets("PT1H"), "appliesTo", "NEW")).expect(200);
        put(Map.of("targets", targets("PT3H"))).expect(200);
        assertThat(due(running, "FIRST_RESPONSE")).isEqualTo(now().plus(Duration.ofHours(3)));
    }

    @Test
    void whatWasMeantForNewPromisesIsMeantForAllWithTheSameWords() {
        var running = asked("t1");
        put(Map.of("targets", targets("PT1H"), "appliesTo", "NEW")).expect(200);
        put(Map.of("targets", targets("PT1H"), "appliesTo", "NEW")).expect(200);
        assertThat(due(running, "FIRST_RESPONSE")).isEqualTo(now().plus(Duration.ofHours(4)));
        put(Map.of("targets", targets("PT1H"))).expect(200);
        put(Map.of("targets", targets("PT1H"))).expect(200);
        assertThat(due(running, "FIRST_RESPONSE")).isEqualTo(now().plus(Duration.ofHours(1)));
        assertThat(brand.as("lea").get(path + "/versions").at("/items")).hasSize(3);
    }

    @Test
    void whatChangedIsSaidAgainstWhatHeldBeforeItAndNotAgainstWhatIsStillToCome() {
        var later = now().plus(Duration.ofHours(1));
        put(Map.of("targets", targets("PT2H"), "effectiveFrom", later.toString()))
                .expect(200);
        put(Map.of("targets", targets("PT3H"))).expect(200);
        assertThat(newest("/differences/0/before").asString()).isEqualTo("PT4H");
        var versions = brand.as("lea").get(path + "/versions").at("/items");
        assertThat(versions.at("/1/differences/0/before").asString()).isEqualTo("PT3H");
        assertThat(versions.at("/1/before").asString())
                .isEqualTo(versions.at("/0/version").asString());
        assertThat(versions.at("/2/before").isNull()).isTrue();
        desk.clock().tick(Duration.ofHours(1));
        assertThat(levels.applyDue(now())).isEqualTo(1);
        assertThat(levels.inForce(brand.level()).toString())
                .isEqualTo(versions.at("/1/version").asString());
    }

    @Test
    void theHistorySaysWhoChangedWhatWhenAndWhy() {
        desk.as(brand.name("max"))
                .put(path, level(Map.of("targets", targets("PT2H"), "note", "Die Leute warten zu lange.")))
                .expect(200);
        var versions = brand.as("lea").get(path + "/versions").expect(200).at("/items");
        assertThat(versions).hasSize(2);
        var newest = versions.get(0);
        assertThat(newest.at("/changedBy").asString()).isEqualTo(brand.name("max"));
        assertThat(newest.at("/note").asString()).isEqualTo("Die Leute warten zu lange.");
        assertThat(Instant.parse(newest.at("/effectiveFrom").asString())).isEqualTo(now());
        assertThat(newest.at("/differences")).hasSize(4);
        assertThat(newest.at("/differences/0/field").asString()).isEqualTo("targets.HIGH.firstResponse");
        assertThat(newest.at("/differences/0/before").asString()).isEqualTo("PT4H");
        assertThat(newest.at("/differences/0/after").asString()).isEqualTo("PT2H");
    }

    @Test
    void theSameWordsTwiceAreOneWording() {
        put(Map.of("targets", Map.of("HIGH", Map.of("firstResponse", "PT2H")))).expect(200);
        var same = Map.of("HIGH", Map.of("firstResponse", "PT120M"), "LOW", Map.of());
        put(Map.of("targets", same, "hours", Map.of(), "warnAt", new BigDecimal("0.750")))
                .expect(200);
        assertThat(brand.as("lea").get(path + "/versions").at("/items")).hasSize(2);
    }

    @Test
    void theResolutionStandsStillForADepartmentOnlyWhereTheLevelSaysSo() {
        put(Map.of("pauses", List.of("WAITING_FOR_PERSON", "WAITING_FOR_DEPARTMENT")))
                .expect(200);
        var id = asked("t1");
        var due = due(id, "RESOLUTION");
        var question = brand.as("anna")
                .post(
                        "/api/v1/interactions/" + id + "/questions",
                        Map.of("department", brand.department(), "text", "Wo?"))
                .expect(201)
                .at("/id")
                .asString();
        desk.after(Duration.ofMinutes(30));
        assertThat(clock(id, "RESOLUTION").at("/state").asString()).isEqualTo("PAUSED");
        assertThat(clock(id, "FIRST_RESPONSE").at("/state").asString()).isEqualTo("RUNNING");
        brand.as("eva")
                .post("/api/v1/questions/" + question + "/answer", Map.of("text", "Morgen."))
                .expect(200);
        assertThat(due(id, "RESOLUTION")).isEqualTo(due.plus(Duration.ofMinutes(30)));
        assertThat(clock(id, "RESOLUTION").at("/stretches").toString()).contains("waiting for the department");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        put(Map.of("appliesTo", "SOME")).expect(422);
        put(Map.of("pauses", List.of("LUNCH"))).expect(422);
        put(Map.of("hours", Map.of("LUNCH", "round-the-clock"))).expect(422);
        put(Map.of("hours", Map.of("APPROVAL", "nowhere"))).expect(422);
        put(Map.of("effectiveFrom", "tomorrow")).expect(422);
        put(Map.of("note", "x".repeat(501))).expect(422);
    }

    private Caller.Answer put(Map<String, ?> more) {
        return desk.admin().put(path, level(more));
    }

    private Map<String, Object> level(Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of(
                "name",
                "Standard",
                "serviceHours",
                brand.hours(),
                "warnAt",
                0.75,
                "targets",
                targets("PT4H"),
                "departmentResponse",
                "PT2H",
                "approval",
                "PT1H"));
        body.putAll(more);
        return body;
    }

    private static Map<String, Object> targets(String firstResponse) {
        var targets = Map.of("firstResponse", firstResponse, "nextResponse", "PT4H", "resolution", "PT16H");
        return Map.of("LOW", targets, "NORMAL", targets, "HIGH", targets, "URGENT", targets);
    }

    private String asked(String thread) {
        return brand.writes(thread, thread + "-1", "Guten Tag, wann wird meine Bestellung geliefert?")
                .at("/id")
                .asString();
    }

    private Instant now() {
        return desk.clock().instant();
    }

    private Instant due(String id, String target) {
        return Instant.parse(clock(id, target).at("/dueAt").asString());
    }

    private JsonNode clock(String id, String target) {
        for (var clock : brand.interaction(id).at("/clocks")) {
            if (clock.at("/target").asString().equals(target)) {
                return clock;
            }
        }
        throw new AssertionError("no clock " + target);
    }
}

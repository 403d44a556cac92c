package de.tresen.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Promises that change while nobody looks: paused, closed, not promised before, or waiting in the queue. */
@DeskTest
class HardPromisesTests {

    private static final String QUESTION = "Guten Tag, wann wird meine Bestellung geliefert? Ich warte schon lange.";

    @Autowired
    Desk desk;

    @Autowired
    ServiceLevels levels;

    Brand brand;

    @BeforeEach
    void furnish() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
    }

    private Instant now() {
        return desk.clock().instant();
    }

    private String asked() {
        return brand.writes("t1", "t1-1", QUESTION).at("/id").asString();
    }

    private void promise(Map<String, ?> targets) {
        var level = Map.of("name", "Standard", "serviceHours", brand.hours(), "warnAt", 0.75, "targets", targets);
        desk.admin().put("/api/v1/service-levels/" + brand.level(), level).expect(200);
    }

    private static Map<String, String> targets(String response, String resolution) {
        return Map.of("firstResponse", response, "nextResponse", response, "resolution", resolution);
    }

    private JsonNode clock(String id, String target) {
        JsonNode found = null;
        for (var clock : brand.interaction(id).at("/clocks")) {
            found = clock.at("/target").asString().equals(target) ? clock : found;
        }
        assertThat(found).as(target).isNotNull();
        return found;
    }

    private Instant due(String id, String target) {
        return Instant.parse(clock(id, target).at("/dueAt").asString());
    }

    private void classify(String id, String priority) {
        brand.as("anna")
                .put("/api/v1/interactions/" + id + "/classification", Map.of("priority", priority))
                .expect(200);
    }

    private void close(String id) {
        brand.as("anna")
                .post("/api/v1/interactions/" + id + "/closure", Map.of("resolution", "SOLVED"))
                .expect(200);
        desk.settle();
    }

    /** Met, broken and running resolutions. */
    private List<Long> resolutions(Instant from) {
        var rows = brand.as("lea")
                .get("/api/v1/reports/service-levels?by=target&from=" + from + "&to=" + now().plusSeconds(1))
                .expect(200);
        for (var row : rows.at("/rows")) {
            if (row.at("/group").asString().equals("RESOLUTION")) {
                return List.of(
                        row.at("/met").asLong(),
                        row.at("/breached").asLong(),
                        row.at("/running").asLong());
            }
        }
        return List.of();
    }

    @Test
    void whatIsLateWhileItStandsStillIsBrokenInTheReportsBeforeAnybodyLooks() {
        var began = now();
        var id = asked();
        desk.after(Duration.ofHours(3));
        brand.reply("anna", id, "Hallo Petra, morgen.").expect(201);
        desk.settle();
        assertThat(resolutions(began)).containsExactly(0L, 0L, 1L);
        promise(Map.of("NORMAL", targets("PT4H", "PT2H")));
        assertThat(clock(id, "RESOLUTION").at("/state").asString()).isEqualTo("BREACHED");
        assertThat(resolutions(began)).containsExactly(0L, 1L, 0L);
        desk.settle();
        assertThat(resolutions(began)).containsExactly(0L, 1L, 0L);
        close(id);
        assertThat(resolutions(began)).containsExactly(0L, 1L, 0L);
    }

    @Test
    void aPriorityForWhichSomethingIsPromisedStartsThePromiseFromReceipt() {
        promise(Map.of("URGENT", targets("PT1H", "PT4H")));
        var received = now();
        var id = asked();
        assertThat(brand.interaction(id).at("/clocks")).isEmpty();
        desk.after(Duration.ofMinutes(10));
        classify(id, "URGENT");
        assertThat(due(id, "FIRST_RESPONSE")).isEqualTo(received.plus(Duration.ofHours(1)));
    }

    @Test
    void whatNothingIsPromisedForIsRememberedThroughClosingForALaterPromise() {
        promise(Map.of("URGENT", targets("PT1H", "PT4H")));
        var id = asked();
        close(id);
        desk.after(Duration.ofMinutes(10));
        brand.writes("t1", "t1-2", "Hallo?");
        classify(id, "URGENT");
        assertThat(due(id, "NEXT_RESPONSE")).isEqualTo(now().plus(Duration.ofHours(1)));
        assertThat(clock(id, "RESOLUTION").at("/state").asString()).isEqualTo("RUNNING");
    }

    @Test
    void aPriorityCorrectedWhileClosedHoldsFromReopeningOn() {
        var normal = targets("PT4H", "PT16H");
        promise(Map.of("NORMAL", normal, "URGENT", targets("PT1H", "PT3H")));
        var id = asked();
        desk.after(Duration.ofHours(1));
        close(id);
        classify(id, "URGENT");
        desk.after(Duration.ofHours(1));
        brand.as("anna").delete("/api/v1/interactions/" + id + "/closure").expect(204);
        assertThat(due(id, "RESOLUTION")).isEqualTo(now().plus(Duration.ofHours(2)));
        assertThat(clock(id, "RESOLUTION").at("/state").asString()).isEqualTo("RUNNING");
    }

    @Test
    void theNextResponseOfAReopenedInteractionStartsAtReceiptNotWhenItIsTakenIn() {
        var id = asked();
        close(id);
        desk.after(Duration.ofHours(1));
        var received = now();
        brand.platform()
                .post(brand.channel(), brand.platform().created("t1", "t1-2", "Hallo?"))
                .expect(202);
        desk.after(Duration.ofMinutes(20));
        assertThat(Instant.parse(clock(id, "NEXT_RESPONSE").at("/startedAt").asString()))
                .isEqualTo(received);
        assertThat(due(id, "NEXT_RESPONSE")).isEqualTo(received.plus(Duration.ofHours(4)));
    }

    @Test
    void aLevelForNewPromisesIsNewFromItsInstantOnAndNotFromWhenSomebodyLooked() {
        var from = now().plus(Duration.ofMinutes(30));
        var level = new HashMap<String, Object>(Map.of(
                "name",
                "Standard",
                "serviceHours",
                brand.hours(),
                "targets",
                Map.of("NORMAL", targets("PT1H", "PT2H"))));
        level.put("effectiveFrom", from.toString());
        level.put("appliesTo", "NEW");
        desk.admin().put("/api/v1/service-levels/" + brand.level(), level).expect(200);
        var earlier = asked();
        desk.after(Duration.ofMinutes(30));
        var id = brand.writes("t2", "t2-1", QUESTION).at("/id").asString();
        desk.after(Duration.ofMinutes(5));
        assertThat(levels.applyDue(now())).isEqualTo(1);
        assertThat(due(id, "FIRST_RESPONSE")).isEqualTo(from.plus(Duration.ofHours(1)));
        assertThat(due(earlier, "FIRST_RESPONSE")).isEqualTo(from.plus(Duration.ofMinutes(210)));
    }

    @Test
    void whatWaitsInTheQueueWhenALevelForNewPromisesComesKeepsTheWordingOfItsReceipt() {
        var received = now();
        brand.platform()
                .post(brand.channel(), brand.platform().created("t1", "t1-1", QUESTION))
                .expect(202);
        desk.clock().tick(Duration.ofSeconds(1));
        var level = Map.of(
                "name",
                "Standard",
                "serviceHours",
                brand.hours(),
                "appliesTo",
                "NEW",
                "targets",
                Map.of("NORMAL", targets("PT1H", "PT2H")));
        desk.admin().put("/api/v1/service-levels/" + brand.level(), level).expect(200);
        desk.after(Duration.ofMinutes(5));
        var id = brand.inThread("t1").at("/id").asString();
        assertThat(due(id, "FIRST_RESPONSE")).isEqualTo(received.plus(Duration.ofHours(4)));
        assertThat(due(brand.writes("t2", "t2-1", QUESTION).at("/id").asString(), "FIRST_RESPONSE"))
                .isEqualTo(now().plus(Duration.ofHours(1)));
    }

    @Test
    void whatSeemedNothingToDoIsPromisedFromWhenItIsTakenUp() {
        var id = brand.writes("t1", "t1-1", "Best online casino! Free casino bonus: http://casino.example")
                .at("/id")
                .asString();
        assertThat(brand.interaction(id).at("/resolution").asString()).isEqualTo("NOT_ACTIONABLE");
        desk.after(Duration.ofHours(5));
        brand.writes("t1", "t1-2", QUESTION);
        assertThat(clock(id, "FIRST_RESPONSE").at("/state").asString()).isEqualTo("RUNNING");
        assertThat(due(id, "FIRST_RESPONSE")).isEqualTo(now().plus(Duration.ofHours(20)));
    }
}

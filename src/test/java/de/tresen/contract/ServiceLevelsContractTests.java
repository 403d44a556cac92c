package de.tresen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Desk;
import de.tresen.DeskTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What the clocks of an interaction promise, when they run, pause and end. */
@DeskTest
@Tag("both-databases")
class ServiceLevelsContractTests {

    @Autowired
    Desk desk;

    Story story;

    @BeforeEach
    void begin() {
        story = Story.begin(desk);
    }

    private static Instant at(JsonNode clock, String field) {
        return Instant.parse(clock.at("/" + field).asString());
    }

    @Test
    void bothFirstClocksRunFromReceiptAndWarnAtTheShareAgreed() {
        var received = desk.clock().instant();
        var id = story.asked("t1");
        var first = story.clock(id, "FIRST_RESPONSE");
        assertThat(at(first, "startedAt")).isEqualTo(received);
        assertThat(at(first, "dueAt")).isEqualTo(received.plus(Duration.ofHours(4)));
        assertThat(at(first, "warnAt")).isEqualTo(received.plus(Duration.ofHours(3)));
        assertThat(at(story.clock(id, "RESOLUTION"), "startedAt")).isEqualTo(received);
        assertThat(Story.texts(story.see(id), "/clocks", "/target"))
                .containsExactlyInAnyOrder("FIRST_RESPONSE", "RESOLUTION");
    }

    @Test
    void theFirstResponseDoesNotPauseForADepartment() {
        var id = story.asked("t1");
        story.brand.claim("anna", "reply", id);
        var due = story.clock(id, "FIRST_RESPONSE").at("/dueAt");
        story.asksDepartment(id, "Wo?");
        assertThat(story.status(id)).isEqualTo("ON_HOLD");
        desk.after(Duration.ofMinutes(30));
        assertThat(story.clock(id, "FIRST_RESPONSE").at("/dueAt")).isEqualTo(due);
        assertThat(story.clockState(id, "FIRST_RESPONSE")).isEqualTo("RUNNING");
        assertThat(story.clockState(id, "RESOLUTION")).isEqualTo("RUNNING");
    }

    @Test
    void notesAndDraftsAreNoAnswerAndAnApprovedReplyIsOne() {
        var id = story.asked("t1");
        story.as("anna")
                .post(Story.of(id) + "/notes", Map.of("text", "Kenne ich."))
                .expect(201);
        var reply = story.reply("tom", id, "Hallo Petra, morgen. Tom");
        assertThat(story.clockState(id, "FIRST_RESPONSE")).isEqualTo("RUNNING");
        assertThat(story.clockState(id, "APPROVAL")).isEqualTo("RUNNING");
        desk.clock().tick(Duration.ofMinutes(5));
        story.as("mia")
                .post("/api/v1/replies/" + reply + "/approval", Map.of("decision", "APPROVED"))
                .expect(200);
        assertThat(story.clockState(id, "FIRST_RESPONSE")).isEqualTo("MET");
        assertThat(story.clockState(id, "APPROVAL")).isEqualTo("MET");
        assertThat(at(story.clock(id, "FIRST_RESPONSE"), "endedAt"))
                .isEqualTo(desk.clock().instant());
    }

    @Test
    void anAnswerCountsWhenItIsAcceptedWhateverBecomesOfItsDelivery() {
        var id = story.asked("t1");
        story.brand.platform().answers(com.github.tomakehurst.wiremock.client.WireMock.serverError());
        story.reply("anna", id, "Hallo Petra!");
        assertThat(story.clockState(id, "FIRST_RESPONSE")).isEqualTo("MET");
        desk.settle();
        assertThat(story.clockState(id, "FIRST_RESPONSE")).isEqualTo("MET");
    }

    @Test
    void theNextResponseStartsWithTheFirstMessageAfterAnAnswerAndMoreDoNotRestartIt() {
        var id = story.answered("t1");
        desk.clock().tick(Duration.ofMinutes(20));
        story.writes("t1", "m2", "Und wann genau?");
        var started = desk.clock().instant();
        desk.clock().tick(Duration.ofMinutes(20));
        story.writes("t1", "m3", "Hallo?");
        assertThat(story.clocks(id, "NEXT_RESPONSE")).hasSize(1);
        assertThat(at(story.clock(id, "NEXT_RESPONSE"), "startedAt")).isEqualTo(started);
    }

    @Test
    void eachNextResponseIsItsOwnEntry() {
        var id = story.answered("t1");
        for (var round = 2; round <= 3; round++) {
            story.writes("t1", "m" + round, "Und wann genau?");
            story.as("anna")
                    .post(
                            Story.of(id) + "/replies",
                            Map.of("text", "Um acht.", "sawMessage", story.brand.newestMessage(id)))
                    .expect(201);
            desk.settle();
        }
        assertThat(story.clocks(id, "NEXT_RESPONSE"))
                .hasSize(2)
                .allMatch(clock -> clock.at("/state").asString().equals("MET"));
        assertThat(story.clocks(id, "FIRST_RESPONSE")).hasSize(1);
    }

    @Test
    void atMostOneResponseClockRuns() {
        var id = story.asked("t1");
        story.writes("t1", "m2", "Noch etwas!");
        assertThat(story.clocks(id, "NEXT_RESPONSE")).isEmpty();
        story.reply("anna", id, "Hallo Petra!");
        assertThat(story.clocks(id, "NEXT_RESPONSE")).isEmpty();
        story.writes("t1", "m3", "Und?");
        var running = Story.each(story.see(id), "/clocks")
                .filter(clock -> clock.at("/target").asString().endsWith("T_RESPONSE"))
                .filter(clock -> clock.at("/state").asString().equals("RUNNING"));
        assertThat(running).hasSize(1);
    }

    @Test
    void theResolutionPausesWhilePendingAndResumesWithWhatWasLeft() {
        var received = desk.clock().instant();
        var id = story.asked("t1");
        desk.after(Duration.ofHours(1));
        story.reply("anna", id, "Hallo Petra!");
        desk.settle();
        assertThat(story.clockState(id, "RESOLUTION")).isEqualTo("PAUSED");
        desk.after(Duration.ofHours(2));
        story.writes("t1", "m2", "Und?");
        var clock = story.clock(id, "RESOLUTION");
        assertThat(clock.at("/state").asString()).isEqualTo("RUNNING");
        // 16 hours in days of 8: without the pause at the same time two days later
        assertThat(at(clock, "dueAt"))
                .isEqualTo(received.plus(Duration.ofDays(2))
                        .plus(Duration.ofHours(2))
                        .plusSeconds(1));
    }

    @Test
    void stretchesExplainAClockFromItsStartToItsEndWithoutAGap() {
        var id = story.asked("t1");
        desk.after(Duration.ofHours(1));
        story.reply("anna", id, "Hallo Petra!");
        desk.settle();
        desk.after(Duration.ofHours(1));
        story.writes("t1", "m2", "Und?");
        var clock = story.clock(id, "RESOLUTION");
        var last = clock.at("/startedAt").asString();
        for (var stretch : clock.at("/stretches")) {
            assertThat(stretch.at("/from").asString()).isEqualTo(last);
            last = stretch.at("/to").asString();
            assertThat(last).isGreaterThan(stretch.at("/from").asString());
            assertThat(stretch.at("/reason").asString("").isBlank())
                    .isEqualTo(stretch.at("/counted").asBoolean());
        }
        assertThat(last).isEqualTo(clock.at("/dueAt").asString());
    }

    @Test
    void breachedIsOpenAndLateAsWellAsEndedLate() {
        var id = story.asked("t1");
        desk.after(Duration.ofHours(4));
        assertThat(story.clockState(id, "FIRST_RESPONSE")).isEqualTo("BREACHED");
        assertThat(story.clock(id, "FIRST_RESPONSE").at("/endedAt").asString(""))
                .isBlank();
        story.reply("anna", id, "Hallo Petra!");
        assertThat(story.clockState(id, "FIRST_RESPONSE")).isEqualTo("BREACHED");
        assertThat(at(story.clock(id, "FIRST_RESPONSE"), "endedAt"))
                .isEqualTo(desk.clock().instant());
    }

    @Test
    void anAnswerAtTheVeryLastInstantIsNotLate() {
        var id = story.asked("t1");
        story.brand.claim("anna", "reply", id);
        desk.clock().tick(Duration.ofHours(4).minusMillis(1));
        story.says("anna", id, Map.of("text", "Hallo!", "sawMessage", story.brand.newestMessage(id)))
                .expect(201);
        assertThat(story.clockState(id, "FIRST_RESPONSE")).isEqualTo("MET");
    }

    @Test
    void reopeningResumesWhatWasLeftOfTheResolution() {
        var id = story.asked("t1");
        desk.after(Duration.ofHours(1));
        story.as("anna")
                .post(Story.of(id) + "/closure", Map.of("resolution", "SOLVED"))
                .expect(200);
        assertThat(story.clockState(id, "RESOLUTION")).isEqualTo("MET");
        desk.after(Duration.ofHours(2));
        story.as("anna").delete(Story.of(id) + "/closure").expect(204);
        var clock = story.clock(id, "RESOLUTION");
        assertThat(clock.at("/state").asString()).isEqualTo("RUNNING");
        // 15 of 16 hours are left: one hour less than two whole days from now
        assertThat(at(clock, "dueAt"))
                .isEqualTo(desk.clock().instant().plus(Duration.ofDays(2)).minus(Duration.ofHours(1)));
    }

    @Test
    void whatIsWithdrawnIsCancelled() {
        var id = story.asked("t1");
        story.told("message.deleted", "t1", "t1-1", Map.of());
        assertThat(Story.texts(story.see(id), "/clocks", "/state")).containsOnly("CANCELLED");
    }

    @Test
    void anotherPriorityHasOtherTargets() {
        var hour = Map.of("firstResponse", "PT1H", "nextResponse", "PT1H", "resolution", "PT2H");
        var day = Map.of("firstResponse", "PT4H", "nextResponse", "PT4H", "resolution", "PT16H");
        desk.admin()
                .put(
                        "/api/v1/service-levels/" + story.brand.level(),
                        Map.of(
                                "name",
                                "Standard",
                                "serviceHours",
                                story.brand.hours(),
                                "targets",
                                Map.of("LOW", day, "NORMAL", day, "HIGH", day, "URGENT", hour)))
                .expect(200);
        var id = story.asked("t1");
        var received = at(story.clock(id, "FIRST_RESPONSE"), "startedAt");
        story.as("anna")
                .put(Story.of(id) + "/classification", Map.of("priority", "URGENT"))
                .expect(200);
        assertThat(at(story.clock(id, "FIRST_RESPONSE"), "dueAt")).isEqualTo(received.plus(Duration.ofHours(1)));
    }
}

package de.tresen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Caller.Answer;
import de.tresen.Desk;
import de.tresen.DeskTest;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A trainee's reply and the second person who looks at it. */
@DeskTest
@Tag("both-databases")
class ApprovalContractTests {

    @Autowired
    Desk desk;

    Story story;
    String id;
    String reply;

    @BeforeEach
    void begin() {
        story = Story.begin(desk);
        id = story.asked("t1");
        reply = story.reply("tom", id, "Hallo Petra, morgen. Tom");
    }

    private Answer decides(String who, Map<String, ?> decision) {
        return story.as(who).post("/api/v1/replies/" + reply + "/approval", decision);
    }

    @Test
    void aTraineesReplyWaitsAndIsNotSent() {
        desk.settle();
        assertThat(story.brand.platform().received()).isEmpty();
        assertThat(story.status(id)).isEqualTo("OPEN");
        assertThat(Story.texts(story.see(id), "/messages", "/direction")).containsExactly("INBOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mia", "lea"})
    void theMentorOrALeadOfTheTeamApproves(String who) {
        assertThat(story.inView(who, "offered")).contains(id);
        var approved = decides(who, Map.of("decision", "APPROVED")).expect(200);
        assertThat(approved.at("/state").asString()).isEqualTo("READY");
        desk.settle();
        assertThat(story.status(id)).isEqualTo("PENDING");
        assertThat(story.events(id)).containsSubsequence("REPLY_WRITTEN", "REPLY_APPROVED", "REPLY_DELIVERED");
        var sent = story.brand.platform().received().get(0);
        assertThat(sent.at("/author/name").asString()).isEqualTo("Tom Muster");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tom", "anna", "ben", "max"})
    void nobodyElseApproves(String who) {
        decides(who, Map.of("decision", "APPROVED")).expect(403);
        assertThat(story.inView(who, "offered")).doesNotContain(id);
    }

    @Test
    void whoDoesNotSeeItIsTold404() {
        decides("eva", Map.of("decision", "APPROVED")).expect(404);
        desk.brand()
                .as("lea")
                .post("/api/v1/replies/" + reply + "/approval", Map.of("decision", "APPROVED"))
                .expect(404);
        story.as("lea")
                .post("/api/v1/replies/00000000-0000-7000-8000-000000000000/approval", Map.of("decision", "APPROVED"))
                .expect(404);
    }

    @Test
    void theAuthorsOwnApprovalIs403EvenIfTheyLeadMeanwhile() {
        desk.admin()
                .put(
                        "/api/v1/people/" + story.brand.name("tom"),
                        Map.of(
                                "name",
                                "Tom Muster",
                                "roles",
                                java.util.List.of("LEAD"),
                                "teams",
                                java.util.List.of(story.brand.team()),
                                "timeZone",
                                "Europe/Berlin",
                                "active",
                                true))
                .expect(200);
        decides("tom", Map.of("decision", "APPROVED")).expect(403);
    }

    @Test
    void aReturnedReplyGivesTheTaskBackToItsAuthorWithTheNote() {
        decides("mia", Map.of("decision", "RETURNED", "note", "Bitte mit Namen."))
                .expect(200);
        assertThat(story.inView("tom", "mine")).contains(id);
        assertThat(story.inView("ben", "offered")).doesNotContain(id);
        assertThat(story.as("tom").get(Story.of(id)).expect(200).toString()).contains("Bitte mit Namen.");
        assertThat(story.events(id)).contains("REPLY_RETURNED");
        desk.settle();
        assertThat(story.brand.platform().received()).isEmpty();
    }

    @Test
    void aReplyIsDecidedOnce() {
        decides("mia", Map.of("decision", "APPROVED")).expect(200);
        decides("mia", Map.of("decision", "APPROVED")).expect(409);
        decides("lea", Map.of("decision", "RETURNED")).expect(409);
    }

    @Test
    void ofTwoWhoDecideAtOnceOneDecides() {
        story.as("mia");
        story.as("lea");
        var answers = Stream.of("mia", "lea", "mia", "lea")
                .parallel()
                .map(who -> decides(who, Map.of("decision", "APPROVED")).status())
                .toList();
        assertThat(answers).containsOnly(200, 409).containsOnlyOnce(200);
        desk.settle();
        assertThat(story.brand.platform().received()).hasSize(1);
    }

    @Test
    void anApprovalWaitsUntilTheApproverHasSeenWhatCameAfterTheDraft() {
        story.as("mia").get(Story.of(id)).expect(200);
        story.writes("t1", "m2", "Hat sich erledigt.");
        decides("mia", Map.of("decision", "APPROVED")).expect(409);
        desk.clock().tick(java.time.Duration.ofSeconds(1));
        story.as("lea").get(Story.of(id)).expect(200);
        decides("mia", Map.of("decision", "APPROVED")).expect(409);
        story.as("mia").get(Story.of(id)).expect(200);
        decides("mia", Map.of("decision", "APPROVED")).expect(200);
    }

    @Test
    void aNoteAfterTheDraftHoldsNothingUp() {
        desk.clock().tick(java.time.Duration.ofSeconds(1));
        story.as("ben").post(Story.of(id) + "/notes", Map.of("text", "Passt.")).expect(201);
        decides("mia", Map.of("decision", "APPROVED")).expect(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"decision\": null}",
                "{\"decision\": \"MAYBE\"}",
                "{\"decision\": \"approved\"}",
                "{\"decision\": \"APPROVED\", \"comment\": \"x\"}",
                "{\"decision\": \"RETURNED\", \"note\": \"a\\u0000b\"}",
                "{\"decision\": \"RETURNED\", \"note\": 7}",
            })
    void refusesWhatIsNoDecision(String body) {
        story.as("mia")
                .send("POST", "/api/v1/replies/" + reply + "/approval", body)
                .expect(422);
        decides("mia", Map.of("decision", "APPROVED")).expect(200);
    }

    @Test
    void aTraineeMayDoWhatAnAgentMay() {
        var other = story.asked("t2");
        story.as("tom")
                .post(Story.of(other) + "/notes", Map.of("text", "Notiz"))
                .expect(201);
        story.as("tom")
                .put(Story.of(other) + "/classification", Map.of("category", "REQUEST"))
                .expect(200);
        story.as("tom")
                .post(Story.of(other) + "/closure", Map.of("resolution", "SOLVED"))
                .expect(200);
        story.as("tom").delete(Story.of(other) + "/closure").expect(204);
    }

    @Test
    void anInteractionThatIsClosedMeanwhileNeedsNoApproval() {
        story.as("lea")
                .post(Story.of(id) + "/closure", Map.of("resolution", "SOLVED"))
                .expect(200);
        decides("mia", Map.of("decision", "APPROVED")).expect(409);
        desk.settle();
        assertThat(story.brand.platform().received()).isEmpty();
    }
}

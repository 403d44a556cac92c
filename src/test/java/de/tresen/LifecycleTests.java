package de.tresen;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The whole way of an interaction, over HTTP. */
@DeskTest
@Tag("both-databases")
class LifecycleTests {

    private static final String QUESTION = "Guten Tag, wann wird meine Bestellung geliefert? Ich warte schon lange.";

    @Autowired
    Desk desk;

    Brand brand;

    @BeforeEach
    void furnish() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
    }

    @Test
    void fromASignedWebhookToADeliveredAnswer() {
        var interaction = brand.writes("t1", "m1", QUESTION);
        var id = interaction.at("/id").asString();
        assertThat(interaction.at("/status").asString()).isEqualTo("OPEN");
        assertThat(interaction.at("/category").asString()).isEqualTo("QUESTION");
        assertThat(interaction.at("/language").asString()).isEqualTo("de");
        assertThat(interaction.at("/team").asString()).isEqualTo(brand.team());
        assertThat(elements(interaction)).containsExactly("answer-interaction/userTask_reply");
        assertThat(clock(interaction, "FIRST_RESPONSE").at("/state").asString()).isEqualTo("RUNNING");

        var reply = brand.reply("anna", id, "Hallo Petra, morgen. Anna Muster").expect(201);
        assertThat(reply.at("/state").asString()).isEqualTo("READY");
        assertThat(status(id)).isEqualTo("OPEN");
        assertThat(clock(brand.interaction(id), "FIRST_RESPONSE").at("/state").asString())
                .isEqualTo("MET");

        desk.settle();
        var answered = brand.interaction(id);
        assertThat(answered.at("/status").asString()).isEqualTo("PENDING");
        assertThat(elements(answered)).containsExactly("handle-interaction/eventGateway_waiting");
        assertThat(clock(answered, "RESOLUTION").at("/state").asString()).isEqualTo("PAUSED");
        assertThat(answered.at("/messages/1/delivery/state").asString()).isEqualTo("DELIVERED");
        assertThat(answered.at("/messages/1/delivery/attempts").asInt()).isEqualTo(1);
        assertThat(brand.platform().received()).hasSize(1);
        var sent = brand.platform().received().get(0);
        assertThat(sent.at("/thread").asString()).isEqualTo("t1");
        assertThat(sent.at("/inReplyTo").asString()).isEqualTo("m1");
        assertThat(sent.at("/visibility").asString()).isEqualTo("PUBLIC");
        assertThat(sent.at("/author/name").asString()).isEqualTo("Anna Muster");
        assertThat(sent.at("/id").asString()).isEqualTo(reply.at("/id").asString());
        assertThat(events(answered))
                .containsSubsequence(
                        "MESSAGE_RECEIVED", "CLASSIFIED", "ROUTED", "TASK_CLAIMED", "REPLY_WRITTEN", "REPLY_DELIVERED");
    }

    @Test
    void thePersonWritesAgainAndItIsTheSameAgentsTurn() {
        var id = answered("t2");
        desk.clock().tick(Duration.ofMinutes(10));

        brand.platform()
                .post(brand.channel(), brand.platform().created("t2", "m2", "Danke, und wie spät?"))
                .expect(202);
        desk.settle();

        var interaction = brand.interaction(id);
        assertThat(interaction.at("/status").asString()).isEqualTo("OPEN");
        assertThat(interaction.at("/assignee").asString()).isEqualTo(brand.name("anna"));
        assertThat(clock(interaction, "NEXT_RESPONSE").at("/state").asString()).isEqualTo("RUNNING");
        assertThat(clock(interaction, "RESOLUTION").at("/state").asString()).isEqualTo("RUNNING");
        assertThat(brand.as("anna").get("/api/v1/tasks?view=mine").at("/items").toString())
                .contains(id);
    }

    @Test
    void aMessageWhileTheAnswerIsOnItsWayKeepsItOurTurn() {
        var id = brand.writes("t3", "m1", QUESTION).at("/id").asString();
        brand.reply("anna", id, "Hallo Petra, morgen.").expect(201);
        desk.clock().tick(Duration.ofSeconds(1));
        brand.platform()
                .post(brand.channel(), brand.platform().created("t3", "m2", "Ach, noch etwas!"))
                .expect(202);
        desk.settle();

        assertThat(status(id)).isEqualTo("OPEN");
        assertThat(brand.hasTask("reply", id)).isTrue();
    }

    @Test
    void aTraineesReplyWaitsForTheMentorAndNeverForItsAuthor() {
        var id = brand.writes("t4", "m1", QUESTION).at("/id").asString();
        var reply = brand.reply("tom", id, "Hallo Petra, morgen.").expect(201);
        assertThat(reply.at("/state").asString()).isEqualTo("AWAITING_APPROVAL");
        var path = "/api/v1/replies/" + reply.at("/id").asString() + "/approval";

        brand.as("tom").post(path, Map.of("decision", "APPROVED")).expect(403);
        brand.as("ben").post(path, Map.of("decision", "APPROVED")).expect(403);
        brand.as("eva").post(path, Map.of("decision", "APPROVED")).expect(404);
        brand.as("mia")
                .post(path, Map.of("decision", "RETURNED", "note", "Bitte mit Namen."))
                .expect(200);

        assertThat(brand.as("tom").get("/api/v1/tasks?view=mine").at("/items").toString())
                .contains(id);
        brand.as("mia").post(path, Map.of("decision", "APPROVED")).expect(409);

        var again = brand.reply("tom", id, "Hallo Petra, morgen. Tom").expect(201);
        brand.as("mia")
                .post("/api/v1/replies/" + again.at("/id").asString() + "/approval", Map.of("decision", "APPROVED"))
                .expect(200);
        desk.settle();
        assertThat(status(id)).isEqualTo("PENDING");
        assertThat(brand.platform().received()).hasSize(1);
    }

    @Test
    void anApproverHasToSeeWhatCameAfterTheDraft() {
        var id = brand.writes("t5", "m1", QUESTION).at("/id").asString();
        var reply = brand.reply("tom", id, "Hallo Petra, morgen.")
                .expect(201)
                .at("/id")
                .asString();
        desk.clock().tick(Duration.ofMinutes(1));
        brand.platform()
                .post(brand.channel(), brand.platform().created("t5", "m2", "Hat sich erledigt."))
                .expect(202);
        desk.settle();

        var path = "/api/v1/replies/" + reply + "/approval";
        brand.as("mia").post(path, Map.of("decision", "APPROVED")).expect(409);
        desk.clock().tick(Duration.ofMinutes(1));
        brand.as("mia").get("/api/v1/interactions/" + id).expect(200);
        brand.as("mia").post(path, Map.of("decision", "APPROVED")).expect(200);
    }

    @Test
    void aStaleReplyIsRefusedAndLosesNothing() {
        var id = brand.writes("t6", "m1", QUESTION).at("/id").asString();
        brand.claim("anna", "reply", id);
        var saw = brand.newestMessage(id);
        desk.clock().tick(Duration.ofMinutes(1));
        brand.platform()
                .post(brand.channel(), brand.platform().created("t6", "m2", "Nachtrag: Bestellung 4711"))
                .expect(202);
        desk.settle();

        var path = "/api/v1/interactions/" + id + "/replies";
        var refused = brand.as("anna").post(path, Map.of("text", "Hallo!", "sawMessage", saw));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().toString()).contains("4711");
        brand.as("anna")
                .post(path, Map.of("text", "Hallo Petra!", "sawMessage", brand.newestMessage(id)))
                .expect(201);
    }

    @Test
    void aReplyToAWordingThatHasChangedIsRefusedOnce() {
        var id = brand.writes("t7", "m1", QUESTION).at("/id").asString();
        brand.claim("anna", "reply", id);
        brand.as("anna").get("/api/v1/interactions/" + id).expect(200);
        var saw = brand.newestMessage(id);
        desk.clock().tick(Duration.ofMinutes(1));
        brand.platform()
                .post(
                        brand.channel(),
                        brand.platform().event("message.edited", "t7", "m1", Map.of("text", "Doch nicht!")))
                .expect(202);
        desk.settle();

        var path = "/api/v1/interactions/" + id + "/replies";
        brand.as("anna").post(path, Map.of("text", "Hallo!", "sawMessage", saw)).expect(409);
        desk.clock().tick(Duration.ofSeconds(5));
        brand.as("anna").post(path, Map.of("text", "Hallo!", "sawMessage", saw)).expect(201);
    }

    @Test
    void aDepartmentAnswersAndTheAgentAnswersThePerson() {
        var id = brand.writes("t8", "m1", QUESTION).at("/id").asString();
        brand.claim("anna", "reply", id);
        brand.as("eva").get("/api/v1/interactions/" + id).expect(404);
        var question = brand.as("anna")
                .post(
                        "/api/v1/interactions/" + id + "/questions",
                        Map.of("department", brand.department(), "text", "Wo ist 4711?"))
                .expect(201)
                .at("/id")
                .asString();
        assertThat(status(id)).isEqualTo("ON_HOLD");
        assertThat(clock(brand.interaction(id), "DEPARTMENT_RESPONSE")
                        .at("/state")
                        .asString())
                .isEqualTo("RUNNING");
        assertThat(clock(brand.interaction(id), "RESOLUTION").at("/state").asString())
                .isEqualTo("RUNNING");
        brand.as("eva").get("/api/v1/interactions/" + id).expect(200);
        assertThat(brand.as("eva")
                        .get("/api/v1/tasks?view=offered")
                        .at("/items")
                        .toString())
                .contains(id);

        brand.as("anna")
                .post("/api/v1/questions/" + question + "/answer", Map.of("text", "?"))
                .expect(403);
        brand.as("eva")
                .post("/api/v1/questions/" + question + "/answer", Map.of("text", "Im Lager."))
                .expect(200);
        brand.as("eli")
                .post("/api/v1/questions/" + question + "/answer", Map.of("text", "Ja."))
                .expect(409);

        var interaction = brand.interaction(id);
        assertThat(interaction.at("/status").asString()).isEqualTo("OPEN");
        assertThat(interaction.at("/questions/0/answer").asString()).isEqualTo("Im Lager.");
        assertThat(clock(interaction, "DEPARTMENT_RESPONSE").at("/state").asString())
                .isEqualTo("MET");
        assertThat(elements(interaction)).containsExactly("answer-interaction/userTask_reply");
    }

    @Test
    void aSilentDepartmentIsRemindedThenEverybodyThenTheHead() {
        var id = brand.writes("t9", "m1", QUESTION).at("/id").asString();
        brand.claim("anna", "reply", id);
        brand.as("anna")
                .post(
                        "/api/v1/interactions/" + id + "/questions",
                        Map.of("department", brand.department(), "text", "Wo?", "expert", brand.name("eva")))
                .expect(201);
        assertThat(brand.as("eli")
                        .get("/api/v1/tasks?view=offered")
                        .at("/items")
                        .toString())
                .doesNotContain(id);

        desk.after(Duration.ofMinutes(91));
        assertThat(events(brand.interaction(id))).contains("QUESTION_REMINDED");
        desk.after(Duration.ofMinutes(30));
        assertThat(brand.as("eli")
                        .get("/api/v1/tasks?view=offered")
                        .at("/items")
                        .toString())
                .contains(id);
        assertThat(clock(brand.interaction(id), "DEPARTMENT_RESPONSE")
                        .at("/state")
                        .asString())
                .isEqualTo("BREACHED");
    }

    @Test
    void whatIsClosedIsReopenedByAMessageWithinTheTime() {
        var id = answered("t10");
        brand.as("anna")
                .post("/api/v1/interactions/" + id + "/closure", Map.of("resolution", "SOLVED"))
                .expect(200);
        assertThat(status(id)).isEqualTo("SOLVED");
        assertThat(clock(brand.interaction(id), "RESOLUTION").at("/state").asString())
                .isEqualTo("MET");
        desk.after(Duration.ofDays(2));

        brand.platform()
                .post(brand.channel(), brand.platform().created("t10", "m2", "Es ist nicht angekommen!"))
                .expect(202);
        desk.settle();

        var interaction = brand.interaction(id);
        assertThat(interaction.at("/status").asString()).isEqualTo("OPEN");
        assertThat(clock(interaction, "NEXT_RESPONSE").at("/state").asString()).isEqualTo("RUNNING");
        assertThat(clock(interaction, "RESOLUTION").at("/state").asString()).isEqualTo("RUNNING");
        assertThat(elements(interaction)).containsExactly("answer-interaction/userTask_reply");
        assertThat(events(interaction)).contains("REOPENED");
    }

    @Test
    void afterTheTimeForReopeningANewInteractionIsLinkedToTheOldOne() {
        var id = answered("t11");
        brand.as("anna")
                .post("/api/v1/interactions/" + id + "/closure", Map.of("resolution", "SOLVED"))
                .expect(200);
        desk.after(Duration.ofDays(15));
        assertThat(status(id)).isEqualTo("CLOSED");
        assertThat(elements(brand.interaction(id))).isEmpty();

        var next = brand.writes("t11", "m2", QUESTION);
        assertThat(next.at("/id").asString()).isNotEqualTo(id);
        assertThat(next.at("/previous").asString()).isEqualTo(id);
    }

    @Test
    void closingNeedsAReasonWhenItIsDeliberatelyLeft() {
        var id = brand.writes("t12", "m1", QUESTION).at("/id").asString();
        var path = "/api/v1/interactions/" + id + "/closure";
        brand.as("anna").post(path, Map.of("resolution", "DELIBERATELY_LEFT")).expect(422);
        brand.as("anna")
                .post(path, Map.of("resolution", "DELIBERATELY_LEFT", "reason", "Provokation"))
                .expect(200);
        assertThat(status(id)).isEqualTo("CLOSED");
        assertThat(brand.hasTask("reply", id)).isFalse();
        brand.as("anna").post(path, Map.of("resolution", "SOLVED")).expect(409);
        brand.as("anna").delete(path).expect(204);
        assertThat(status(id)).isEqualTo("OPEN");
        assertThat(brand.hasTask("reply", id)).isTrue();
    }

    @Test
    void anUnsureMessageIsTriagedByAPerson() {
        var id = brand.writes("t13", "m1", "Hm.").at("/id").asString();
        assertThat(elements(brand.interaction(id))).containsExactly("handle-interaction/userTask_triage");
        var task = brand.claim("anna", "triage", id);
        brand.as("anna")
                .post("/api/v1/tasks/" + task + "/completion", Map.of("category", "NONSENSE"))
                .expect(422);
        brand.as("anna")
                .post("/api/v1/tasks/" + task + "/completion", Map.of("category", "PRAISE", "priority", "LOW"))
                .expect(204);
        var interaction = brand.interaction(id);
        assertThat(interaction.at("/category").asString()).isEqualTo("PRAISE");
        assertThat(interaction.at("/confidence").asDouble()).isEqualTo(1.0);
        assertThat(elements(interaction)).containsExactly("answer-interaction/userTask_reply");
    }

    @Test
    void aPersonsClassificationCompletesTheTriage() {
        var id = brand.writes("t14", "m1", "Hm.").at("/id").asString();
        brand.as("anna")
                .put(
                        "/api/v1/interactions/" + id + "/classification",
                        Map.of("category", "COMPLAINT", "priority", "HIGH"))
                .expect(200);
        assertThat(elements(brand.interaction(id))).containsExactly("answer-interaction/userTask_reply");
    }

    @Test
    void whatNeedsNothingEndsInTriage() {
        var id = brand.writes("t15", "m1", "Hm.").at("/id").asString();
        var task = brand.claim("anna", "triage", id);
        brand.as("anna")
                .post("/api/v1/tasks/" + task + "/completion", Map.of("category", "OTHER", "actionable", false))
                .expect(204);
        assertThat(status(id)).isEqualTo("CLOSED");
        assertThat(brand.interaction(id).at("/resolution").asString()).isEqualTo("NOT_ACTIONABLE");
    }

    @Test
    void aMessageWithdrawnByItsAuthorEndsCleanlyInWhicheverOrderItComes() {
        var id = brand.writes("t16", "m1", QUESTION).at("/id").asString();
        brand.platform()
                .post(brand.channel(), brand.platform().event("message.deleted", "t16", "m1", Map.of()))
                .expect(202);
        desk.settle();
        var withdrawn = brand.interaction(id);
        assertThat(withdrawn.at("/status").asString()).isEqualTo("CLOSED");
        assertThat(withdrawn.at("/messages/0/text").isNull()).isTrue();
        assertThat(withdrawn.at("/messages/0/deletedAt").isNull()).isFalse();
        assertThat(elements(withdrawn)).isEmpty();

        brand.platform()
                .post(brand.channel(), brand.platform().event("message.deleted", "t17", "m9", Map.of()))
                .expect(202);
        desk.settle();
        var other = brand.writes("t17", "m9", QUESTION);
        assertThat(other.at("/status").asString()).isEqualTo("CLOSED");
        assertThat(other.at("/messages/0/text").isNull()).isTrue();
    }

    @Test
    void aRefusedAnswerComesBackToItsAuthor() {
        brand.platform().answers(aResponse().withStatus(400).withBody("{\"error\":\"thread is locked\"}"));
        var id = brand.writes("t18", "m1", QUESTION).at("/id").asString();
        brand.reply("anna", id, "Hallo Petra!").expect(201);
        desk.settle();
        var interaction = brand.interaction(id);
        assertThat(interaction.at("/status").asString()).isEqualTo("OPEN");
        assertThat(interaction.at("/messages/1/delivery/state").asString()).isEqualTo("REFUSED");
        assertThat(brand.as("anna").get("/api/v1/tasks?view=mine").at("/items").toString())
                .contains(id);
    }

    @Test
    void whatIsInDoubtIsDecidedByAPerson() {
        brand.platform().answers(aResponse().withFault(com.github.tomakehurst.wiremock.http.Fault.EMPTY_RESPONSE));
        var id = brand.writes("t19", "m1", QUESTION).at("/id").asString();
        var reply =
                brand.reply("anna", id, "Hallo Petra!").expect(201).at("/id").asString();
        desk.settle();
        assertThat(brand.interaction(id).at("/messages/1/delivery/state").asString())
                .isEqualTo("IN_DOUBT");
        assertThat(status(id)).isEqualTo("OPEN");

        brand.as("anna")
                .post("/api/v1/replies/" + reply + "/delivery", Map.of("decision", "DELIVERED"))
                .expect(204);
        assertThat(brand.interaction(id).at("/messages/1/delivery/state").asString())
                .isEqualTo("DELIVERED");
        assertThat(status(id)).isEqualTo("PENDING");
        assertThat(brand.hasTask("reply", id)).isFalse();
    }

    @Test
    void whenThePersonIsSilentSomebodyFollowsUp() {
        var id = answered("t20");
        desk.after(Duration.ofDays(8));
        var task = brand.task("followUp", id);
        brand.as("anna")
                .post("/api/v1/tasks/" + task + "/completion", Map.of("next", "WRITE_AGAIN"))
                .expect(204);
        assertThat(status(id)).isEqualTo("OPEN");
        assertThat(elements(brand.interaction(id))).containsExactly("answer-interaction/userTask_reply");
    }

    @Test
    void aPromiseAtRiskAndBrokenIsToldAndClimbs() {
        var id = brand.writes("t21", "m1", QUESTION).at("/id").asString();
        brand.claim("anna", "reply", id);
        desk.after(Duration.ofMinutes(181));
        assertThat(events(brand.interaction(id))).contains("TARGET_AT_RISK").doesNotContain("TARGET_BREACHED");
        assertThat(brand.as("anna").get("/api/v1/notifications").at("/items").toString())
                .contains("TARGET_AT_RISK");
        desk.after(Duration.ofMinutes(60));
        assertThat(events(brand.interaction(id))).contains("TARGET_BREACHED");
        assertThat(brand.as("lea").get("/api/v1/notifications").at("/items").toString())
                .contains("TARGET_BREACHED");
        assertThat(clock(brand.interaction(id), "FIRST_RESPONSE").at("/state").asString())
                .isEqualTo("BREACHED");
    }

    @Test
    void twoInteractionsBecomeOne() {
        var first = brand.writes("t22", "m1", QUESTION).at("/id").asString();
        var second = brand.writes("t23", "m2", QUESTION).at("/id").asString();
        brand.as("anna")
                .put("/api/v1/interactions/" + second + "/merger", Map.of("into", first))
                .expect(200);
        assertThat(status(second)).isEqualTo("CLOSED");
        assertThat(elements(brand.interaction(second))).isEmpty();
        assertThat(brand.interaction(first).at("/messages")).hasSize(2);

        brand.platform()
                .post(brand.channel(), brand.platform().created("t23", "m3", "Und?"))
                .expect(202);
        desk.settle();
        assertThat(brand.interaction(first).at("/messages")).hasSize(3);
    }

    @Test
    void ofTwoWhoClaimTheSlowerOneIsTold() {
        var id = brand.writes("t24", "m1", QUESTION).at("/id").asString();
        var task = brand.claim("anna", "reply", id);
        brand.as("ben")
                .put("/api/v1/tasks/" + task + "/assignee", Map.of("username", brand.name("ben")))
                .expect(409);
        brand.as("ben")
                .post(
                        "/api/v1/interactions/" + id + "/replies",
                        Map.of("text", "Ich!", "sawMessage", brand.newestMessage(id)))
                .expect(409);
        brand.as("anna").delete("/api/v1/tasks/" + task + "/assignee").expect(204);
        brand.as("ben")
                .put("/api/v1/tasks/" + task + "/assignee", Map.of("username", brand.name("ben")))
                .expect(200);
    }

    private String answered(String thread) {
        var id = brand.writes(thread, "m1", QUESTION).at("/id").asString();
        brand.reply("anna", id, "Hallo Petra, morgen.").expect(201);
        desk.settle();
        assertThat(status(id)).isEqualTo("PENDING");
        return id;
    }

    private String status(String id) {
        return brand.interaction(id).at("/status").asString();
    }

    private static JsonNode clock(JsonNode interaction, String target) {
        return StreamSupport.stream(interaction.at("/clocks").spliterator(), false)
                .filter(clock -> clock.at("/target").asString().equals(target))
                .reduce((a, b) -> b)
                .orElseThrow(() -> new AssertionError("no clock " + target + " in " + interaction.at("/clocks")));
    }

    private static java.util.List<String> elements(JsonNode interaction) {
        return StreamSupport.stream(interaction.at("/position").spliterator(), false)
                .map(at ->
                        at.at("/process").asString() + "/" + at.at("/element").asString())
                .toList();
    }

    private static java.util.List<String> events(JsonNode interaction) {
        return StreamSupport.stream(interaction.at("/timeline").spliterator(), false)
                .map(entry -> entry.at("/event").asString())
                .toList();
    }
}

package de.tresen.contract;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import de.tresen.Caller.Answer;
import de.tresen.Desk;
import de.tresen.DeskTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Liking what a person wrote: it leaves like a reply and is no answer. */
@DeskTest
@Tag("both-databases")
class LikesContractTests {

    @Autowired
    Desk desk;

    Story story;
    String id;

    @BeforeEach
    void begin() {
        story = Story.begin(desk);
        id = story.asked("t1");
    }

    private Answer likes(String who, Map<String, ?> body) {
        return story.as(who).post(address(story.brand.newestMessage(id)), body);
    }

    private String address(String message) {
        return Story.of(id) + "/messages/" + message + "/like";
    }

    private Answer takesBack(String who) {
        return story.as(who).delete(address(story.brand.newestMessage(id)));
    }

    private JsonNode like() {
        return story.see(id).at("/messages/0/like");
    }

    private String state() {
        return like().at("/delivery/state").asString();
    }

    private void platformIs(int status) {
        story.brand.platform().answers(aResponse().withStatus(status).withBody("{}"));
    }

    @Test
    void aLikeLeavesSignedWithItsKeyAndIsShownAtTheMessage() {
        var made = likes("anna", Map.of()).expect(201);
        assertThat(made.at("/state").asString()).isEqualTo("READY");
        desk.settle();
        var sent = story.brand.platform().received().get(0);
        assertThat(sent.at("/event").asString()).isEqualTo("message.like");
        assertThat(sent.at("/inReplyTo").asString()).isEqualTo("t1-1");
        assertThat(sent.at("/thread").asString()).isEqualTo("t1");
        assertThat(sent.at("/text").asString()).isEmpty();
        assertThat(sent.at("/author/name").asString()).isEqualTo("Anna Muster");
        var request = story.brand.platform().deliveries().get(0);
        assertThat(request.getHeader("Idempotency-Key"))
                .isEqualTo(made.at("/id").asString());
        assertThat(request.getHeader("webhook-signature")).startsWith("v1,");
        assertThat(like().at("/username").asString()).isEqualTo(story.brand.name("anna"));
        assertThat(state()).isEqualTo("DELIVERED");
        assertThat(story.events(id)).containsSubsequence("MESSAGE_LIKED", "LIKE_DELIVERED");
    }

    @Test
    void aLikeIsNoAnswer() {
        likes("anna", Map.of()).expect(201);
        desk.settle();
        assertThat(story.status(id)).isEqualTo("OPEN");
        assertThat(story.clockState(id, "FIRST_RESPONSE")).isEqualTo("RUNNING");
        assertThat(story.brand.hasTask("reply", id)).isTrue();
        story.reply("anna", id, "Hallo Petra!");
        desk.settle();
        assertThat(story.clockState(id, "FIRST_RESPONSE")).isEqualTo("MET");
        assertThat(story.status(id)).isEqualTo("PENDING");
    }

    @Test
    void aLikeThatLeftBeforeAReplyLeavesTheReplyToItsOwnDelivery() {
        likes("anna", Map.of()).expect(201);
        story.reply("anna", id, "Hallo Petra!");
        desk.settle();
        assertThat(story.brand.platform().received())
                .extracting(sent -> sent.at("/event").asString())
                .containsExactly("message.like", "reply.send");
        assertThat(story.events(id)).containsSubsequence("LIKE_DELIVERED", "REPLY_DELIVERED");
        assertThat(story.status(id)).isEqualTo("PENDING");
    }

    @Test
    void likeAndCloseSolvesItOnceTheLikeHasArrived() {
        likes("anna", Map.of("close", true)).expect(201);
        assertThat(story.status(id)).isEqualTo("OPEN");
        desk.settle();
        assertThat(story.status(id)).isEqualTo("SOLVED");
        assertThat(story.see(id).at("/resolution").asString()).isEqualTo("SOLVED");
        assertThat(story.clockState(id, "FIRST_RESPONSE")).isEqualTo("CANCELLED");
        assertThat(story.brand.hasTask("reply", id)).isFalse();
    }

    @Test
    void whoWritesBeforeTheLikeHasArrivedIsNotClosed() {
        platformIs(503);
        likes("anna", Map.of("close", true)).expect(201);
        desk.settle();
        story.writes("t1", "m2", "Und noch etwas.");
        platformIs(200);
        desk.after(Duration.ofMinutes(10));
        assertThat(state()).isEqualTo("DELIVERED");
        assertThat(story.status(id)).isEqualTo("OPEN");
    }

    @Test
    void whatOneHasNotSeenIsNotClosedWithALike() {
        story.as("anna").get(Story.of(id)).expect(200);
        var first = story.brand.newestMessage(id);
        story.writes("t1", "m2", "Ach, und noch etwas.");
        story.as("anna").post(address(first), Map.of("close", true)).expect(409);
        story.as("anna").get(Story.of(id)).expect(200);
        story.as("anna").post(address(first), Map.of("close", true)).expect(201);
    }

    @Test
    void aPlatformWithoutLikesIsNotAsked() {
        var settings = new HashMap<>(story.brand.webhookSettings(false));
        settings.put("capabilities", List.of("REPLY"));
        desk.admin().put("/api/v1/channels/" + story.brand.channel(), settings).expect(200);
        var refused = likes("anna", Map.of()).expect(409);
        assertThat(refused.at("/code").asString()).isEqualTo("like.cannot");
        desk.settle();
        assertThat(story.requests()).isZero();
    }

    @Test
    void aRefusedLikeIsShownAndMayBeTriedAgain() {
        platformIs(403);
        likes("anna", Map.of("close", true)).expect(201);
        likes("ben", Map.of()).expect(409);
        desk.settle();
        assertThat(state()).isEqualTo("REFUSED");
        assertThat(story.status(id)).isEqualTo("OPEN");
        platformIs(200);
        likes("ben", Map.of()).expect(201);
        desk.settle();
        assertThat(like().at("/username").asString()).isEqualTo(story.brand.name("ben"));
        assertThat(state()).isEqualTo("DELIVERED");
        likes("anna", Map.of()).expect(409);
    }

    @Test
    void aLikeInDoubtIsDecidedByAPerson() {
        story.brand.platform().answers(aResponse().withFault(Fault.EMPTY_RESPONSE));
        var made = likes("anna", Map.of("close", true)).expect(201).at("/id").asString();
        desk.settle();
        assertThat(state()).isEqualTo("IN_DOUBT");
        assertThat(story.events(id)).contains("LIKE_IN_DOUBT");
        assertThat(story.status(id)).isEqualTo("OPEN");
        story.as("anna")
                .post("/api/v1/replies/" + made + "/delivery", Map.of("decision", "DELIVERED"))
                .expect(204);
        assertThat(state()).isEqualTo("DELIVERED");
        assertThat(story.status(id)).isEqualTo("SOLVED");
    }

    @Test
    void whatHasNotLeftCanBeTakenBackAndWhatHasCannot() {
        platformIs(503);
        likes("anna", Map.of()).expect(201);
        desk.settle();
        assertThat(state()).isEqualTo("READY");
        takesBack("ben").expect(204);
        desk.after(Duration.ofHours(1));
        assertThat(story.requests()).isEqualTo(1);
        assertThat(like().isMissingNode()).isTrue();
        takesBack("ben").expect(404);
        platformIs(200);
        likes("anna", Map.of()).expect(201);
        desk.settle();
        takesBack("anna").expect(409);
        assertThat(story.events(id)).containsSubsequence("MESSAGE_LIKED", "LIKE_TAKEN_BACK", "MESSAGE_LIKED");
    }

    @Test
    void onlyWhoMayWriteLikesAndNotWhileSomebodyElseIsAtWork() {
        likes("tom", Map.of()).expect(403);
        likes("max", Map.of()).expect(403);
        likes("eva", Map.of()).expect(404);
        story.brand.claim("anna", "reply", id);
        likes("ben", Map.of()).expect(409);
        likes("anna", Map.of("loud", true)).expect(422);
        likes("anna", Map.of()).expect(201);
    }

    @Test
    void onlyWhatThePersonWroteAndThatStillStands() {
        story.reply("anna", id, "Hallo Petra!");
        desk.settle();
        var ours = story.see(id).at("/messages/1/id").asString();
        story.as("anna").post(address(ours), Map.of()).expect(409);
        story.told("message.deleted", "t1", "t1-1", Map.of());
        likes("anna", Map.of()).expect(409);
    }
}

package de.tresen.contract;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Desk;
import de.tresen.DeskTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a platform receives, and what becomes of it. */
@DeskTest
@Tag("both-databases")
class DeliveryContractTests {

    @Autowired
    Desk desk;

    Story story;
    String id;

    @BeforeEach
    void begin() {
        story = Story.begin(desk);
        id = story.asked("t1");
    }

    @Test
    void theRequestIsSignedAndSaysWhatTheContractSays() {
        var reply = story.send(id);
        desk.settle();
        var request = story.brand.platform().deliveries().get(0);
        var body = request.getBodyAsString();
        var expected = Signer.sign(
                story.brand.platform().secret(),
                request.getHeader("webhook-id"),
                Long.parseLong(request.getHeader("webhook-timestamp")),
                body);
        assertThat(request.getHeader("webhook-signature").split(" ")).contains(expected);
        assertThat(Long.parseLong(request.getHeader("webhook-timestamp")))
                .isEqualTo(desk.clock().instant().getEpochSecond());
        assertThat(request.getHeader("Idempotency-Key")).isNotBlank();
        assertThat(request.getHeader("Content-Type")).startsWith("application/json");
        var sent = story.brand.platform().received().get(0);
        assertThat(sent.propertyNames())
                .containsExactlyInAnyOrder("event", "id", "thread", "inReplyTo", "visibility", "text", "author");
        assertThat(sent.at("/event").asString()).isEqualTo("reply.send");
        assertThat(sent.at("/id").asString()).isEqualTo(reply);
        assertThat(sent.at("/thread").asString()).isEqualTo("t1");
        assertThat(sent.at("/inReplyTo").asString()).isEqualTo("t1-1");
        assertThat(sent.at("/text").asString()).isEqualTo("Hallo Petra, 👩‍🚒 morgen.");
        assertThat(sent.at("/author").propertyNames()).containsExactly("name");
    }

    @Test
    void whatThePlatformCallsItIsShown() {
        story.brand.platform().answers(aResponse().withStatus(201).withBody("{\"id\": \"post-77\"}"));
        story.send(id);
        assertThat(story.delivery(id).at("/state").asString()).isEqualTo("READY");
        assertThat(story.delivery(id).at("/attempts").asInt()).isZero();
        desk.settle();
        assertThat(story.delivery(id).at("/state").asString()).isEqualTo("DELIVERED");
        assertThat(story.delivery(id).at("/externalId").asString()).isEqualTo("post-77");
        assertThat(story.delivery(id).at("/attempts").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 410, 413, 422})
    void whatIsRefusedIsShownToTheAgentAndNotTriedAgain(int status) {
        story.brand.platform().answers(aResponse().withStatus(status).withBody("{\"error\": \"thread is locked\"}"));
        story.send(id);
        desk.settle();
        assertThat(story.delivery(id).at("/state").asString()).isEqualTo("REFUSED");
        assertThat(story.status(id)).isEqualTo("OPEN");
        assertThat(story.events(id)).contains("REPLY_REFUSED");
        assertThat(story.inView("anna", "mine")).contains(id);
        assertThat(story.see(id).toString()).contains("thread is locked");
        desk.after(Duration.ofMinutes(30));
        assertThat(story.requests()).isEqualTo(1);
    }

    @Test
    void aMessageWhileThePlatformIsDownWaitsForTheReplyAndIsThenOffered() {
        story.brand.platform().answers(aResponse().withStatus(503));
        story.send(id);
        desk.settle();
        story.writes("t1", "m2", "Hallo?");
        assertThat(story.status(id)).isEqualTo("OPEN");
        story.brand.platform().answers(aResponse().withStatus(200).withBody("{\"id\": \"x\"}"));
        desk.after(Duration.ofMinutes(10));
        assertThat(story.status(id)).isEqualTo("OPEN");
        assertThat(story.inView("anna", "mine")).contains(id);
        story.says("anna", id, Map.of("text", "Zweite.", "sawMessage", story.brand.newestMessage(id)))
                .expect(201);
        desk.settle();
        assertThat(story.status(id)).isEqualTo("PENDING");
        var texts = story.brand.platform().received().stream()
                .map(body -> body.at("/text").asString())
                .distinct();
        assertThat(texts).containsExactly("Hallo Petra, 👩‍🚒 morgen.", "Zweite.");
    }

    /** Platforms that give every reply the same id, or that of the message it answers, do not stop the desk. */
    @ParameterizedTest
    @ValueSource(strings = {"t1-1", "the same every time"})
    void anIdThatIsTakenAlreadyStopsNothing(String external) {
        story.brand.platform().answers(aResponse().withStatus(200).withBody("{\"id\": \"" + external + "\"}"));
        story.send(id);
        desk.settle();
        story.writes("t1", "m2", "Und?");
        story.says("anna", id, Map.of("text", "Zweite.", "sawMessage", story.brand.newestMessage(id)))
                .expect(201);
        desk.settle();
        assertThat(story.status(id)).isEqualTo("PENDING");
        assertThat(story.delivery(id).at("/state").asString()).isEqualTo("DELIVERED");
        assertThat(story.delivery(id).at("/externalId").asString()).isEqualTo(external);
        assertThat(story.events(id).stream().filter("REPLY_DELIVERED"::equals)).hasSize(2);
    }
}

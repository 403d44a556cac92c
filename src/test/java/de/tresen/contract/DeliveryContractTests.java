package de.tresen.contract;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import de.tresen.Desk;
import de.tresen.DeskTest;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What a platform receives, and what becomes of it when the platform does not take it. */
@DeskTest
@Tag("both-databases")
class DeliveryContractTests {

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient database;

    Story story;
    String id;

    @BeforeEach
    void begin() {
        story = Story.begin(desk);
        id = story.asked("t1");
    }

    private String send() {
        return story.reply("anna", id, "Hallo Petra, 👩‍🚒 morgen.");
    }

    private JsonNode delivery() {
        return Story.each(story.see(id), "/messages")
                .filter(message -> message.at("/direction").asString().equals("OUTBOUND"))
                .reduce((a, b) -> b)
                .orElseThrow()
                .at("/delivery");
    }

    private int requests() {
        return story.brand.platform().deliveries().size();
    }

    private void idempotent() {
        desk.admin()
                .put("/api/v1/channels/" + story.brand.channel(), story.brand.webhookSettings(true))
                .expect(200);
    }

    /** Ticks second by second until there is one request more; answers how long it took. */
    private Duration untilNextRequest(Duration atMost) {
        var before = requests();
        var step = atMost.compareTo(Duration.ofMinutes(2)) > 0 ? Duration.ofSeconds(5) : Duration.ofSeconds(1);
        for (var waited = step; waited.compareTo(atMost.plus(step)) <= 0; waited = waited.plus(step)) {
            desk.after(step);
            if (requests() > before) {
                return waited;
            }
        }
        throw new AssertionError("no further request within " + atMost + ": " + delivery());
    }

    @Test
    void theRequestIsSignedAndSaysWhatTheContractSays() {
        var reply = send();
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
        send();
        assertThat(delivery().at("/state").asString()).isEqualTo("READY");
        assertThat(delivery().at("/attempts").asInt()).isZero();
        desk.settle();
        assertThat(delivery().at("/state").asString()).isEqualTo("DELIVERED");
        assertThat(delivery().at("/externalId").asString()).isEqualTo("post-77");
        assertThat(delivery().at("/attempts").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504})
    void laterIsTriedAgainWithTheSameKeyAndAttemptsCounted(int status) {
        story.brand.platform().answers(aResponse().withStatus(status));
        send();
        desk.settle();
        assertThat(delivery().at("/state").asString()).isEqualTo("READY");
        assertThat(story.status(id)).isEqualTo("OPEN");
        story.brand.platform().answers(aResponse().withStatus(200).withBody("{\"id\": \"x\"}"));
        desk.after(Duration.ofSeconds(5));
        assertThat(delivery().at("/state").asString()).isEqualTo("DELIVERED");
        assertThat(delivery().at("/attempts").asInt()).isEqualTo(2);
        assertThat(story.brand.platform().deliveries().stream()
                        .map(request -> request.getHeader("Idempotency-Key"))
                        .distinct())
                .hasSize(1);
        assertThat(story.status(id)).isEqualTo("PENDING");
    }

    @Test
    void pausesGrowAtMostFourfoldAndNotBeyondTenMinutes() {
        story.brand.platform().answers(aResponse().withStatus(503));
        send();
        desk.settle();
        var pause = untilNextRequest(Duration.ofSeconds(5));
        for (var attempt = 3; attempt <= 8; attempt++) {
            var most = pause.multipliedBy(4);
            var next = untilNextRequest(most.compareTo(Duration.ofMinutes(10)) < 0 ? most : Duration.ofMinutes(10));
            assertThat(next).isGreaterThanOrEqualTo(pause.minusSeconds(5));
            pause = next;
        }
        assertThat(delivery().at("/attempts").asInt()).isEqualTo(8);
        assertThat(requests()).isEqualTo(8);
    }

    @Test
    void retryAfterInSecondsIsAMinimum() {
        story.brand.platform().answers(aResponse().withStatus(429).withHeader("Retry-After", "90"));
        send();
        desk.settle();
        desk.after(Duration.ofSeconds(89));
        assertThat(requests()).isEqualTo(1);
        desk.after(Duration.ofSeconds(1));
        assertThat(requests()).isEqualTo(2);
    }

    @Test
    void retryAfterAsADateIsAMinimumAndADateGoneByIsNone() {
        var at = ZonedDateTime.ofInstant(desk.clock().instant().plusSeconds(120), ZoneOffset.UTC);
        var date = DateTimeFormatter.RFC_1123_DATE_TIME.format(at);
        story.brand.platform().answers(aResponse().withStatus(503).withHeader("Retry-After", date));
        send();
        desk.settle();
        desk.after(Duration.ofSeconds(118));
        assertThat(requests()).isEqualTo(1);
        desk.after(Duration.ofSeconds(3));
        assertThat(requests()).isEqualTo(2);
        assertThat(untilNextRequest(Duration.ofSeconds(60))).isPositive();
    }

    @Test
    void aRetryAfterBelowOurOwnPauseDoesNotShortenIt() {
        story.brand.platform().answers(aResponse().withStatus(503).withHeader("Retry-After", "0"));
        send();
        desk.settle();
        assertThat(requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 410, 413, 422})
    void whatIsRefusedIsShownToTheAgentAndNotTriedAgain(int status) {
        story.brand.platform().answers(aResponse().withStatus(status).withBody("{\"error\": \"thread is locked\"}"));
        send();
        desk.settle();
        assertThat(delivery().at("/state").asString()).isEqualTo("REFUSED");
        assertThat(story.status(id)).isEqualTo("OPEN");
        assertThat(story.events(id)).contains("REPLY_REFUSED");
        assertThat(story.inView("anna", "mine")).contains(id);
        assertThat(story.see(id).toString()).contains("thread is locked");
        desk.after(Duration.ofMinutes(30));
        assertThat(requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EMPTY_RESPONSE", "CONNECTION_RESET_BY_PEER", "RANDOM_DATA_THEN_CLOSE"})
    void noAnswerIsParkedForAPersonWhereTheChannelIsNotIdempotent(String fault) {
        story.brand.platform().answers(aResponse().withFault(Fault.valueOf(fault)));
        send();
        desk.settle();
        desk.after(Duration.ofHours(1));
        assertThat(delivery().at("/state").asString()).isEqualTo("IN_DOUBT");
        assertThat(delivery().at("/attempts").asInt()).isEqualTo(1);
        assertThat(requests()).isEqualTo(1);
        assertThat(story.status(id)).isEqualTo("OPEN");
        assertThat(story.events(id)).contains("REPLY_IN_DOUBT");
        assertThat(story.brand.hasTask("reply", id)).isTrue();
    }

    @Test
    void noAnswerIsSentAgainWithTheSameKeyWhereTheChannelIsIdempotent() {
        idempotent();
        story.brand.platform().answers(aResponse().withFault(Fault.EMPTY_RESPONSE));
        send();
        desk.settle();
        assertThat(delivery().at("/state").asString()).isEqualTo("READY");
        story.brand.platform().answers(aResponse().withStatus(200).withBody("{\"id\": \"x\"}"));
        desk.after(Duration.ofSeconds(5));
        assertThat(delivery().at("/state").asString()).isEqualTo("DELIVERED");
        assertThat(delivery().at("/attempts").asInt()).isEqualTo(2);
        var requests = story.brand.platform().deliveries();
        assertThat(requests.get(1).getHeader("Idempotency-Key"))
                .isEqualTo(requests.get(0).getHeader("Idempotency-Key"));
        assertThat(requests.get(1).getBodyAsString()).isEqualTo(requests.get(0).getBodyAsString());
    }

    /** A node died while it was sending: what it had in flight is decided within two minutes. */
    private void crash(String reply) {
        database.sql("""
                        update outbound_message set state = 'IN_FLIGHT', attempts = 1, fence = 1, node = 'gone',
                            lease_until = :until where id = :id""")
                .param("until", java.sql.Timestamp.from(desk.clock().instant().plusSeconds(90)))
                .param("id", java.util.UUID.fromString(reply))
                .update();
        desk.after(Duration.ofMinutes(2));
    }

    @Test
    void afterACrashWhatWasInFlightIsSentAgainWhereThatIsSafe() {
        idempotent();
        crash(send());
        desk.after(Duration.ofSeconds(5));
        assertThat(delivery().at("/state").asString()).isEqualTo("DELIVERED");
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void afterACrashWhatWasInFlightIsParkedWhereSendingAgainIsNotSafe() {
        crash(send());
        assertThat(delivery().at("/state").asString()).isEqualTo("IN_DOUBT");
        assertThat(requests()).isZero();
        assertThat(story.status(id)).isEqualTo("OPEN");
    }

    @Test
    void aMessageWhileThePlatformIsDownWaitsForTheReplyAndIsThenOffered() {
        story.brand.platform().answers(aResponse().withStatus(503));
        send();
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
        send();
        desk.settle();
        story.writes("t1", "m2", "Und?");
        story.says("anna", id, Map.of("text", "Zweite.", "sawMessage", story.brand.newestMessage(id)))
                .expect(201);
        desk.settle();
        assertThat(story.status(id)).isEqualTo("PENDING");
        assertThat(delivery().at("/state").asString()).isEqualTo("DELIVERED");
        assertThat(delivery().at("/externalId").asString()).isEqualTo(external);
        assertThat(story.events(id).stream().filter("REPLY_DELIVERED"::equals)).hasSize(2);
    }
}

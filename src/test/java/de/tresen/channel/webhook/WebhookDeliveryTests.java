package de.tresen.channel.webhook;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.standardwebhooks.Webhook;
import de.tresen.channel.Capability;
import de.tresen.channel.OutboundMessage;
import de.tresen.channel.SendResult;
import de.tresen.channel.TargetsFixture;
import de.tresen.interaction.Visibility;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookDeliveryTests {

    private static final String SECRET = "whsec_MDEyMzQ1Njc4OWFiY2RlZmdoaWprbG1ub3BxcnN0dXY=";
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private static final Duration SHORT = Duration.ofMillis(700);

    @RegisterExtension
    static final WireMockExtension PLATFORM = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private final WebhookClient client = new WebhookClient(TargetsFixture.anywhere(), SHORT, SHORT);
    private final WebhookDelivery delivery =
            new WebhookDelivery(new SignedCalls(client, Clock.fixed(NOW, ZoneOffset.UTC)));
    private final OutboundMessage message = message(Capability.REPLY, "It is on its way – grüße");

    private static OutboundMessage message(Capability act, String text) {
        return new OutboundMessage(
                UUID.fromString("01990000-0000-7000-8000-000000000001"),
                act,
                UUID.randomUUID(),
                "forum",
                "t-1",
                "m-1",
                "u-1",
                "Hello",
                Visibility.PUBLIC,
                text,
                "Mia",
                false);
    }

    @AfterEach
    void close() throws Exception {
        client.destroy();
    }

    @Test
    void sendsWhatTheContractSays() {
        answers(aResponse().withStatus(201).withBody("{\"id\": \"p-9\"}"));
        assertThat(send()).isEqualTo(new SendResult.Delivered("p-9"));
        PLATFORM.verify(
                1,
                postRequestedFor(anyUrl())
                        .withHeader("Content-Type", equalTo("application/json"))
                        .withHeader("Idempotency-Key", equalTo(message.id().toString()))
                        .withHeader("webhook-id", equalTo(message.id().toString()))
                        .withHeader("webhook-timestamp", equalTo(Long.toString(NOW.getEpochSecond())))
                        .withRequestBody(equalToJson("""
                        {"event": "reply.send", "id": "01990000-0000-7000-8000-000000000001", "thread": "t-1",
                         "inReplyTo": "m-1", "visibility": "PUBLIC", "text": "It is on its way – grüße",
                         "author": {"name": "Mia"}}""")));
    }

    @Test
    void signsWhatItSends() throws Exception {
        answers(aResponse().withStatus(200));
        send();
        var request = PLATFORM.findAll(postRequestedFor(anyUrl())).get(0);
        var headers = HttpHeaders.of(
                Map.of(
                        "webhook-id", List.of(request.getHeader("webhook-id")),
                        "webhook-timestamp", List.of(request.getHeader("webhook-timestamp")),
                        "webhook-signature", List.of(request.getHeader("webhook-signature"))),
                (name, value) -> true);
        new Webhook(SECRET).verify(request.getBodyAsString(), headers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"id\": null}", "{\"id\": {}}", "{\"id\": \"\"}", "<html>"})
    void deliveredWithoutAReadableIdIsDelivered(String body) {
        answers(aResponse().withStatus(200).withBody(body));
        assertThat(send()).isEqualTo(new SendResult.Delivered(null));
    }

    @Test
    void aNumberIsAnIdToo() {
        answers(aResponse().withStatus(200).withBody("{\"id\": 42}"));
        assertThat(send()).isEqualTo(new SendResult.Delivered("42"));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504})
    void triesAgainLater(int status) {
        answers(aResponse().withStatus(status));
        assertThat(send()).isEqualTo(new SendResult.TryAgain("The platform answered " + status, null));
    }

    @Test
    void honoursRetryAfterInSecondsAndAsADate() {
        answers(aResponse().withStatus(429).withHeader("Retry-After", "120"));
        assertThat(pause()).isEqualTo(Duration.ofMinutes(2));
        answers(aResponse().withStatus(503).withHeader("Retry-After", httpDate(NOW.plusSeconds(90))));
        assertThat(pause()).isEqualTo(Duration.ofSeconds(90));
        answers(aResponse().withStatus(503).withHeader("Retry-After", httpDate(NOW.minusSeconds(90))));
        assertThat(pause()).isNull();
        answers(aResponse().withStatus(503).withHeader("Retry-After", "soon"));
        assertThat(pause()).isNull();
        answers(aResponse().withStatus(503).withHeader("Retry-After", "-5"));
        assertThat(pause()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308, 400, 401, 403, 404, 409, 410, 413, 422})
    void isRefused(int status) {
        answers(aResponse().withStatus(status).withHeader("Location", PLATFORM.url("/elsewhere")));
        assertThat(send()).isInstanceOf(SendResult.Refused.class);
        PLATFORM.verify(1, postRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                {"detail": "locked", "title": "no"}   | The platform answered 403: locked
                {"error": {"message": "too\\nlong"}} | The platform answered 403: too long
                {"error": "locked"}                   | The platform answered 403: locked
                {"code": 7}                           | The platform answered 403: {"code": 7}
                locked                                | The platform answered 403: locked
                ''                                    | The platform answered 403
                """)
    void saysWhyInThePlatformsWords(String body, String reason) {
        answers(aResponse().withStatus(403).withBody(body));
        assertThat(send()).isEqualTo(new SendResult.Refused(reason));
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"EMPTY_RESPONSE", "CONNECTION_RESET_BY_PEER", "RANDOM_DATA_THEN_CLOSE"})
    void nobodyKnowsWhenTheAnswerIsMissing(Fault fault) {
        answers(aResponse().withFault(fault));
        assertThat(send()).isInstanceOf(SendResult.Unknown.class);
        PLATFORM.verify(1, postRequestedFor(anyUrl()));
    }

    @Test
    void aBodyThatBreaksOffAfterA200IsDelivered() {
        answers(aResponse().withStatus(200).withFault(Fault.MALFORMED_RESPONSE_CHUNK));
        assertThat(send()).isEqualTo(new SendResult.Delivered(null));
    }

    @Test
    void anEndlessBodyIsNotWaitedFor() {
        answers(aResponse().withStatus(200).withBody(new byte[2 << 20]).withChunkedDribbleDelay(100, 20_000));
        assertThat(send()).isEqualTo(new SendResult.Delivered(null));
    }

    @Test
    void nobodyKnowsWhenTheAnswerTakesTooLong() {
        answers(aResponse().withStatus(200).withFixedDelay(5_000));
        assertThat(send()).isInstanceOf(SendResult.Unknown.class);
    }

    @Test
    void whereNobodyListensNothingWasSent() {
        assertThat(send("http://127.0.0.1:1/hook")).isInstanceOf(SendResult.TryAgain.class);
        assertThat(send("http://platform.invalid/hook")).isInstanceOf(SendResult.TryAgain.class);
        assertThat(send(PLATFORM.url("/hook").replace("http:", "https:"))).isInstanceOf(SendResult.TryAgain.class);
    }

    @Test
    void checksTheAddressThatItConnectsTo() throws Exception {
        var careful = new WebhookClient(TargetsFixture.publicOnly());
        var settings = settings(PLATFORM.url("/hook").replace("localhost", "127.0.0.1"));
        assertThat(new WebhookDelivery(new SignedCalls(careful, Clock.systemUTC())).send(settings, message))
                .isInstanceOf(SendResult.Refused.class);
        PLATFORM.verify(0, postRequestedFor(anyUrl()));
        careful.destroy();
    }

    private static String httpDate(Instant instant) {
        return java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }

    private Duration pause() {
        return ((SendResult.TryAgain) send()).notBefore();
    }

    private static void answers(ResponseDefinitionBuilder response) {
        PLATFORM.stubFor(post("/hook").willReturn(response));
    }

    private SendResult send() {
        return send(PLATFORM.url("/hook"));
    }

    private SendResult send(String url) {
        return delivery.send(settings(url), message);
    }

    private static WebhookSettings settings(String url) {
        return new WebhookSettings(WebhookSecret.parse(SECRET).orElseThrow(), URI.create(url), true);
    }
}

package de.tresen.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import de.tresen.Api;
import de.tresen.DeskTest;
import de.tresen.SettableClock;
import de.tresen.channel.InboundWorker;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

@DeskTest
@Tag("both-databases")
class InboundApiTests {

    private static final String SECRET = "whsec_MDEyMzQ1Njc4OWFiY2RlZmdoaWprbG1ub3BxcnN0dXY=";
    private static final String CHANNEL = """
            {"type": "webhook", "name": "Forum", "team": "in-care", "serviceLevel": "in-level",
             "visibility": "PUBLIC", "active": true, "secret": "%s",
             "deliveryUrl": "https://platform.example.org/in", "idempotent": true, "capabilities": ["REPLY"]}""".formatted(SECRET);
    private static final String MESSAGE = """
            {"event": "message.created", "id": "m-1", "thread": "t-1", "author": {"id": "u-1", "name": "Ada"},
             "text": "Where is my order?", "occurredAt": "2026-11-18T08:59:00Z"}""";

    @Autowired
    Environment environment;

    @Autowired
    SettableClock clock;

    @Autowired
    InboundWorker worker;

    @Autowired
    JdbcTemplate sql;

    private final String key = "hook-" + UUID.randomUUID();
    private Api admin;

    @BeforeEach
    void channel() {
        admin = Api.asAdmin(environment).team("in-care", false);
        admin.put("/api/v1/service-hours/in-hours", """
                {"timeZone": "Europe/Berlin", "week": {"MONDAY": ["09:00-17:00"]}, "exceptions": []}""");
        admin.put("/api/v1/service-levels/in-level", """
                {"name": "Usual", "serviceHours": "in-hours", "warnAt": 0.75, "targets": {
                 "LOW": {"firstResponse": "PT8H", "nextResponse": "PT8H", "resolution": "PT40H"},
                 "NORMAL": {"firstResponse": "PT8H", "nextResponse": "PT8H", "resolution": "PT40H"},
                 "HIGH": {"firstResponse": "PT8H", "nextResponse": "PT8H", "resolution": "PT40H"},
                 "URGENT": {"firstResponse": "PT8H", "nextResponse": "PT8H", "resolution": "PT40H"}}}""");
        admin.put("/api/v1/channels/" + key, CHANNEL).expect(201);
    }

    @Test
    void takesASignedMessageInOnce() {
        send(MESSAGE).expect(202);
        send(MESSAGE).expect(202);
        worker.drain();
        assertThat(texts()).containsExactly("Where is my order?");
    }

    @Test
    void knowsARepetitionWithOtherBytes() {
        send(MESSAGE).expect(202);
        send(MESSAGE.replace(" ", "  ")).expect(202);
        worker.drain();
        assertThat(texts()).hasSize(1);
    }

    @Test
    void anEditAndADeletionFollow() {
        send(MESSAGE).expect(202);
        send(MESSAGE.replace("created", "edited").replace("Where is", "Here is").replace("08:59", "09:00"))
                .expect(202);
        worker.drain();
        assertThat(texts()).containsExactly("Here is my order?");
        send("""
                {"event": "message.deleted", "id": "m-1", "thread": "t-1", "occurredAt": "2026-11-18T09:01:00Z"}""").expect(202);
        worker.drain();
        assertThat(texts()).containsOnlyNulls();
    }

    @Test
    void wrongOrMissingSignaturesAre401() {
        post(key, MESSAGE.getBytes(StandardCharsets.UTF_8), "m", now(), "v1,AAAA")
                .expect(401);
        Api.send(HttpRequest.newBuilder(uri(key)).POST(BodyPublishers.ofString(MESSAGE)))
                .expect(401);
        signed(key, MESSAGE, now() - 301).expect(401);
        signed(key, MESSAGE, now() + 301).expect(401);
        signed(key, MESSAGE, now() - 300).expect(202);
    }

    @Test
    void unknownAndInactiveChannelsAre404EvenUnsigned() {
        Api.send(HttpRequest.newBuilder(uri("nowhere")).POST(BodyPublishers.ofString("?")))
                .expect(404);
        admin.put("/api/v1/channels/" + key, CHANNEL.replace("\"active\": true", "\"active\": false"))
                .expect(200);
        send(MESSAGE).expect(404);
    }

    @Test
    void theUnreadableIs422AndNamesWhatIsWrong() {
        var answer = send(MESSAGE.replace("\"m-1\"", "\" \"")).expect(422);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
        assertThat(answer.json().get("detail").asString()).contains("id must be a text that is not blank");
        send("{\"event\": 1").expect(422);
        send("").expect(422);
        send(MESSAGE.replace("\"text\"", "\"colour\": \"red\", \"text\"")).expect(422);
    }

    @Test
    void exactlyOneMebibyteIsTaken() {
        send(sized(1 << 20)).expect(202);
        worker.drain();
        assertThat(texts()).hasSize(1);
    }

    @Test
    void oneByteMoreIs413WhateverElseIsWrong() {
        send(sized((1 << 20) + 1)).expect(413);
        var raw = sized((1 << 20) + 1).getBytes(StandardCharsets.UTF_8);
        Api.send(HttpRequest.newBuilder(uri("nowhere"))
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(raw))))
                .expect(413);
    }

    @Test
    void exactlyOneMebibyteIsTakenInChunksToo() throws Exception {
        var body = sized(1 << 20);
        var signature = new Webhook(SECRET).sign("m", now(), body);
        var raw = body.getBytes(StandardCharsets.UTF_8);
        Api.send(headers(key, "m", now(), signature)
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(raw))))
                .expect(202);
    }

    /** A platform may name any type: the bytes are signed, and nobody else may have read them before. */
    @Test
    void whatIsCalledAFormIsReadAsItsBytes() throws Exception {
        var signature = new Webhook(SECRET).sign("m", now(), MESSAGE);
        Api.send(headers(key, "m", now(), signature)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(MESSAGE)))
                .expect(202);
        Api.send(HttpRequest.newBuilder(uri(key))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("a=%00&b=%ff")))
                .expect(401);
    }

    @Test
    void hostileTextsArriveHarmless() {
        send(MESSAGE.replace("Ada", "\\u0000<script>\\ud800")
                        .replace("Where", "\\u0000\\udfff")
                        .replace("\"text\"", "\"html\": \"<img src=x onerror=alert(1)><p>hi</p>\", \"text\""))
                .expect(202);
        worker.drain();
        assertThat(texts()).containsExactly("\ufffd\ufffd is my order?");
        assertThat(sql.queryForObject("select html from message where channel = ?", String.class, key))
                .doesNotContain("onerror")
                .contains("<p>hi</p>");
    }

    private static String sized(int bytes) {
        var empty = MESSAGE.replace("Where is my order?", "");
        return MESSAGE.replace("Where is my order?", "x".repeat(bytes - empty.length()));
    }

    private java.util.List<String> texts() {
        return sql.queryForList("select text from message where channel = ?", String.class, key);
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    private Api.Answer send(String body) {
        return signed(key, body, now());
    }

    private Api.Answer signed(String channel, String body, long timestamp) {
        try {
            var signature = new Webhook(SECRET).sign("m", timestamp, body);
            return post(channel, body.getBytes(StandardCharsets.UTF_8), "m", timestamp, signature);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Api.Answer post(String channel, byte[] body, String id, long timestamp, String signature) {
        return Api.send(headers(channel, id, timestamp, signature).POST(BodyPublishers.ofByteArray(body)));
    }

    private HttpRequest.Builder headers(String channel, String id, long timestamp, String signature) {
        return HttpRequest.newBuilder(uri(channel))
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(timestamp))
                .header("webhook-signature", signature);
    }

    private java.net.URI uri(String channel) {
        return admin.uri("/channels/" + channel + "/inbound");
    }
}

package de.tresen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Desk;
import de.tresen.DeskTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes of what a platform posts. */
@DeskTest
@Tag("both-databases")
class InboundContractTests {

    @Autowired
    Desk desk;

    Story story;
    String secret;

    @BeforeEach
    void begin() {
        story = Story.begin(desk);
        secret = story.brand.platform().secret();
    }

    @Test
    void anUnknownOrInactiveChannelIs404() {
        var body = Story.MESSAGE.formatted("Hallo");
        var headers = Signer.headers(secret, "msg_1", story.now(), body);
        var unknown = story.brand.platform().post("no-such-channel", body, headers);
        unknown.expect(404);
        assertThat(unknown.contentType()).startsWith("application/problem+json");
        var settings = new HashMap<>(story.brand.webhookSettings(false));
        settings.put("active", false);
        desk.admin().put("/api/v1/channels/" + story.brand.channel(), settings).expect(200);
        story.post(body, headers).expect(404);
    }

    @Test
    void exactlyOneMebibyteIsAcceptedAndOneByteMoreIs413() {
        var room = (1 << 20) - Story.MESSAGE.formatted("").length();
        var full = Story.MESSAGE.formatted("x".repeat(room));
        story.postAt(story.now(), full).expect(202);
        story.postAt(story.now(), Story.MESSAGE.formatted("x".repeat(room + 1))).expect(413);
        desk.settle();
        assertThat(story.brand.inThread("t1").at("/messages/0/text").asString()).hasSize(room);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"event\" | \"evnt\"",
                "message.created | message.read",
                "\"id\": \"m1\" | \"id\": 7",
                "\"id\": \"m1\" | \"id\": \"\"",
                "\"thread\": \"t1\", | ",
                "\"author\": {\"id\": \"a1\", \"name\": \"Petra\"} | \"author\": \"Petra\"",
                "\"name\": \"Petra\" | \"name\": \"Petra\", \"rank\": 3",
                "\"text\": \"Hallo\" | \"text\": [\"Hallo\"]",
                "\"text\": \"Hallo\", | ",
                "\"text\": \"Hallo\" | \"text\": \"Hallo\", \"likes\": 3",
                "\"text\": \"Hallo\" | \"text\": \"Hallo\", \"visibility\": \"SECRET\"",
                "2026-11-18T08:00:00Z | 2026-11-18T08:00:00",
                "2026-11-18T08:00:00Z | yesterday",
                "{\"event\" | [\"event\"",
                "\"occurredAt\" | \"id\": \"m2\", \"occurredAt\"",
            })
    void whatCannotBeReadIs422AndSaysWhat(String right, String wrong) {
        var body = Story.MESSAGE.formatted("Hallo").replace(right, wrong == null ? "" : wrong);
        var refused = story.postAt(story.now(), body);
        refused.expect(422);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.text("/detail")).isNotBlank();
        desk.settle();
        assertThat(story.as("lea")
                        .get("/api/v1/interactions?channel=" + story.brand.channel())
                        .at("/items"))
                .isEmpty();
    }

    @Test
    void aRepetitionIs202AndChangesNothingHoweverManyComeAtOnce() {
        var answers = IntStream.range(0, 12)
                .parallel()
                .mapToObj(i -> {
                    var body = Story.MESSAGE.formatted("Hallo, wann kommt meine Bestellung?");
                    return story.post(body, Signer.headers(secret, "msg_" + i, story.now(), body))
                            .status();
                })
                .toList();
        assertThat(answers).containsOnly(202);
        desk.settle();
        assertThat(story.brand.inThread("t1").at("/messages")).hasSize(1);
        desk.after(Duration.ofHours(1));
        story.postAt(story.now(), Story.MESSAGE.formatted("Hallo, wann kommt meine Bestellung?"))
                .expect(202);
        desk.settle();
        var interaction = story.brand.inThread("t1");
        assertThat(interaction.at("/messages")).hasSize(1);
        assertThat(Story.texts(interaction, "/timeline", "/event")).containsOnlyOnce("MESSAGE_RECEIVED");
    }

    @Test
    void theSameIdOnAnotherChannelIsAnotherMessage() {
        var other = desk.brand();
        story.asked("t1");
        other.writes("t1", "t1-1", "Ganz etwas anderes, wann kommt meine Lieferung?");
        assertThat(story.brand.inThread("t1").at("/messages")).hasSize(1);
        assertThat(other.inThread("t1").at("/messages/0/text").asString()).startsWith("Ganz");
    }

    @Test
    void concurrentMessagesOfAThreadBecomeOneInteraction() {
        IntStream.range(0, 8)
                .parallel()
                .forEach(i -> story.brand
                        .platform()
                        .post(story.brand.channel(), story.brand.platform().created("t1", "m" + i, "Wann? " + i))
                        .expect(202));
        desk.settle();
        var all = story.as("lea").get("/api/v1/interactions?channel=" + story.brand.channel());
        assertThat(all.at("/items")).hasSize(1);
        assertThat(story.brand.inThread("t1").at("/messages")).hasSize(8);
    }

    @Test
    void hostileCharactersAreTakenInAndFourByteOnesKept() {
        var text = "Wann kommt es? 👩‍🚒𝒵 \\u0000 \\ud800 <script>";
        story.postAt(story.now(), Story.MESSAGE.formatted(text)).expect(202);
        desk.settle();
        var stored = story.brand.inThread("t1").at("/messages/0/text").asString();
        assertThat(stored).contains("👩‍🚒𝒵").contains("<script>").doesNotContain("\0");
    }

    @Test
    void htmlIsSanitisedAndNullWhenOnlyTextCame() {
        story.told(
                "message.created",
                "t1",
                "m1",
                Map.of(
                        "text",
                        "Wann?",
                        "html",
                        "<p onclick=\"x()\">Wann?<script>x()</script><img src=x onerror=x()></p>"));
        story.writes("t1", "m2", "Nur Text");
        var messages = story.brand.inThread("t1").at("/messages");
        assertThat(messages.at("/0/html").asString()).contains("Wann?").doesNotContain("script", "onclick", "onerror");
        assertThat(messages.at("/1/html").isNull()).isTrue();
    }

    @Test
    void maxLengthLimitsRepliesOnly() {
        var settings = new HashMap<>(story.brand.webhookSettings(false));
        settings.put("maxLength", 20);
        desk.admin().put("/api/v1/channels/" + story.brand.channel(), settings).expect(200);
        var id = story.asked("t1");
        assertThat(story.see(id).at("/messages/0/text").asString()).isEqualTo(Story.QUESTION);
        story.brand.reply("anna", id, "x".repeat(21)).expect(422);
        for (var text : List.of("𝒵".repeat(20))) {
            story.says("anna", id, Map.of("text", text, "sawMessage", story.brand.newestMessage(id)))
                    .expect(201);
        }
    }
}

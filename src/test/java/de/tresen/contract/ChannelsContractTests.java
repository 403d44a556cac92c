package de.tresen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Desk;
import de.tresen.DeskTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** How channels are set up, and that their secrets stay inside. */
@DeskTest
@Tag("both-databases")
class ChannelsContractTests {

    private static final String EMAIL = """
            {"type": "email", "name": "Post", "team": "%s", "serviceLevel": "%s", "visibility": "PRIVATE",
             "language": "de", "active": true, "address": "hilfe@example.org",
             "imap": {"host": "localhost", "port": 993, "tls": "TLS", "username": "hilfe", "password": "imap-pässwort",
                      "folder": "INBOX"},
             "smtp": {"host": "localhost", "port": 587, "tls": "STARTTLS", "username": "hilfe",
                      "password": "smtp-pässwort"}}""";

    @Autowired
    Desk desk;

    Story story;
    String path;

    @BeforeEach
    void begin() {
        story = Story.begin(desk);
        path = "/api/v1/channels/mail-" + story.brand.key();
    }

    private String email() {
        return EMAIL.formatted(story.brand.team(), story.brand.level());
    }

    @Test
    void anEmailChannelIsCreatedAndReplacedWithoutShowingItsPasswords() {
        var created = desk.admin().send("PUT", path, email()).expect(201);
        var replaced = desk.admin().send("PUT", path, email()).expect(200);
        var read = desk.admin().get(path).expect(200);
        var list = desk.admin().get("/api/v1/channels?limit=200").expect(200);
        assertThat(list.toString()).doesNotContain("pässwort");
        for (var answer : List.of(created, replaced, read)) {
            assertThat(answer.toString()).contains("hilfe@example.org").doesNotContain("pässwort");
        }
        assertThat(read.at("/imap/port").asInt()).isEqualTo(993);
        assertThat(read.at("/smtp/tls").asString()).isEqualTo("STARTTLS");
        assertThat(read.at("/visibility").asString()).isEqualTo("PRIVATE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"type\": \"email\" | \"type\": \"pigeon\" | type",
                "hilfe@example.org | hilfe | address",
                "\"port\": 993 | \"port\": 0 | port",
                "\"port\": 993 | \"port\": 70000 | port",
                "\"port\": 993 | \"port\": \"993\" | port",
                "\"tls\": \"TLS\" | \"tls\": \"SSL\" | tls",
                "\"folder\" | \"map\" | map",
                "\"visibility\": \"PRIVATE\" | \"visibility\": \"SECRET\" | visibility",
                "\"active\": true | \"active\": \"yes\" | active",
                "\"active\": true | \"active\": true, \"deliveryUrl\": \"https://example.org\" | deliveryUrl",
                "\"active\": true | \"active\": true, \"maxLength\": 0 | maxLength",
                "\"language\": \"de\" | \"language\": \"deutsch!\" | language",
                "\"name\": \"Post\" | \"name\": \"P\\u0000st\" | name",
                "\"serviceLevel\": \" | \"serviceLevel\": \"no- | serviceLevel",
                "\"team\": \" | \"team\": \"no- | team",
            })
    void namesTheWrongFieldAndNeverRepeatsASecret(String right, String wrong, String field) {
        var refused = desk.admin().send("PUT", path, email().replace(right, wrong));
        assertThat(refused.expect(422).at("/fields").toString()).contains(field);
        assertThat(refused.body().toString()).doesNotContain("pässwort");
        desk.admin().get(path).expect(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secret",
                "whsec_",
                "whsec_short",
                "whsec_!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!",
                "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
            })
    void aSecretIsOneOfStandardWebhooks(String secret) {
        var settings = new HashMap<>(story.brand.webhookSettings(false));
        settings.put("secret", secret);
        var refused = desk.admin().put("/api/v1/channels/hook-" + story.brand.key(), settings);
        assertThat(refused.expect(422).at("/fields/0/field").asString()).isEqualTo("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://example.org/", "example.org", "/deliveries", "javascript:alert(1)", "http://", " "})
    void aDeliveryUrlIsOneOfTheWeb(String url) {
        var settings = new HashMap<>(story.brand.webhookSettings(false));
        settings.put("deliveryUrl", url);
        desk.admin().put("/api/v1/channels/hook-" + story.brand.key(), settings).expect(422);
    }

    @Test
    void capabilitiesAreThoseOfTheContract() {
        var settings = new HashMap<>(story.brand.webhookSettings(false));
        settings.put("capabilities", Arrays.asList("REPLY", "HIDE", "DELETE", "LIKE"));
        var hook = "/api/v1/channels/hook-" + story.brand.key();
        assertThat(desk.admin().put(hook, settings).expect(201).at("/capabilities"))
                .hasSize(4);
        for (var wrong : List.of(List.of("FLY"), new ArrayList<>(Arrays.asList("REPLY", null)), "REPLY")) {
            settings.put("capabilities", wrong);
            desk.admin().put(hook, settings).expect(422);
        }
    }

    @Test
    void theSecretStaysOutOfEveryAnswerAboutInteractions() {
        var id = story.answered("t1");
        var secret = story.brand.platform().secret();
        for (var who : List.of("anna", "lea", "max")) {
            assertThat(story.as(who).get(Story.of(id)).expect(200).toString()).doesNotContain(secret);
        }
        var channel =
                desk.admin().get("/api/v1/channels/" + story.brand.channel()).expect(200);
        assertThat(channel.toString()).doesNotContain(secret, "whsec_");
        var wrong = new HashMap<>(story.brand.webhookSettings(false));
        wrong.put("zzz", 1);
        var refused = desk.admin().put("/api/v1/channels/" + story.brand.channel(), wrong);
        assertThat(refused.expect(422).toString()).doesNotContain(secret);
    }

    @Test
    void theChannelsVisibilityIsThatOfMessagesThatSayNothingElse() {
        story.writes("t1", "m1", "Wann kommt es?");
        story.told("message.created", "t2", "m2", Map.of("text", "Wann kommt es?", "visibility", "PRIVATE"));
        assertThat(story.brand.inThread("t1").at("/messages/0/visibility").asString())
                .isEqualTo("PUBLIC");
        assertThat(story.brand.inThread("t2").at("/messages/0/visibility").asString())
                .isEqualTo("PRIVATE");
    }

    @Test
    void channelsAreWalkedWithoutDuplicatesOrHoles() {
        for (var i = 0; i < 5; i++) {
            desk.admin().put("/api/v1/channels/walk" + i + "-" + story.brand.key(), story.brand.webhookSettings(false));
        }
        var all = Pages.walk(desk.admin(), "/api/v1/channels?limit=200", "/key", page -> {});
        var walked = Pages.walk(desk.admin(), "/api/v1/channels?limit=50", "/key", page -> {});
        assertThat(walked).doesNotHaveDuplicates().containsExactlyElementsOf(all);
    }
}

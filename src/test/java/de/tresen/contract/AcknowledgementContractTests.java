package de.tresen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.interaction.InboundMessage;
import de.tresen.interaction.Intake;
import de.tresen.interaction.Visibility;
import de.tresen.process.Receipts;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Outside the service hours people learn once when to expect an answer, and nobody's promise is kept by that. */
@DeskTest
@Tag("both-databases")
class AcknowledgementContractTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String GERMAN = "Guten Tag, wann wird meine Bestellung geliefert? Ich warte schon lange.";
    private static final String ENGLISH =
            "Hello, when will my order be delivered? I have been waiting for a long time.";

    @Autowired
    Desk desk;

    @Autowired
    Intake intake;

    @Autowired
    Receipts receipts;

    @Autowired
    TransactionTemplate transactions;

    Story story;

    @BeforeEach
    void begin() {
        story = Story.begin(desk);
    }

    @Test
    void saysOnceInEachThreadWhenTheAnswerIsPromised() {
        acknowledges(Map.of("active", true));
        saturday();
        var id = writes("t1", GERMAN);
        writes("t1", "Und noch etwas.");
        writes("t2", ENGLISH);

        var monday = desk.clock().instant().atZone(BERLIN).plusDays(2).getDayOfMonth();
        assertThat(sent()).hasSize(2);
        assertThat(sent().get(0).at("/text").asString())
                .startsWith("Guten Tag Petra Beispiel,")
                .contains("Montag, " + monday + ". ")
                .containsPattern("09:00 Uhr \\(MES?Z\\)")
                .containsPattern("13:00 Uhr \\(MES?Z\\)")
                .doesNotContain("{");
        assertThat(sent().get(0).at("/automatic").asBoolean()).isTrue();
        assertThat(sent().get(1).at("/text").asString())
                .startsWith("Hello Petra Beispiel,")
                .contains("Monday, " + monday + " ")
                .containsPattern("13:00 \\(CES?T\\)");
        assertThat(story.see(id).at("/messages/1/automatic").asBoolean()).isTrue();
        assertThat(story.delivery(id).at("/state").asString()).isEqualTo("DELIVERED");
        assertThat(story.events(id)).containsOnlyOnce("RECEIPT_ACKNOWLEDGED").doesNotContain("REPLY_DELIVERED");
    }

    @Test
    void keepsNoPromiseAndTakesNoWorkAway() {
        acknowledges(Map.of("active", true));
        saturday();
        var id = writes("t1", GERMAN);
        assertThat(story.clockState(id, "FIRST_RESPONSE")).isEqualTo("RUNNING");
        assertThat(story.status(id)).isEqualTo("OPEN");
        assertThat(story.brand.hasTask("reply", id)).isTrue();

        story.send(id);
        desk.settle();
        assertThat(story.clockState(id, "FIRST_RESPONSE")).isEqualTo("MET");
        assertThat(story.status(id)).isEqualTo("PENDING");
        assertThat(sent()).hasSize(2);
        assertThat(sent().get(1).has("automatic")).isFalse();
    }

    @Test
    void saysItAgainInTheNextClosedPeriodAndPromisesNothingThatIsLate() {
        acknowledges(Map.of("active", true));
        saturday();
        writes("t1", GERMAN);
        desk.after(Duration.ofDays(2));
        writes("t1", "Ist jetzt jemand da?");
        assertThat(sent()).hasSize(1);
        desk.after(Duration.ofHours(8));
        writes("t1", "Schon Feierabend?");
        assertThat(sent()).hasSize(2);
        assertThat(sent().get(1).at("/text").asString()).contains("Dienstag, ").doesNotContain("bis");
    }

    @Test
    void isSilentUnlessTheChannelWantsIt() {
        saturday();
        writes("t1", GERMAN);
        acknowledges(Map.of("active", false, "texts", Map.of("de", "Bis bald")));
        writes("t2", GERMAN);
        assertThat(sent()).isEmpty();
    }

    @Test
    void isSilentInTheServiceHours() {
        acknowledges(Map.of("active", true));
        writes("t1", GERMAN);
        assertThat(sent()).isEmpty();
    }

    @Test
    void isSilentWhereEverybodyReadsUnlessThatIsWanted() {
        acknowledges(Map.of("active", true));
        saturday();
        story.writes("t1", "m1", GERMAN);
        assertThat(sent()).isEmpty();
        acknowledges(Map.of("active", true, "public", true));
        story.writes("t2", "m2", GERMAN);
        assertThat(sent())
                .singleElement()
                .satisfies(one -> assertThat(one.at("/visibility").asString()).isEqualTo("PUBLIC"));
    }

    @Test
    void neverAnswersAMachine() {
        acknowledges(Map.of("active", true));
        saturday();
        takenIn("t1", true, Duration.ZERO, "Petra Beispiel");
        assertThat(sent()).isEmpty();
        takenIn("t2", false, Duration.ZERO, "Petra Beispiel");
        assertThat(sent()).hasSize(1);
    }

    @Test
    void writesToNobodyForEver() {
        acknowledges(Map.of("active", true));
        saturday();
        for (int i = 0; i < 8; i++) {
            takenIn("loop" + i, false, Duration.ZERO, "Automat");
        }
        assertThat(sent()).hasSize(5);
    }

    @Test
    void leavesWhatIsOldAlone() {
        acknowledges(Map.of("active", true));
        saturday();
        takenIn("t1", false, Duration.ofDays(2), "Petra Beispiel");
        assertThat(sent()).isEmpty();
    }

    @Test
    void repeatsNoNameThatIsAnAdvertisement() {
        acknowledges(Map.of("active", true));
        saturday();
        takenIn("t1", false, Duration.ZERO, "Kauf bei spam.example");
        assertThat(sent())
                .singleElement()
                .satisfies(one -> assertThat(one.at("/text").asString())
                        .doesNotContain("spam")
                        .contains("09:00"));
    }

    @Test
    void sendsOneAlsoWhenSeveralNodesThinkOfIt() {
        saturday();
        var id = UUID.fromString(writes("t1", GERMAN));
        acknowledges(Map.of("active", true));
        Stream.of(1, 2, 3, 4)
                .parallel()
                .forEach(node -> transactions.executeWithoutResult(status -> receipts.acknowledge(id)));
        desk.settle();
        assertThat(sent()).hasSize(1);
    }

    @Test
    void whatDidNotArriveIsToldAndHoldsNothingUp() {
        acknowledges(Map.of("active", true));
        saturday();
        story.brand.platform().answers(WireMock.aResponse().withStatus(400));
        var id = writes("t1", GERMAN);
        assertThat(story.events(id)).contains("ACKNOWLEDGEMENT_REFUSED");
        assertThat(story.status(id)).isEqualTo("OPEN");
        assertThat(story.brand.hasTask("reply", id)).isTrue();
    }

    @Test
    void usesTheChannelsOwnWordingAndLeavesLinesOutThatSayNothing() {
        var own = "Hallo {person}!\nNummer {number} auf {channel}\nWieder da {opens}, Antwort {expected}";
        acknowledges(Map.of("active", true, "texts", Map.of("de", own)));
        saturday();
        writes("t1", GERMAN);
        assertThat(sent().get(0).at("/text").asString())
                .startsWith("Hallo Petra Beispiel!\nNummer #")
                .contains(" auf Forum\nWieder da Montag, ", "Antwort Montag, ");
    }

    @Test
    void isShownAndReplacedWithTheChannel() {
        acknowledges(Map.of("active", true, "texts", Map.of("en", "Back {opens}")));
        var shown = desk.admin().get(path()).expect(200).at("/acknowledgement");
        assertThat(shown.at("/active").asBoolean()).isTrue();
        assertThat(shown.at("/public").asBoolean()).isFalse();
        assertThat(shown.at("/texts/en").asString()).isEqualTo("Back {opens}");
        desk.admin().put(path(), story.brand.webhookSettings(false)).expect(200);
        assertThat(desk.admin()
                        .get(path())
                        .expect(200)
                        .at("/acknowledgement/active")
                        .asBoolean())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"active\": \"yes\"} | acknowledgement.active",
                "{\"active\": true, \"loud\": true} | acknowledgement.loud",
                "{\"active\": true, \"texts\": {\"fr\": \"Bonjour\"}} | acknowledgement.texts.fr",
                "{\"active\": true, \"texts\": {\"de\": \"Von {agent}\"}} | acknowledgement.texts.de",
                "{\"active\": true, \"texts\": [\"Hallo\"]} | acknowledgement.texts",
                "true | acknowledgement",
            })
    void namesTheWrongField(String acknowledgement, String field) {
        var body = new tools.jackson.databind.json.JsonMapper()
                .writeValueAsString(story.brand.webhookSettings(false))
                .replaceFirst("}$", ",\"acknowledgement\":" + acknowledgement + "}");
        var refused = desk.admin().send("PUT", path(), body).expect(422);
        assertThat(Story.texts(refused, "/fields", "/field")).containsExactly(field);
    }

    @Test
    void refusesAWordingThatThePlatformWouldNotTake() {
        var settings = new HashMap<>(story.brand.webhookSettings(false));
        settings.put("maxLength", 100);
        settings.put("acknowledgement", Map.of("active", true, "texts", Map.of("en", "Back {opens} or {expected}")));
        var refused = desk.admin().put(path(), settings).expect(422);
        assertThat(Story.texts(refused, "/fields", "/field")).containsExactly("acknowledgement.texts.en");
    }

    private String path() {
        return "/api/v1/channels/" + story.brand.channel();
    }

    private void acknowledges(Map<String, ?> how) {
        var settings = new HashMap<>(story.brand.webhookSettings(false));
        settings.put("acknowledgement", how);
        desk.admin().put(path(), settings).expect(200);
    }

    private void saturday() {
        var now = desk.clock().instant().atZone(BERLIN);
        var noon = now.with(TemporalAdjusters.next(DayOfWeek.SATURDAY)).with(LocalTime.NOON);
        desk.after(Duration.between(now, noon));
    }

    /** Privately; answers the interaction's id. */
    private String writes(String thread, String text) {
        story.told(
                "message.created", thread, UUID.randomUUID().toString(), Map.of("text", text, "visibility", "PRIVATE"));
        return story.brand.inThread(thread).at("/id").asString();
    }

    private void takenIn(String thread, boolean automatic, Duration ago, String author) {
        var now = desk.clock().instant();
        transactions.executeWithoutResult(status -> intake.created(new InboundMessage(
                story.brand.channel(),
                thread + "-1",
                thread,
                null,
                new InboundMessage.Author("petra@example.com", author, null, "petra@example.com"),
                null,
                GERMAN,
                null,
                null,
                null,
                Visibility.PRIVATE,
                automatic,
                now.minus(ago),
                now,
                List.of())));
        desk.settle();
    }

    private List<JsonNode> sent() {
        return story.brand.platform().received();
    }
}

package de.tresen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Caller.Answer;
import de.tresen.Desk;
import de.tresen.DeskTest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Files that go with what somebody writes: from the draft into the conversation. */
@DeskTest
@Tag("both-databases")
class FilesContractTests {

    private static final byte[] PDF = "%PDF-1.7 42 €".getBytes(StandardCharsets.UTF_8);
    private static final String NOBODY = "00000000-0000-7000-8000-000000000000";

    @Autowired
    Desk desk;

    Story story;
    String id;

    @BeforeEach
    void begin() {
        story = Story.begin(desk);
        id = story.asked("t1");
    }

    /** From here on the same conversation goes by mail; nobody listens there. */
    private void byMail() {
        Map<String, Object> server =
                Map.of("host", "127.0.0.1", "port", 1, "tls", "NONE", "username", "x", "password", "x");
        var settings = new HashMap<String, Object>(story.brand.webhookSettings(false));
        settings.keySet().removeAll(List.of("secret", "deliveryUrl", "idempotent", "capabilities"));
        settings.putAll(Map.of(
                "type",
                "email",
                "address",
                story.brand.key() + "@brand.example",
                "imap",
                imap(server),
                "smtp",
                server));
        desk.admin().put("/api/v1/channels/" + story.brand.channel(), settings).expect(200);
    }

    private static Map<String, Object> imap(Map<String, Object> server) {
        var imap = new HashMap<>(server);
        imap.put("folder", "INBOX");
        return imap;
    }

    private String files(String kind) {
        return Story.of(id) + "/drafts/" + kind + "/files";
    }

    private String added(String who, String kind, String name) {
        return story.as(who)
                .upload(files(kind), name, PDF)
                .expect(201)
                .at("/id")
                .asString();
    }

    private Answer replies(String who, Object... files) {
        story.brand.claim(who, "reply", id);
        return story.says(
                who,
                id,
                Map.of("text", "Anbei.", "sawMessage", story.brand.newestMessage(id), "files", List.of(files)));
    }

    private List<String> namesOn(String who, String kind) {
        return Story.texts(story.as(who).get(files(kind)).expect(200), "/items", "/name");
    }

    private JsonNode newest(String list) {
        return Story.each(story.see(id), list).reduce((one, other) -> other).orElseThrow();
    }

    @Test
    void aFileGoesWithTheReplyIntoTheConversationUnderTheSameId() {
        byMail();
        var file = story.as("anna").upload(files("REPLY"), "Größe.pdf", PDF).expect(201);
        assertThat(file.at("/name").asString()).isEqualTo("Größe.pdf");
        assertThat(file.at("/mediaType").asString()).isEqualTo("application/pdf");
        assertThat(file.at("/size").asInt()).isEqualTo(PDF.length);
        assertThat(namesOn("anna", "REPLY")).containsExactly("Größe.pdf");
        var fileId = file.at("/id").asString();

        replies("anna", fileId).expect(201);
        desk.settle();
        var sent = newest("/messages");
        assertThat(sent.at("/direction").asString()).isEqualTo("OUTBOUND");
        assertThat(sent.at("/attachments/0/id").asString()).isEqualTo(fileId);
        assertThat(sent.at("/attachments/0/name").asString()).isEqualTo("Größe.pdf");
        var address = Story.of(id) + "/messages/" + sent.at("/id").asString() + "/attachments/" + fileId;
        assertThat(story.as("ben").get(address).status()).isEqualTo(200);
        story.as("anna").get(Story.of(id) + "/files/" + fileId).expect(404);
        assertThat(namesOn("anna", "REPLY")).isEmpty();
    }

    @Test
    void nothingLeavesThatWasNotNamedAndNothingIsLostWhenItIsRefused() {
        byMail();
        var file = added("anna", "REPLY", "a.pdf");
        assertThat(replies("anna").text("/code")).isEqualTo("reply.files-changed");
        assertThat(replies("anna", file, NOBODY).status()).isEqualTo(409);
        assertThat(replies("anna", "x").status()).isEqualTo(422);
        assertThat(namesOn("anna", "REPLY")).containsExactly("a.pdf");
    }

    @Test
    void aStaleReplyIsRefusedAndKeepsThem() {
        story.writes("t1", "t1-2", "Ach, und noch etwas.");
        byMail();
        var file = added("anna", "REPLY", "a.pdf");
        story.brand.claim("anna", "reply", id);
        var stale =
                story.says("anna", id, Map.of("text", "Anbei.", "sawMessage", firstMessage(), "files", List.of(file)));
        assertThat(stale.text("/code")).isEqualTo("reply.stale");
        assertThat(namesOn("anna", "REPLY")).containsExactly("a.pdf");
    }

    private String firstMessage() {
        return story.see(id).at("/messages/0/id").asString();
    }

    @Test
    void aWebhookCarriesNoneButANoteDoes() {
        assertThat(story.as("anna").upload(files("REPLY"), "a.pdf", PDF).text("/code"))
                .isEqualTo("file.not-carried");
        assertThat(story.as("anna").upload(files("QUESTION"), "a.pdf", PDF).status())
                .isEqualTo(409);
        var file = added("anna", "NOTE", "a.pdf");
        var notes = Story.of(id) + "/notes";
        assertThat(story.as("anna")
                        .post(notes, Map.of("text", "x", "files", List.of()))
                        .status())
                .isEqualTo(409);
        story.as("anna").post(notes, Map.of("text", "Nur kurz.")).expect(201);
        assertThat(namesOn("anna", "NOTE")).containsExactly("a.pdf");
        story.as("anna")
                .post(notes, Map.of("text", "Siehe Datei.", "files", List.of(file)))
                .expect(201);
        assertThat(newest("/messages").at("/attachments/0/id").asString()).isEqualTo(file);
        assertThat(namesOn("anna", "NOTE")).isEmpty();
    }

    @Test
    void theSecondPersonSeesThemAndAReturnedReplyHasThemAgain() {
        byMail();
        var file = added("tom", "REPLY", "a.pdf");
        var reply = replies("tom", file).expect(201).at("/id").asString();
        assertThat(newest("/replies").at("/files/0/name").asString()).isEqualTo("a.pdf");
        story.as("mia").get(Story.of(id) + "/files/" + file).expect(200);
        assertThat(namesOn("tom", "REPLY")).isEmpty();

        var approval = "/api/v1/replies/" + reply + "/approval";
        story.as("mia")
                .post(approval, Map.of("decision", "RETURNED", "note", "Andere Datei?"))
                .expect(200);
        assertThat(namesOn("tom", "REPLY")).containsExactly("a.pdf");

        var again = replies("tom", file).expect(201).at("/id").asString();
        story.as("mia")
                .post("/api/v1/replies/" + again + "/approval", Map.of("decision", "APPROVED"))
                .expect(200);
        assertThat(newest("/messages").at("/attachments/0/id").asString()).isEqualTo(file);
    }

    @Test
    void aPlannedReplyKeepsThemAndGivesThemBack() {
        byMail();
        var file = added("anna", "REPLY", "a.pdf");
        var reply = planned(file);
        assertThat(newest("/replies").at("/files/0/id").asString()).isEqualTo(file);
        story.as("anna").delete("/api/v1/replies/" + reply + "/plan").expect(204);
        assertThat(namesOn("anna", "REPLY")).containsExactly("a.pdf");

        planned(file);
        assertThat(namesOn("anna", "REPLY")).isEmpty();
        story.as("anna")
                .post(Story.of(id) + "/closure", Map.of("resolution", "SOLVED"))
                .expect(200);
        assertThat(namesOn("anna", "REPLY")).as("closed before it left").containsExactly("a.pdf");
    }

    private String planned(String file) {
        story.brand.claim("anna", "reply", id);
        var sendAt = desk.clock().instant().plusSeconds(7200).toString();
        var seen = story.brand.newestMessage(id);
        return story.says(
                        "anna",
                        id,
                        Map.of("text", "Anbei.", "sawMessage", seen, "files", List.of(file), "sendAt", sendAt))
                .expect(201)
                .at("/id")
                .asString();
    }

    @Test
    void aChannelThatCarriesNoneAnyMoreDoesNotLoseThemSilently() {
        byMail();
        replies("anna", added("anna", "REPLY", "a.pdf")).expect(201);
        desk.admin()
                .put("/api/v1/channels/" + story.brand.channel(), story.brand.webhookSettings(false))
                .expect(200);
        desk.settle();
        assertThat(story.delivery(id).at("/state").asString()).isEqualTo("REFUSED");
        assertThat(story.delivery(id).at("/reason").asString()).contains("files");
    }

    @Test
    void onlyTheirAuthorChangesThemAndWhoDoesNotSeeTheInteractionHasNone() {
        var file = added("anna", "NOTE", "a.pdf");
        var download = Story.of(id) + "/files/" + file;
        assertThat(story.as("ben").get(download).status()).isEqualTo(200);
        assertThat(namesOn("ben", "NOTE")).isEmpty();
        assertThat(story.as("ben").delete(files("NOTE") + "/" + file).text("/code"))
                .isEqualTo("file.unknown");
        assertThat(story.as("eva").get(download).status()).isEqualTo(404);
        assertThat(story.as("eva").upload(files("NOTE"), "a.pdf", PDF).status()).isEqualTo(404);
        assertThat(story.as("anna")
                        .get(Story.of(story.asked("t2")) + "/files/" + file)
                        .status())
                .isEqualTo(404);

        story.as("anna").delete(files("NOTE") + "/" + file).expect(204);
        assertThat(story.as("anna").delete(files("NOTE") + "/" + file).status()).isEqualTo(404);
        assertThat(story.as("anna").get(download).status()).isEqualTo(404);
    }

    static Stream<Arguments> odd() {
        return Stream.of(
                Arguments.of("a.pdf", new byte[0], "file.empty"),
                Arguments.of("", PDF, "file.nameless"),
                Arguments.of("..", PDF, "file.nameless"),
                Arguments.of("a", PDF, "file.kind"),
                Arguments.of("a.pdf.exe", PDF, "file.kind"),
                Arguments.of("a.svg", "<svg/>".getBytes(StandardCharsets.UTF_8), "file.kind"),
                Arguments.of("a.html", PDF, "file.kind"),
                Arguments.of("a.png", PDF, "file.disguised"),
                Arguments.of("a.txt", new byte[] {'M', 'Z', 0, 1}, "file.disguised"),
                Arguments.of("a.pdf", new byte[10 * 1024 * 1024 + 1], "file.too-large"));
    }

    @ParameterizedTest
    @MethodSource("odd")
    void whatCannotGoAlongIsRefusedInWords(String name, byte[] content, String code) {
        var refused = story.as("anna").upload(files("NOTE"), name, content);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/code")).isEqualTo(code);
        assertThat(refused.text("/fields/0/field")).isEqualTo("file");
        assertThat(namesOn("anna", "NOTE")).isEmpty();
    }

    @Test
    void whatIsNoFileIsRefused() {
        var anna = story.as("anna");
        assertThat(anna.form(files("NOTE"), "form-data; name=\"file\"", PDF).status())
                .isEqualTo(422);
        assertThat(anna.form(files("NOTE"), "form-data; name=\"other\"; filename=\"a.pdf\"", PDF)
                        .status())
                .isEqualTo(422);
        assertThat(anna.post(files("NOTE"), Map.of("file", "a")).status()).isEqualTo(415);
        assertThat(anna.upload(files("LETTER"), "a.pdf", PDF).status()).isEqualTo(404);
        assertThat(anna.delete(files("NOTE") + "/x").status()).isEqualTo(404);
        assertThat(desk.nobody().upload(files("NOTE"), "a.pdf", PDF).status()).isEqualTo(401);
    }

    static Stream<Arguments> names() {
        return Stream.of(
                Arguments.of("../../etc/passwd.pdf", "passwd.pdf"),
                Arguments.of("C:\\\\Users\\\\x.pdf", "x.pdf"),
                Arguments.of("Rechnung\u202Efdp.pdf", "Rechnungfdp.pdf"),
                Arguments.of("a<b>|c?.PDF", "a_b__c_.PDF"),
                Arguments.of("ü".repeat(496) + ".pdf", "ü".repeat(196) + ".pdf"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void namesAreMadeSafe(String name, String safe) {
        assertThat(story.as("anna").upload(files("NOTE"), name, PDF).text("/name"))
                .isEqualTo(safe);
        assertThat(story.as("anna").upload(files("NOTE"), name, PDF).text("/name"))
                .as("a second one of the name")
                .endsWith(safe.substring(safe.length() - 4))
                .contains("-2.")
                .hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void aFormThatCannotBeReadIsRefused() {
        var named =
                story.as("anna").form(files("NOTE"), "form-data; name=\"file\"; filename*=UTF-8''a%00%0Ab.pdf", PDF);
        assertThat(named.status()).isEqualTo(400);
        assertThat(named.text("/detail")).contains("control characters");
    }

    @Test
    void thereAreOnlySoManyAndOnlySoMuch() {
        for (int i = 0; i < 10; i++) {
            added("anna", "NOTE", "a.pdf");
        }
        assertThat(story.as("anna").upload(files("NOTE"), "a.pdf", PDF).text("/code"))
                .isEqualTo("file.too-many");
        assertThat(namesOn("anna", "NOTE")).hasSize(10).doesNotHaveDuplicates();

        var large = java.util.Arrays.copyOf(PDF, 8 * 1024 * 1024);
        story.as("ben").upload(files("NOTE"), "a.pdf", large).expect(201);
        assertThat(story.as("ben").upload(files("NOTE"), "b.pdf", large).text("/code"))
                .isEqualTo("file.together");
        assertThat(namesOn("ben", "NOTE")).containsExactly("a.pdf");
    }
}

package de.tresen.notice;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.routing.Notifications;
import de.tresen.routing.Notifications.Reason;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DeskTest
@Tag("both-databases")
class NoticesTests {

    private static final byte[] KEY = "a key of thirty-two bytes, yes!!".getBytes(StandardCharsets.UTF_8);
    private static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString(KEY);
    private static final Duration OUT_OF_HOURS = Duration.ofHours(10);

    @Autowired
    Desk desk;

    @Autowired
    Notifications notifications;

    @Autowired
    Parcels parcels;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    JsonMapper json;

    @Value("${tresen.mail.smtp.port}")
    int smtp;

    GreenMail post;
    final WireMockServer chat =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());
    Brand brand;
    UUID id;
    long number;

    @BeforeEach
    void furnish() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
        var interaction = brand.writes(
                "n1", "m1", "Wann wird geliefert? " + "Ich warte schon lange. ".repeat(10) + "Geheime Einzelheiten.");
        id = UUID.fromString(interaction.at("/id").asString());
        number = interaction.at("/number").asLong();
        sql.update("delete from notice");
        sql.update("delete from parcel");
        sql.update("delete from chat_hook");
        post = new GreenMail(new ServerSetup(smtp, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.start();
        chat.start();
        answers(204);
    }

    @AfterEach
    void close() {
        post.stop();
        chat.stop();
    }

    @Test
    void aMailSaysShortlyWhatHappenedWithALinkAndNothingOfTheConversation() throws Exception {
        tell("anna", Reason.TARGET_BREACHED, "FIRST_RESPONSE");
        assertThat(parcels.round()).isEqualTo(1);
        var mail = mail();
        assertThat(mail.getSubject()).isEqualTo("#" + number + ": Zusage gebrochen: Erste Antwort");
        assertThat(mail.getFrom()[0]).hasToString("desk@desk.example");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("anna@example.org");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(GreenMailUtil.getBody(mail).replace("=\r\n", "").replace("=3D", "="))
                .contains("Zusage gebrochen: Erste Antwort", "https://desk.example/interactions/" + id)
                .contains("https://desk.example/me/notifications", "<a href=\"https://desk.example/interactions/")
                .doesNotContain("Geheime");
        assertThat(parcels.round()).isZero();
    }

    @Test
    void everybodyChoosesWhatComesInWhichLanguage() throws Exception {
        choose("anna", Map.of("mail", true, "kinds", List.of("MENTIONED"), "quiet", true, "language", "en"));
        choose("ben", Map.of("mail", false, "kinds", List.of("MENTIONED"), "quiet", true, "language", "de"));
        notifications.tell(List.of(brand.name("anna"), brand.name("ben")), id, Reason.TARGET_BREACHED, "RESOLUTION");
        notifications.tell(List.of(brand.name("anna"), brand.name("ben")), id, Reason.MENTIONED, "Lea");
        assertThat(parcels.round()).isEqualTo(1);
        assertThat(mail().getSubject()).isEqualTo("#" + number + ": Lea mentioned you in a note");
    }

    @Test
    void whatWasReadAtTheDeskIsNotMailed() {
        tell("anna", Reason.TARGET_BREACHED, "FIRST_RESPONSE");
        tell("anna", Reason.MENTIONED, "Lea");
        brand.as("anna")
                .put("/api/v1/notifications/read", Map.of("upTo", Long.MAX_VALUE))
                .expect(204);
        assertThat(parcels.round()).isZero();
    }

    @Test
    void offDutyItWaitsAndComesAsOneMailWithoutWhatWasSettled() throws Exception {
        desk.after(OUT_OF_HOURS);
        var settled = UUID.fromString(
                brand.writes("n2", "m2", "Noch etwas?").at("/id").asString());
        sql.update("delete from notice");
        tell("anna", Reason.MENTIONED, "Lea");
        tell("anna", Reason.HANDED_OVER, "Lea");
        notifications.tell(brand.name("anna"), settled, Reason.MENTIONED, "Mia");
        assertThat(parcels.round()).isZero();
        brand.as("lea")
                .post("/api/v1/interactions/" + settled + "/closure", Map.of("resolution", "NOT_ACTIONABLE"))
                .expect(200);
        desk.clock().tick(Duration.ofHours(13));
        assertThat(parcels.round()).isEqualTo(1);
        assertThat(mail().getSubject()).isEqualTo("2 Hinweise vom Tresen");
        assertThat(GreenMailUtil.getBody(mail())).contains("Lea").doesNotContain("Mia");
    }

    @Test
    void whoIsOnCallIsReachedAtNightAndWhoWantsNoQuietToo() {
        desk.after(OUT_OF_HOURS);
        sql.update("delete from notice");
        choose("ben", Map.of("mail", true, "kinds", List.of("MENTIONED"), "quiet", false, "language", "de"));
        onCall("mia");
        notifications.tell(Stream.of("anna", "ben", "mia").map(brand::name).toList(), id, Reason.MENTIONED, "Lea");
        assertThat(parcels.round()).isEqualTo(2);
        assertThat(recipients()).containsExactlyInAnyOrder("ben@example.org", "mia@example.org");
    }

    @Test
    void whoIsOnNoRosterIsReachedInOfficeHours() {
        desk.after(OUT_OF_HOURS);
        sql.update("delete from notice");
        tell("max", Reason.STILL_LATE, "RESOLUTION");
        assertThat(parcels.round()).isZero();
        desk.clock().tick(Duration.ofHours(12));
        assertThat(parcels.round()).isEqualTo(1);
        assertThat(recipients()).containsExactly("max@example.org");
    }

    private String asksForTimeOff(String who) {
        return brand.as(who)
                .post(
                        "/api/v1/absences",
                        Map.of("person", brand.name(who), "kind", "VACATION", "from", "2040-05-07", "to", "2040-05-11"))
                .expect(201)
                .at("/id")
                .asString();
    }

    @Test
    void aRequestForTimeOffIsMailedToTheLeadInWordsWithALinkAndToNoRoom() throws Exception {
        hook(Map.of());
        var absence = asksForTimeOff("anna");
        assertThat(parcels.round()).isEqualTo(1);
        assertThat(recipients()).containsExactly("lea@example.org");
        assertThat(mail().getSubject())
                .isEqualTo("Tresen: Anna Muster bittet um Abwesenheit: 07.05.2040 bis 11.05.2040");
        assertThat(GreenMailUtil.getBody(mail()).replace("=\r\n", "").replace("=3D", "="))
                .contains("https://desk.example/cover/absences/" + absence);
        assertThat(calls()).isEmpty();
    }

    @Test
    void whatWasDecidedBeforeTheDutyOfTheLeadIsNotMailedToThemButToThePerson() throws Exception {
        desk.after(OUT_OF_HOURS);
        sql.update("delete from notice");
        var absence = asksForTimeOff("anna");
        assertThat(parcels.round()).as("at night").isZero();
        brand.as("max")
                .post("/api/v1/absences/" + absence + "/decision", Map.of("decision", "APPROVED"))
                .expect(200);
        desk.clock().tick(Duration.ofHours(13));
        assertThat(parcels.round()).isEqualTo(1);
        assertThat(recipients()).containsExactly("anna@example.org");
        assertThat(mail().getSubject()).contains("Max Muster hat Ihre Abwesenheit genehmigt");
    }

    @Test
    void ofSeveralNodesThatSendAtOnceOneSendsEachMail() throws Exception {
        for (var who : List.of("anna", "ben", "mia", "lea")) {
            tell(who, Reason.MENTIONED, "Lea");
        }
        var nodes = Executors.newFixedThreadPool(4);
        var rounds = nodes.invokeAll(Collections.nCopies(4, (Callable<Integer>) parcels::round));
        nodes.shutdown();
        int sent = parcels.round();
        for (var round : rounds) {
            sent += round.get();
        }
        assertThat(sent).isEqualTo(4);
        assertThat(post.getReceivedMessages()).hasSize(4);
    }

    @Test
    void aMailServerThatIsAwayIsAskedAgainWithTheSameMail() throws Exception {
        post.stop();
        tell("anna", Reason.MENTIONED, "Lea");
        assertThat(parcels.round()).isEqualTo(1);
        assertThat(parcels.round()).isZero();
        var parcel = parcels.troubled().get(0);
        assertThat(parcel.state()).isEqualTo(Parcel.State.READY);
        post.start();
        desk.clock().tick(Duration.ofSeconds(3));
        assertThat(parcels.round()).isEqualTo(1);
        assertThat(mail().getMessageID()).isEqualTo("<" + parcel.id() + "@desk.example>");
        assertThat(parcels.troubled()).isEmpty();
    }

    @Test
    void aChatToolHearsOnceWhatSeveralPeopleAreToldSignedAsStandardWebhooksSays() throws Exception {
        hook(Map.of("teams", List.of(brand.team())));
        notifications.tell(
                List.of(brand.name("anna"), brand.name("ben")), id, Reason.TARGET_BREACHED, "FIRST_RESPONSE");
        parcels.round();
        var call = calls().get(0);
        assertThat(calls()).hasSize(1);
        assertThat(call.getHeader("webhook-signature"))
                .isEqualTo(
                        signature(call.getHeader("webhook-id"), call.getHeader("webhook-timestamp"), call.getBody()));
        var body = json.readTree(call.getBodyAsString());
        assertThat(body.at("/text").asString())
                .startsWith("#" + number)
                .contains("Promise broken: First answer", "https://desk.example/interactions/" + id);
        assertThat(body.at("/items/0/kind").asString()).isEqualTo("TARGET_BREACHED");
        assertThat(call.getBodyAsString()).doesNotContain("Geheime");
    }

    @Test
    void aChatToolHearsOnlyItsTeamsAndKindsAndNothingWhileItIsOff() {
        hook(Map.of("teams", List.of(brand.team()), "kinds", List.of("MENTIONED")));
        tell("anna", Reason.TARGET_BREACHED, "FIRST_RESPONSE");
        parcels.round();
        assertThat(calls()).isEmpty();
        var other = desk.brand();
        hook(Map.of("teams", List.of(other.team()), "kinds", List.of("MENTIONED")));
        tell("anna", Reason.MENTIONED, "Lea");
        parcels.round();
        hook(Map.of("active", false, "kinds", List.of("MENTIONED")));
        tell("anna", Reason.MENTIONED, "Lea");
        parcels.round();
        assertThat(calls()).isEmpty();
    }

    @Test
    void atNightARoomWaitsForTheFirstWhoMayBeDisturbed() {
        hook(Map.of());
        desk.after(OUT_OF_HOURS);
        sql.update("delete from notice");
        tell("anna", Reason.MENTIONED, "Lea");
        tell("anna", Reason.HANDED_OVER, "Lea");
        parcels.round();
        assertThat(calls()).isEmpty();
        desk.clock().tick(Duration.ofHours(13));
        parcels.round();
        assertThat(calls()).hasSize(1);
        assertThat(json.readTree(calls().get(0).getBodyAsString()).at("/items")).hasSize(2);
    }

    @Test
    void whatAChatToolDoesNotTakeIsTriedAgainWithTheSameIdAndInOrder() {
        hook(Map.of());
        answers(503);
        tell("anna", Reason.MENTIONED, "Lea");
        parcels.round();
        tell("anna", Reason.HANDED_OVER, "Lea");
        parcels.round();
        assertThat(calls()).as("what is later waits").hasSize(1);
        desk.clock().tick(Duration.ofSeconds(3));
        parcels.round();
        answers(204);
        desk.clock().tick(Duration.ofSeconds(9));
        parcels.round();
        parcels.round();
        var ids = calls().stream().map(call -> call.getHeader("webhook-id")).toList();
        assertThat(ids).hasSize(4);
        assertThat(ids.subList(0, 3)).containsOnly(ids.get(0));
        assertThat(ids.get(3)).isNotEqualTo(ids.get(0));
    }

    @Test
    void whatIsRefusedOrGivenUpIsShownAndCanBeSentAgain() {
        hook(Map.of());
        answers(400);
        tell("anna", Reason.MENTIONED, "Lea");
        parcels.round();
        var failed = desk.admin().get("/api/v1/parcels").expect(200).at("/items");
        assertThat(chatOf(failed).at("/state").asString()).isEqualTo("FAILED");
        assertThat(chatOf(failed).at("/problem").asString()).contains("400");
        answers(204);
        desk.admin()
                .post("/api/v1/parcels/" + chatOf(failed).at("/id").asString() + "/retry", Map.of())
                .expect(204);
        parcels.round();
        assertThat(calls()).hasSize(2);
        assertThat(parcels.troubled()).noneMatch(parcel -> parcel.medium() == Medium.CHAT);
    }

    @Test
    void aWrongHookIsRefusedFieldByFieldAndItsSecretIsNeverReturned() {
        var wrong = new HashMap<String, Object>(Map.of(
                "name", "", "url", "ftp://chat", "secret", "short", "teams", List.of("nobody"), "language", "fr"));
        var refused = desk.admin().put("/api/v1/chat-hooks/room", wrong).expect(422);
        assertThat(refused.toString()).contains("name", "url", "secret", "teams", "language");
        hook(Map.of());
        assertThat(desk.admin().get("/api/v1/chat-hooks/room").expect(200).toString())
                .doesNotContain("secret", "whsec_");
        desk.admin()
                .put("/api/v1/chat-hooks/room", Map.of("name", "Raum", "url", chat.url("/hook")))
                .expect(200);
        desk.admin().delete("/api/v1/chat-hooks/room").expect(204);
        desk.admin().get("/api/v1/chat-hooks/room").expect(404);
    }

    private void tell(String who, Reason reason, String detail) {
        notifications.tell(brand.name(who), id, reason, detail);
    }

    private void choose(String who, Map<String, ?> choice) {
        brand.as(who).put("/api/v1/notifications/choice", choice).expect(200);
    }

    private void onCall(String who) {
        var now = desk.clock().instant();
        desk.admin()
                .post(
                        "/api/v1/shifts",
                        Map.of(
                                "team", brand.team(),
                                "person", brand.name(who),
                                "from", now.toString(),
                                "to", now.plus(Duration.ofHours(8)).toString(),
                                "duty", "ON_CALL"))
                .expect(201);
    }

    private void hook(Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of("name", "Raum", "url", chat.url("/hook"), "secret", SECRET));
        body.putAll(more);
        var status = desk.admin().put("/api/v1/chat-hooks/room", body).status();
        assertThat(status).isIn(200, 201);
    }

    private void answers(int status) {
        chat.resetMappings();
        chat.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(status)));
    }

    private List<LoggedRequest> calls() {
        var calls = new java.util.ArrayList<>(chat.getAllServeEvents().stream()
                .map(event -> event.getRequest())
                .toList());
        java.util.Collections.reverse(calls);
        return calls;
    }

    private MimeMessage mail() {
        assertThat(post.getReceivedMessages()).hasSize(1);
        return post.getReceivedMessages()[0];
    }

    private List<String> recipients() {
        return Stream.of(post.getReceivedMessages())
                .map(mail -> GreenMailUtil.getAddressList(allOf(mail)))
                .toList();
    }

    private static jakarta.mail.Address[] allOf(MimeMessage mail) {
        try {
            return mail.getAllRecipients();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode chatOf(JsonNode parcels) {
        for (var parcel : parcels) {
            if (parcel.at("/medium").asString().equals("CHAT")) {
                return parcel;
            }
        }
        throw new AssertionError("nothing for a chat tool in " + parcels);
    }

    private static String signature(String id, String timestamp, byte[] body) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
        mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
    }
}

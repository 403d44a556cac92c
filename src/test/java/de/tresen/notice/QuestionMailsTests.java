package de.tresen.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;

/** Somebody who never signed in answers a question by the link in a mail, once. */
@DeskTest
@Tag("both-databases")
class QuestionMailsTests {

    private static final Pattern LINK = Pattern.compile("https://desk\\.example(/answer/[\\w-]{43})");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    Desk desk;

    @Autowired
    Parcels parcels;

    @Autowired
    JdbcTemplate sql;

    @Value("${tresen.mail.smtp.port}")
    int smtp;

    GreenMail post;
    Brand brand;
    String id;

    @BeforeEach
    void furnish() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
        desk.admin()
                .put(
                        "/api/v1/topics/t-" + brand.key(),
                        Map.of(
                                "name",
                                "Pakete",
                                "department",
                                brand.department(),
                                "experts",
                                List.of(brand.name("eva")),
                                "deputies",
                                List.of(brand.name("eli"))))
                .expect(201);
        var text = "Guten Tag, wann wird meine Bestellung geliefert? Ich warte schon lange. Geheime Einzelheiten.";
        id = brand.writes("q1", "m1", text).at("/id").asString();
        brand.claim("anna", "reply", id);
        sql.update("delete from notice");
        sql.update("delete from parcel");
        post = new GreenMail(new ServerSetup(smtp, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.start();
    }

    @AfterEach
    void close() {
        post.stop();
    }

    @Test
    void theMailHasTheQuestionAndALinkAndNothingOfThePerson() throws Exception {
        asked();
        assertThat(post.getReceivedMessages()).hasSize(1);
        var mail = mails().get(0);
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("eva@example.org");
        assertThat(mail.getSubject()).isEqualTo("Frage: Wo liegt <das> Paket?");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(body(mail))
                .contains("Anna Muster fragt Sie:", "Wo liegt &lt;das&gt; Paket?", "https://desk.example/answer/")
                .doesNotContain("Geheime", "Petra");
        assertThat(sql.queryForList("select hash from answer_link_secret", byte[].class))
                .noneMatch(hash -> new String(hash, StandardCharsets.ISO_8859_1).contains(secretIn(mail)));
    }

    @Test
    void lookingUsesNothingUpAndAnsweringDoes() throws Exception {
        var link = asked();
        for (int scanner = 0; scanner < 30; scanner++) {
            assertThat(get(link).statusCode()).isEqualTo(200);
        }
        assertThat(get(link).body())
                .contains("Wo liegt &lt;das&gt; Paket?")
                .doesNotContain("Geheime", "Petra", "_csrf");
        var answered = answer(link, "Im Lager 3.");
        assertThat(answered.statusCode()).isEqualTo(302);
        assertThat(get(link).statusCode()).isEqualTo(410);
        assertThat(get(link).body())
                .contains("Danke, Ihre Antwort ist angekommen.")
                .doesNotContain("Paket");
        answer(link, "Doch nicht.");

        var question = brand.interaction(id).at("/questions/0");
        assertThat(question.at("/answer").asString()).isEqualTo("Im Lager 3.");
        assertThat(question.at("/answeredBy").asString()).isEqualTo(brand.name("eva"));
        assertThat(question.at("/byLink").asBoolean()).isTrue();
        assertThat(events()).containsOnlyOnce("QUESTION_ANSWERED", "ANSWERED_BY_LINK");
        assertThat(brand.interaction(id).at("/status").asString()).isEqualTo("OPEN");
        assertThat(brand.hasTask("answerQuestion", id)).isFalse();
    }

    @Test
    void onlyTheFilesThatWereAttachedToTheQuestionAreShown() throws Exception {
        var shown = file("rechnung.txt");
        var kept = file("geheim.txt");
        ask(List.of(shown));
        parcels.round();
        var link = linkIn(mails().get(0));
        assertThat(get(link).body()).contains("rechnung.txt").doesNotContain("geheim.txt");
        var file = get(link + "/files/" + shown);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(get(link + "/files/" + kept).statusCode()).isEqualTo(404);
        answer(link, "Im Lager.");
        assertThat(get(link + "/files/" + shown).statusCode()).isEqualTo(404);
    }

    @Test
    void ofManyAnswersAtOnceOneCounts() throws Exception {
        var link = asked();
        var answers = IntStream.range(0, 6)
                .parallel()
                .mapToObj(i -> answer(link, "Antwort " + i).statusCode())
                .toList();
        assertThat(answers).containsOnlyOnce(302).containsOnly(302, 410);
        assertThat(events()).containsOnlyOnce("QUESTION_ANSWERED");
    }

    @Test
    void anEmptyAnswerIsRefusedAndTheLinkStays() throws Exception {
        var link = asked();
        assertThat(answer(link, "  ").statusCode()).isEqualTo(422);
        assertThat(answer(link, "Im Lager.").statusCode()).isEqualTo(302);
    }

    @Test
    void isWithdrawnWhenTheQuestionGoesToSomebodyElse() throws Exception {
        var first = asked();
        desk.after(Duration.ofHours(2));
        parcels.round();
        assertThat(mails()).hasSize(2);
        var second = linkIn(mails().get(1));
        assertThat(get(first).statusCode()).isEqualTo(410);
        assertThat(get(first).body()).contains("Ihre Antwort wird nicht mehr gebraucht.");
        assertThat(answer(first, "Zu spät").statusCode()).isEqualTo(410);
        assertThat(answer(second, "Im Lager.").statusCode()).isEqualTo(302);
        assertThat(brand.interaction(id).at("/questions/0/answeredBy").asString())
                .isEqualTo(brand.name("eli"));
    }

    @Test
    void isWithdrawnWhenSomebodyHandsItOver() throws Exception {
        var first = asked();
        brand.as("eva")
                .put(
                        "/api/v1/tasks/" + brand.task("answerQuestion", id) + "/assignee",
                        Map.of("username", brand.name("eli")))
                .expect(200);
        parcels.round();
        assertThat(get(first).statusCode()).isEqualTo(410);
        assertThat(mails().get(1).getAllRecipients())
                .extracting(Object::toString)
                .containsExactly("eli@example.org");
        assertThat(answer(linkIn(mails().get(1)), "Im Lager.").statusCode()).isEqualTo(302);
    }

    @Test
    void isWithdrawnWithTheQuestionOrWhenItIsAnsweredAtTheDesk() throws Exception {
        var link = asked();
        brand.as("eli")
                .post("/api/v1/questions/" + questionId() + "/answer", Map.of("text", "Im Regal."))
                .expect(200);
        assertThat(get(link).body()).contains("Ihre Antwort wird nicht mehr gebraucht.");
        var other = asked();
        brand.as("anna")
                .post("/api/v1/interactions/" + id + "/closure", Map.of("resolution", "SOLVED"))
                .expect(200);
        assertThat(get(other).statusCode()).isEqualTo(410);
    }

    @Test
    void isForNobodyWhoMayNotAnswerAnyMore() throws Exception {
        var link = asked();
        sql.update("update person set active = false where username = ?", brand.name("eva"));
        assertThat(get(link).statusCode()).isEqualTo(410);
        assertThat(answer(link, "Im Lager.").statusCode()).isEqualTo(410);
    }

    @Test
    void isTooOldAfterSevenDays() throws Exception {
        var link = asked();
        sql.update("update answer_link set valid_until = made_at");
        assertThat(get(link).statusCode()).isEqualTo(410);
        assertThat(get(link).body()).contains("Dieser Link ist zu alt.");
        assertThat(answer(link, "Im Lager.").statusCode()).isEqualTo(410);
        assertThat(events()).doesNotContain("QUESTION_ANSWERED");
    }

    @Test
    void noMailLeavesForAQuestionThatIsSettled() {
        ask();
        brand.as("eva")
                .post("/api/v1/questions/" + questionId() + "/answer", Map.of("text", "Im Regal."))
                .expect(200);
        parcels.round();
        assertThat(mails()).isEmpty();
        assertThat(sql.queryForList("select state from parcel where medium = 'LINK'", String.class))
                .containsExactly("SENT");
    }

    @Test
    void whoeverGuessesHasToPause() {
        sql.update("delete from answer_link_miss");
        var unknown = "/answer/" + "A".repeat(43);
        for (int guess = 0; guess < 20; guess++) {
            assertThat(get(unknown).statusCode()).isEqualTo(404);
        }
        assertThat(get(unknown).statusCode()).isEqualTo(429);
        assertThat(answer(unknown, "x").statusCode()).isEqualTo(429);
        desk.clock().tick(Duration.ofMinutes(11));
        assertThat(get(unknown).statusCode()).isEqualTo(404);
        sql.update("delete from answer_link_miss");
    }

    @Test
    void thePageTellsNobodyItsAddressAndKeepsNoSession() throws Exception {
        var headers = get(asked()).headers();
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("X-Robots-Tag")).contains("noindex, nofollow");
        assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(headers.firstValue("Content-Security-Policy").orElse("")).contains("form-action 'self'");
        assertThat(headers.firstValue("Set-Cookie")).isEmpty();
    }

    /** Asks eva by the topic; the path of the link in her mail. */
    private String asked() throws Exception {
        ask();
        parcels.round();
        return linkIn(mails().get(mails().size() - 1));
    }

    private void ask() {
        ask(List.of());
    }

    private void ask(List<String> files) {
        brand.as("anna")
                .post(
                        "/api/v1/interactions/" + id + "/questions",
                        Map.of("topic", "t-" + brand.key(), "text", "Wo liegt <das> Paket?", "files", files))
                .expect(201);
    }

    /** A file that the person sent; its id. */
    private String file(String name) {
        var file = UUID.randomUUID();
        sql.update(
                "insert into attachment (id, message, name, media_type, size, content) values (?, ?, ?, ?, ?, ?)",
                file,
                UUID.fromString(brand.interaction(id).at("/messages/0/id").asString()),
                name,
                "text/plain",
                1L,
                new byte[] {'a'});
        return file.toString();
    }

    private String questionId() {
        return brand.interaction(id).at("/questions/0/id").asString();
    }

    private List<String> events() {
        return brand.interaction(id)
                .at("/timeline")
                .valueStream()
                .map(entry -> entry.at("/event").asString())
                .toList();
    }

    /** Those with a link, in the order in which they were sent. */
    private List<MimeMessage> mails() {
        return Stream.of(post.getReceivedMessages())
                .filter(mail -> LINK.matcher(body(mail)).find())
                .toList();
    }

    private static String body(MimeMessage mail) {
        return GreenMailUtil.getBody(mail).replace("=\r\n", "").replace("=3D", "=");
    }

    private static String linkIn(MimeMessage mail) {
        var found = LINK.matcher(body(mail));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String secretIn(MimeMessage mail) {
        return linkIn(mail).substring("/answer/".length());
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(desk.base() + path)).GET());
    }

    private HttpResponse<String> answer(String path, String text) {
        var form = "text=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(URI.create(desk.base() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(
                    request.header("Accept-Language", "de").build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

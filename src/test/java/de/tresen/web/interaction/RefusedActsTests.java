package de.tresen.web.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Brand;
import de.tresen.Browser;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.people.Passwords;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What the desk refuses is said where it was tried, and nothing that was chosen or written is lost, also without scripts. */
@DeskTest
class RefusedActsTests {

    private static final String PASSWORD = "four plain words here";

    @Autowired
    Desk desk;

    @Autowired
    Environment environment;

    @Autowired
    Passwords passwords;

    Brand brand;
    String id;
    String page;

    @BeforeEach
    void furnish() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
        id = brand.writes("t1", "m1", "Guten Tag, wann wird meine Bestellung geliefert? Ich warte schon lange.")
                .at("/id")
                .asString();
        page = "/interactions/" + id;
    }

    private Browser signedIn(String who) {
        passwords.set(brand.name(who), PASSWORD);
        var browser = new Browser(environment);
        browser.signIn(brand.name(who), PASSWORD);
        return browser;
    }

    @Test
    void aClosingWithoutItsReasonKeepsWhatWasChosen() {
        brand.claim("anna", "reply", id);
        var refused = signedIn("anna")
                .post(page, page + "/closure", Map.of("resolution", "DELIBERATELY_LEFT", "reason", " "));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .containsPattern("value=\"DELIBERATELY_LEFT\"[^>]*checked")
                .doesNotContainPattern("value=\"SOLVED\"[^>]*checked");
    }

    @Test
    void aReasonOfAClosingThatIsRefusedIsStillThere() {
        brand.claim("anna", "reply", id);
        var refused = signedIn("anna")
                .post(page, page + "/closure", Map.of("resolution", "NOT_ACTIONABLE", "reason", "x".repeat(2001)));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"" + "x".repeat(2001));
    }

    @Test
    void aReplyThatNobodyAcceptsAnyMoreStandsThereToBeCopied() {
        brand.claim("anna", "reply", id);
        var anna = signedIn("anna");
        var reply = new HashMap<>(Map.of("text", "Hallo Petra, <b>morgen</b>.", "sawMessage", brand.newestMessage(id)));
        brand.claim("lea", "reply", id);
        var refused = anna.post("/inbox", page + "/replies", reply);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("Hallo Petra, &lt;b&gt;morgen&lt;/b&gt;.")
                .doesNotContain("id=\"reply\"");
    }

    @Test
    void theOwnDraftIsSeenAfterSomebodyElseTookTheTaskOver() {
        brand.claim("anna", "reply", id);
        var anna = signedIn("anna");
        var draft = Map.of("text", "Hallo Petra, gleich.", "editor", "e1", "turn", "1", "version", "0");
        assertThat(anna.post(page, page + "/drafts/REPLY", draft).statusCode()).isEqualTo(200);
        assertThat(anna.get(page).body()).doesNotContain("Your draft, not sent");
        brand.claim("lea", "reply", id);
        assertThat(anna.get(page).body()).contains("Your draft, not sent", "Hallo Petra, gleich.");
        assertThat(anna.post(page, page + "/drafts/REPLY/discard", Map.of("about", id))
                        .statusCode())
                .isEqualTo(204);
        assertThat(anna.get(page).body()).doesNotContain("Hallo Petra, gleich.");
    }

    @Test
    void aNoteToTheAuthorSurvivesWhatCameMeanwhile() {
        var reply = brand.reply("tom", id, "Morgen.").expect(201).at("/id").asString();
        var mia = signedIn("mia");
        mia.get(page);
        desk.clock().tick(java.time.Duration.ofMinutes(1));
        brand.writes("t1", "m2", "Bitte stornieren Sie alles.");
        var refused = mia.post(
                "/inbox", "/replies/" + reply + "/approval", Map.of("decision", "APPROVED", "note", "Bitte mit Gruß."));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).containsPattern("<textarea id=\"approval-note\"[^>]*>Bitte mit Gruß\\.</textarea>");
    }

    @Test
    void filesGoAlongWithoutScriptsAndARefusedOneTakesNoWordAway() {
        var anna = signedIn("anna");
        var files = page + "/drafts/NOTE/files";
        var text = Map.of("text", "Siehe Datei & Bild.");
        var added = anna.upload(page, files, text, "a.txt", "eins");
        assertThat(added.statusCode()).isEqualTo(302);
        assertThat(anna.get(page).body()).contains(">a.txt<", ">Siehe Datei &amp; Bild.</textarea>");
        var first = fileOn(anna);

        var refused = anna.upload(page, page + "/notes", Map.of("text", "Siehe beide.", "file", first), "b.exe", "MZ");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("b.exe", ">a.txt<", ">Siehe beide.</textarea>");
        var unseen = anna.post(page, page + "/notes", text);
        assertThat(unseen.statusCode())
                .as("it does not name what hangs on the draft")
                .isEqualTo(409);
        assertThat(anna.upload(page, files, text, "", "").statusCode())
                .as("nothing chosen")
                .isEqualTo(302);

        var sent = anna.upload(page, page + "/notes", Map.of("text", "Siehe beide.", "file", first), "b.txt", "zwei");
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(brand.interaction(id).at("/messages/1/attachments")).hasSize(2);
        assertThat(anna.get(page).body()).doesNotContain("data-remove=");
    }

    @Test
    void aFileIsRemovedWithoutScripts() {
        var anna = signedIn("anna");
        anna.upload(page, page + "/drafts/NOTE/files", Map.of("text", "x"), "a.txt", "eins");
        var removal = page + "/drafts/NOTE/files/" + fileOn(anna) + "/removal";
        assertThat(anna.post(page, removal, Map.of("text", "Doch nicht.")).statusCode())
                .isEqualTo(302);
        assertThat(anna.get(page).body()).contains(">Doch nicht.</textarea>").doesNotContain("data-remove=");
    }

    private String fileOn(Browser anna) {
        var file = Pattern.compile("name=\"file\" value=\"([^\"]+)\"")
                .matcher(anna.get(page).body());
        assertThat(file.find()).isTrue();
        return file.group(1);
    }

    @Test
    void timesThatWereRefusedAreShownAgain() {
        brand.claim("anna", "reply", id);
        var reply = Map.of(
                "text",
                "Hallo Petra, morgen.",
                "sawMessage",
                brand.newestMessage(id),
                "sending",
                "LATER",
                "sendAt",
                "2020-01-01T10:00");
        var refused = signedIn("anna").post(page, page + "/replies", reply);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).containsPattern("id=\"send-at\"[^>]*value=\"2020-01-01T10:00\"");
    }

    @Test
    void aPartOfAPageIsToldInWordsThatThereIsNothing() {
        var anna = signedIn("anna");
        var gone = anna.part("/interactions/01999999-0000-7000-8000-000000000000");
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(gone.headers().firstValue("HX-Retarget")).contains("#toasts");
        assertThat(gone.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(gone.body()).contains("class=\"toast wrong\"").doesNotContain("<html");
    }
}

package de.tresen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.people.Passwords;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two browsers at once: each sees what the other does, without reload. */
@DeskTest
class LivePagesTests {

    private static final String QUESTION = "Guten Tag, wann wird meine Bestellung geliefert? Ich warte schon lange.";

    @Autowired
    Desk desk;

    @Autowired
    Passwords passwords;

    Brand brand;

    @BeforeEach
    void furnish() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
    }

    @Test
    void newWorkAndTheClaimOfAnotherShowByThemselves() {
        try (var anna = signedIn("anna", Visitor.Setup.GERMAN);
                var ben = signedIn("ben", Visitor.Setup.ENGLISH)) {
            anna.page.navigate("/inbox?view=offered");
            assertThat(anna.page.locator(".row")).hasCount(0);
            var id = brand.writes("l1", "m1", QUESTION).at("/id").asString();
            assertThat(anna.page.locator(".row")).hasCount(1);
            anna.page.locator(".row > a").click();
            assertThat(anna.page.locator("[data-key=c]")).isVisible();

            open(ben, id);
            ben.page.locator("[data-key=c]").click();
            assertThat(anna.page.locator(".row")).hasCount(0);
            assertThat(anna.page.locator(".head .sub")).containsText("Ben Muster");
            assertThat(anna.page.locator("[data-key=c]")).hasCount(0);
            anna.consoleIsQuiet();
            ben.consoleIsQuiet();
        }
    }

    /** As after the end of a node: the page is told that something may have changed, and not what. */
    @Test
    void aPageThatWasAwayCatchesUpWithWhatItMissed() {
        var id = brand.writes("l6", "m1", QUESTION).at("/id").asString();
        try (var anna = signedIn("anna", Visitor.Setup.GERMAN);
                var ben = signedIn("ben", Visitor.Setup.ENGLISH)) {
            var held = new ArrayList<Route>();
            anna.page.route("**/live?*", held::add);
            open(anna, id);
            assertThat(anna.page.locator(".message")).hasCount(1);
            brand.writes("l6", "m2", "Und noch etwas.");
            open(ben, id);
            assertThat(ben.page.locator(".head .presence")).containsText("Anna Muster");
            var elsewhere = held.get(0).request().url().replaceAll("since=.*", "since=another-node.7");
            held.get(0).resume(new Route.ResumeOptions().setUrl(elsewhere));
            assertThat(anna.page.locator(".message")).hasCount(2);
            assertThat(anna.page.locator(".head .presence")).containsText("Ben Muster");
        }
    }

    @Test
    void whoLooksAndWhoWritesIsSeen() {
        var id = brand.writes("l2", "m1", QUESTION).at("/id").asString();
        brand.claim("ben", "reply", id);
        try (var anna = signedIn("anna", Visitor.Setup.GERMAN);
                var ben = signedIn("ben", Visitor.Setup.ENGLISH)) {
            open(anna, id);
            open(ben, id);
            var seen = anna.page.locator(".head .presence");
            assertThat(seen).containsText("Ben Muster schaut auch hier");
            assertThat(ben.page.locator(".head .presence")).containsText("Anna Muster is here too");
            anna.isAccessible();
            anna.picture("presence");

            ben.page.locator("#reply").pressSequentially("Hallo");
            assertThat(seen).containsText("Ben Muster schreibt gerade");
            ben.page.locator("#reply").fill("");
            assertThat(seen).containsText("Ben Muster schaut auch hier");
            ben.page.locator("#reply").fill("Hallo Petra, morgen. Ben");
            assertThat(seen).containsText("Ben Muster schreibt gerade");
            ben.page.locator("#reply").fill("");
            ben.page.navigate("/notifications");
            assertThat(seen).not().isVisible();
            anna.consoleIsQuiet();
            ben.consoleIsQuiet();
        }
    }

    @Test
    void whoIsMentionedHearsTheBell() {
        var id = brand.writes("l3", "m1", QUESTION).at("/id").asString();
        try (var anna = signedIn("anna", Visitor.Setup.GERMAN);
                var ben = signedIn("ben", Visitor.Setup.ENGLISH)) {
            ben.page.navigate("/notifications");
            assertThat(ben.page.locator(".empty")).containsText("Nothing to tell");
            open(anna, id);
            anna.page.locator("summary[data-key=n]").click();
            var note = anna.page.locator("#note");
            note.pressSequentially("Weißt du mehr, @ben");
            assertThat(anna.page.locator(".suggestions [role=option]").first()).containsText("@" + brand.name("ben"));
            note.press("Enter");
            assertThat(note).hasValue("Weißt du mehr, @" + brand.name("ben") + " ");
            note.press("Control+Enter");
            assertThat(anna.page.locator(".message.note .mention")).hasText("@" + brand.name("ben"));

            assertThat(ben.page.locator("#bell .count")).hasText("1");
            assertThat(ben.page.locator(".told .unread")).containsText("Anna Muster mentioned you in a note");
            ben.picture("notifications");
            ben.page.locator(".told a").first().click();
            assertThat(ben.page.locator(".message.note")).isVisible();
            assertThat(ben.page.locator("#bell .count")).not().isVisible();
            anna.consoleIsQuiet();
            ben.consoleIsQuiet();
        }
    }

    @Test
    void itIsSaidWhoIsMentionedInVain() {
        var id = brand.writes("l4", "m1", QUESTION).at("/id").asString();
        try (var anna = signedIn("anna", Visitor.Setup.GERMAN)) {
            open(anna, id);
            anna.page.locator("summary[data-key=n]").click();
            anna.page.locator("#note").fill("@" + brand.name("eva") + " bitte ansehen");
            anna.page.locator("#note").press("Control+Enter");
            assertThat(anna.page.locator(".toast.attention")).containsText("Eva Muster");
            anna.page.locator(".toast.attention button").click();
            assertThat(anna.page.locator(".toast.attention")).hasCount(0);
            anna.page.locator("summary[data-key=n]").click();
            anna.page.locator("#note").pressSequentially("@be");
            assertThat(anna.page.locator(".suggestions [role=option]").first()).isVisible();
            anna.picture("suggestions");
            anna.isAccessible();
            anna.page.locator("#note").press("Escape");
            assertThat(anna.page.locator(".suggestions")).not().isVisible();
            anna.page.locator("#note").fill("");
            anna.page.navigate("/notifications");
            anna.picture("no-notifications");
            anna.isAccessible();
        }
    }

    @Test
    void onAPhoneTheBellIsReadAndMarkedAsRead() {
        var id = brand.writes("l5", "m1", QUESTION).at("/id").asString();
        brand.as("anna")
                .post("/api/v1/interactions/" + id + "/notes", Map.of("text", "@" + brand.name("ben") + " bitte"))
                .expect(201);
        try (var ben = signedIn("ben", new Visitor.Setup("de-DE", ColorScheme.DARK, 390))) {
            assertThat(ben.page.locator("#bell .count")).hasText("1");
            ben.fitsItsWidth();
            ben.page.locator("#bell").click();
            assertThat(ben.page.locator(".told .unread")).containsText("hat Sie in einer Notiz erwähnt");
            ben.fitsItsWidth();
            ben.isAccessible();
            ben.picture("notifications");
            ben.page.getByText("Alle als gelesen markieren").click();
            assertThat(ben.page.locator(".told .unread")).hasCount(0);
            assertThat(ben.page.locator("#bell .count")).not().isVisible();
        }
    }

    private Visitor signedIn(String who, Visitor.Setup setup) {
        return new Visitor(desk.base(), setup).signIn(passwords, brand.name(who));
    }

    private static void open(Visitor visitor, String interaction) {
        visitor.page.navigate("/interactions/" + interaction);
    }
}

package de.tresen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.people.Passwords;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Work from the first look to the closing, as people do it in a browser. */
@DeskTest
class InboxTests {

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
    void fromTheOfferToTheClosing() {
        brand.writes("t1", "m1", QUESTION);
        try (var anna = signedIn("anna", Visitor.Setup.GERMAN)) {
            assertThat(anna.page.locator("#list-title")).hasText("Mir angeboten");
            anna.page.locator(".row > a").first().click();
            assertThat(anna.page.locator(".message.theirs")).containsText("wann wird meine Bestellung");
            assertThat(anna.page).hasURL(Pattern.compile(".*/inbox\\?view=offered&open=.*"));

            anna.page.getByText("Übernehmen: Antworten").click();
            assertThat(anna.page.locator(".toast")).containsText("Es liegt jetzt bei Ihnen.");
            assertThat(anna.page.locator(".composer .as")).containsText("Anna Muster");
            assertThat(count(anna, "mine")).hasText("1");

            anna.page.locator("#reply").fill("Hallo Petra, morgen. Anna Muster");
            press(anna, "Senden");
            assertThat(anna.page.locator(".message.ours")).containsText("Hallo Petra, morgen.");
            desk.settle();
            assertThat(anna.page.locator(".message.ours .tag")).hasText("Zugestellt");
            assertThat(brand.platform().received()).hasSize(1);

            anna.page.locator("summary[data-key=d]").click();
            anna.page.locator(".tool[open] button.primary").click();
            assertThat(anna.page.locator(".head .sub")).containsText("Gelöst");
            anna.page.getByText("Wieder öffnen").click();
            assertThat(anna.page.locator(".head .sub")).containsText("Offen");
            anna.consoleIsQuiet();
        }
    }

    @Test
    void worksByKeyboardAlone() {
        brand.writes("k1", "m1", QUESTION);
        brand.writes("k2", "m2", "Hallo, kann ich den Deckel einzeln kaufen?");
        try (var anna = signedIn("anna", Visitor.Setup.ENGLISH)) {
            var keys = anna.page.keyboard();
            assertThat(anna.page.locator(".row")).hasCount(2);
            keys.press("j");
            keys.press("j");
            assertThat(anna.page.locator(".row > a").nth(1)).isFocused();
            keys.press("Enter");
            assertThat(anna.page.locator(".interaction")).isVisible();
            keys.press("c");
            assertThat(anna.page.locator("#reply")).isVisible();
            keys.press("r");
            assertThat(anna.page.locator("#reply")).isFocused();
            keys.type("Hello Petra, yes. Anna");
            keys.press("Control+Enter");
            assertThat(anna.page.locator(".message.ours")).containsText("Hello Petra, yes.");
            keys.press("n");
            assertThat(anna.page.locator("#note")).isFocused();
            keys.type("Told her.");
            keys.press("Control+Enter");
            assertThat(anna.page.getByText("Note added.")).isVisible();
            assertThat(anna.page.locator(".message.note")).containsText("Told her.");
            keys.press("?");
            assertThat(anna.page.locator("#keys")).isVisible();
            keys.press("Escape");
            keys.press("/");
            assertThat(anna.page.locator("#search")).isFocused();
            anna.consoleIsQuiet();
        }
    }

    @Test
    void aTraineesReplyIsReturnedAndThenApproved() {
        var id = brand.writes("a1", "m1", QUESTION).at("/id").asString();
        try (var tom = signedIn("tom", Visitor.Setup.GERMAN);
                var mia = signedIn("mia", Visitor.Setup.GERMAN)) {
            open(tom, id);
            tom.page.locator("[data-key=c]").click();
            reply(tom, "Morgen.", "Zur Freigabe geben");
            assertThat(tom.page.locator(".message.draft")).containsText("Morgen.");

            open(mia, id);
            mia.page.locator("#approval-note").fill("Bitte mit Gruß und Namen.");
            mia.page.locator("button[value=RETURNED]").click();
            assertThat(mia.page.locator(".toast")).hasText("Mit Ihrem Hinweis zurückgegeben.");

            open(tom, id);
            assertThat(tom.page.locator(".acts .notice")).containsText("Bitte mit Gruß und Namen.");
            assertThat(tom.page.locator("#reply")).hasValue("Morgen.");
            reply(tom, "Hallo Petra, morgen. Viele Grüße, Tom Muster", "Zur Freigabe geben");
            assertThat(tom.page.locator(".message.draft")).containsText("Viele Grüße");

            open(mia, id);
            mia.page.locator("button[value=APPROVED]").click();
            assertThat(mia.page.locator(".message.ours")).containsText("Viele Grüße, Tom Muster");
            tom.consoleIsQuiet();
            mia.consoleIsQuiet();
        }
    }

    @Test
    void aDepartmentIsAskedAndAnswers() {
        var id = brand.writes("q1", "m1", QUESTION).at("/id").asString();
        try (var anna = signedIn("anna", Visitor.Setup.GERMAN);
                var eva = signedIn("eva", Visitor.Setup.GERMAN)) {
            open(anna, id);
            anna.page.locator("summary[data-key=e]").click();
            anna.page.locator("#department").selectOption(brand.department());
            anna.page.locator("#question").fill("Wo ist das Paket?");
            anna.page.locator(".tool[open] button.primary").click();
            assertThat(anna.page.locator(".question")).containsText("Noch nicht beantwortet");

            open(eva, id);
            assertThat(eva.page.locator("#reply")).hasCount(0);
            eva.page.locator("textarea[name=text][data-key=r]").fill("Im Lager, morgen beim Kunden.");
            press(eva, "Antworten");
            assertThat(eva.page.locator(".question .answer")).containsText("Im Lager");
            assertThat(anna.page.locator(".question .answer")).containsText("Im Lager");
            anna.consoleIsQuiet();
        }
    }

    @Test
    void aReplyToWhatIsNoLongerTheNewestShowsBothVersions() {
        var id = brand.writes("s1", "m1", QUESTION).at("/id").asString();
        try (var anna = signedIn("anna", Visitor.Setup.GERMAN)) {
            open(anna, id);
            anna.page.locator("[data-key=c]").click();
            anna.page.locator("#reply").fill("Morgen.");
            desk.clock().tick(java.time.Duration.ofMinutes(1));
            brand.writes("s1", "m2", "Bitte stornieren Sie alles.");
            assertThat(anna.page.locator(".message.theirs")).hasCount(2);
            press(anna, "Senden");
            assertThat(anna.page.locator(".versions")).containsText("Bitte stornieren Sie alles.");
            assertThat(anna.page.locator(".versions")).containsText("Morgen.");
            assertThat(anna.page.locator("#reply")).hasValue("Morgen.");
            assertThat(brand.platform().received()).isEmpty();
        }
    }

    @Test
    void whatSomebodyElseWasFasterWithIsSaid() {
        var id = brand.writes("f1", "m1", QUESTION).at("/id").asString();
        try (var anna = signedIn("anna", Visitor.Setup.GERMAN)) {
            open(anna, id);
            anna.page.route("**/live*", route -> route.abort());
            brand.claim("ben", "reply", id);
            anna.page.locator("[data-key=c]").click();
            assertThat(anna.page.locator(".notice.wrong")).containsText("Ben Muster war schneller.");
        }
    }

    @Test
    void onAPhoneAnItemIsAPageOfItsOwn() {
        brand.writes("p1", "m1", QUESTION);
        var phone = new Visitor.Setup("de-DE", com.microsoft.playwright.options.ColorScheme.DARK, 390);
        try (var anna = signedIn("anna", phone)) {
            anna.fitsItsWidth();
            anna.page.locator(".row > a").first().click();
            assertThat(anna.page.locator(".message.theirs")).isVisible();
            assertThat(anna.page.locator("#rows")).not().isVisible();
            anna.fitsItsWidth();
            anna.page.locator(".back").click();
            assertThat(anna.page.locator("#rows")).isVisible();
            anna.consoleIsQuiet();
        }
    }

    private Visitor signedIn(String who, Visitor.Setup setup) {
        return new Visitor(desk.base(), setup).signIn(passwords, brand.name(who));
    }

    private static void open(Visitor visitor, String interaction) {
        visitor.page.navigate("/interactions/" + interaction);
    }

    private static void reply(Visitor visitor, String text, String button) {
        visitor.page.locator("#reply").fill(text);
        press(visitor, button);
    }

    private static void press(Visitor visitor, String button) {
        visitor.page
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static Locator count(Visitor visitor, String view) {
        return visitor.page.locator(".views a[href*='view=" + view + "'] .count");
    }
}

package de.tresen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.channel.LengthUnitTests;
import de.tresen.people.Passwords;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Writing to a person, as people do it in a browser. */
@DeskTest
class ComposerTests {

    private static final String QUESTION = "Guten Tag, wann wird meine Bestellung geliefert? Ich warte schon lange.";

    @Autowired
    Desk desk;

    @Autowired
    Passwords passwords;

    Brand brand;
    String id;

    @BeforeEach
    void furnish() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
        id = brand.writes("t1", "m1", QUESTION).at("/id").asString();
        brand.claim("anna", "reply", id);
    }

    @Test
    void aDraftIsThereInAnotherBrowserAndShowsItsAuthorToColleagues() {
        try (var office = writing("anna")) {
            office.page.locator("#reply").pressSequentially("Hallo Petra, morg");
            assertThat(office.page.locator(".composer [data-draft-state]")).hasText("Entwurf gespeichert");
        }
        try (var home = writing("anna")) {
            assertThat(home.page.locator("#reply")).hasValue("Hallo Petra, morg");
            home.isAccessible();
        }
        try (var ben = writing("ben")) {
            var draft = ben.page.locator(".other-draft");
            assertThat(draft.locator("summary")).containsText("Entwurf von Anna Muster");
            draft.locator("summary").click();
            assertThat(draft.locator(".body")).hasText("Hallo Petra, morg");
            assertThat(draft.locator("button")).hasCount(0);
            ben.isAccessible();
            ben.consoleIsQuiet();
        }
    }

    @Test
    void ofTwoTabsNeitherWordingIsLostWithoutAsking() {
        try (var anna = writing("anna")) {
            anna.page.locator("#reply").focus();
            var other = anna.page.context().newPage();
            other.navigate(anna.page.url());
            other.locator("#reply").pressSequentially("Hallo aus dem Büro");
            assertThat(other.locator(".composer [data-draft-state]")).hasText("Entwurf gespeichert");
            anna.page.locator("#reply").pressSequentially("Hallo von daheim");

            var asked = anna.page.locator(".acts > form [data-draft-elsewhere]");
            assertThat(asked).isVisible();
            assertThat(asked.locator("[data-mine]")).hasText("Hallo von daheim");
            assertThat(asked.locator("[data-theirs]")).hasText("Hallo aus dem Büro");
            anna.isAccessible();
            asked.locator("button[data-keep-mine]").click();
            assertThat(asked).isHidden();
            assertThat(anna.page.locator(".composer [data-draft-state]")).hasText("Entwurf gespeichert");
            anna.page.reload();
            assertThat(anna.page.locator("#reply")).hasValue("Hallo von daheim");
        }
    }

    @Test
    void discardingCanBeTakenBack() {
        try (var anna = writing("anna")) {
            anna.page.locator("#reply").pressSequentially("Hallo Petra");
            assertThat(anna.page.locator(".composer [data-draft-state]")).hasText("Entwurf gespeichert");
            anna.page.locator(".composer [data-draft-discard]").click();
            assertThat(anna.page.locator("#reply")).hasValue("");
            anna.page.locator(".toast [data-undo]").click();
            assertThat(anna.page.locator("#reply")).hasValue("Hallo Petra");
            assertThat(anna.page.locator(".composer [data-draft-state]")).hasText("Entwurf gespeichert");
            anna.page.reload();
            assertThat(anna.page.locator("#reply")).hasValue("Hallo Petra");
        }
    }

    @Test
    void sendingAtOnceLeavesNoDraftBehind() {
        try (var anna = writing("anna")) {
            anna.page.locator("#reply").fill("Hallo Petra, morgen. Anna Muster");
            anna.page.locator("#reply").press("Control+Enter");
            assertThat(anna.page.locator(".message.ours")).containsText("Hallo Petra, morgen.");
        }
        try (var ben = writing("ben")) {
            assertThat(ben.page.locator(".other-draft")).hasCount(0);
        }
    }

    @Test
    void whatCannotBeSavedStaysInTheBrowserAndIsTriedAgain() {
        try (var anna = writing("anna")) {
            anna.page.route("**/drafts/**", route -> route.abort());
            anna.page.locator("#reply").pressSequentially("Hallo Petra");
            assertThat(anna.page.locator(".composer [data-draft-state]")).containsText("noch in diesem Browser");
            anna.page.unroute("**/drafts/**");
            assertThat(anna.page.locator(".composer [data-draft-state]")).hasText("Entwurf gespeichert");
        }
        try (var again = writing("anna")) {
            assertThat(again.page.locator("#reply")).hasValue("Hallo Petra");
        }
    }

    @Test
    void countsAsThePlatformDoesAndDoesNotSendWhatIsTooLong() {
        channel(Map.of("maxLength", 40, "lengthUnit", "GRAPHEMES", "signature", "— {agent}"));
        try (var anna = writing("anna")) {
            var left = anna.page.locator("[data-left]");
            assertThat(anna.page.locator(".composer .signature")).containsText("— Anna Muster");
            assertThat(left).hasText("Noch 26 Zeichen");
            anna.page.locator("#reply").fill("👨‍👩‍👧‍👦🇩🇪e\u0301");
            assertThat(left).hasText("Noch 23 Zeichen");

            anna.page.locator("#reply").fill("x".repeat(30));
            assertThat(left).hasText("4 Zeichen zu viel");
            assertThat(left).hasCSS("font-weight", "650");
            assertThat(anna.page.locator("[data-left-said]")).hasText("4 Zeichen zu viel");
            anna.page.locator("#reply").press("Control+Enter");
            assertThat(anna.page.locator(".message.ours")).hasCount(0);
            anna.isAccessible();
            anna.page.locator("#reply").fill("x".repeat(26));
            anna.page.locator("#reply").press("Control+Enter");
            assertThat(anna.page.locator(".message.ours .body")).containsText("— Anna Muster");
        }
    }

    @Test
    void theBrowserCountsAsTheServerDoes() {
        try (var anna = writing("anna")) {
            LengthUnitTests.texts()
                    .forEach((text, seen) -> org.assertj.core.api.Assertions.assertThat(anna.page.evaluate(
                                    "text => [...new Intl.Segmenter('en', {granularity: 'grapheme'}).segment(text)].length",
                                    text))
                            .as(text)
                            .isEqualTo(seen));
        }
    }

    @Test
    void twoColonsOfferModelAnswersAndTheKeyboardInsertsThem() {
        modelAnswer("lieferung", "Lieferung verzögert sich", "de", "Hallo {person},\n\nmorgen. {agent}");
        modelAnswer("delivery", "Delivery is late", "en", "Hello {person}");
        try (var anna = writing("anna")) {
            var options = anna.page.locator(".model-answers [role=option]");
            anna.page.locator("#reply").pressSequentially("Moin ::");
            assertThat(options).hasCount(2);
            assertThat(options.first()).containsText("Lieferung verzögert sich");
            anna.isAccessible();
            anna.picture("model-answers");
            anna.page.locator("#reply").pressSequentially("late");
            assertThat(options).hasCount(1);
            anna.page.locator("#reply").press("Escape");
            assertThat(anna.page.locator(".model-answers")).isHidden();
            assertThat(anna.page.locator("#reply")).isFocused();

            anna.page.locator("#reply").fill("");
            anna.page.locator("#reply").pressSequentially("::lief");
            assertThat(options).hasCount(1);
            anna.page.locator("#reply").press("Enter");
            assertThat(anna.page.locator("#reply")).hasValue("Hallo Petra Beispiel,\n\nmorgen. Anna Muster");
            assertThat(anna.page.locator(".model-answers")).isHidden();
            anna.consoleIsQuiet();
        }
    }

    @Test
    void modelAnswersAreWrittenAndFoundOnTheirPage() {
        try (var lea = new Visitor(desk.base(), Visitor.Setup.GERMAN).signIn(passwords, brand.name("lea"))) {
            lea.page.navigate("/model-answers/new");
            lea.page.locator("#name").fill("Rückfrage zur Bestellnummer");
            lea.page.locator("#short-key").fill("nummer");
            lea.page.locator("#text").fill("Hallo {kundin}, welche Nummer?");
            lea.page.locator("main form .primary").click();
            assertThat(lea.page.locator("#text-error")).isVisible();
            lea.isAccessible();
            lea.page.locator("#text").fill("Hallo {person}, welche Nummer?");
            assertThat(lea.page.locator("[data-model-preview]")).containsText("Hallo Kim Muster");
            lea.picture("model-answer-form");
            lea.page.locator("main form .primary").click();
            assertThat(lea.page.locator(".toast")).hasText("Gespeichert.");
            lea.page.navigate("/model-answers?q=nummer");
            assertThat(lea.page.locator(".card h2")).hasText("Rückfrage zur Bestellnummer");
            lea.isAccessible();
            lea.fitsItsWidth();
            lea.picture("model-answers-page");
        }
    }

    @Test
    void whatArrivesWhileOneWritesIsShownAtOnceAndAfterReadingOneSends() {
        try (var anna = writing("anna")) {
            anna.page.locator("#reply").pressSequentially("Hallo Petra Beispiel, morgen.");
            assertThat(anna.page.locator(".composer [data-draft-state]")).hasText("Entwurf gespeichert");
            writesAgain();

            var news = anna.page.locator("#composer-news .notice");
            assertThat(news).containsText("Neue Nachricht von Petra Beispiel, während Sie schreiben");
            assertThat(news).containsText("Ach, und wie spät?");
            anna.isAccessible();
            anna.picture("news-while-writing");
            anna.page.reload();
            assertThat(news).containsText("Ach, und wie spät?");
            news.locator("[data-read]").click();
            assertThat(news).hasCount(0);
            assertThat(anna.page.locator("#reply")).isFocused();
            anna.page.locator("#reply").press("Control+Enter");
            assertThat(anna.page.locator(".message.ours")).containsText("Hallo Petra Beispiel, morgen.");
        }
    }

    @Test
    void whatIsEditedWhileOneWritesIsReadOnceAndThenOneSends() {
        try (var anna = writing("anna")) {
            anna.page.locator("#reply").pressSequentially("Hallo Petra Beispiel, morgen.");
            assertThat(anna.page.locator(".composer [data-draft-state]")).hasText("Entwurf gespeichert");
            desk.clock().tick(java.time.Duration.ofMinutes(1));
            var edit = new HashMap<String, Object>(
                    brand.platform().created("t1", "m1", "Guten Tag, wann kommt mein blaues Rad?"));
            edit.put("event", "message.edited");
            edit.put("occurredAt", desk.clock().instant().toString());
            brand.platform().post(brand.channel(), edit).expect(202);
            desk.settle();

            var news = anna.page.locator("#composer-news .notice");
            assertThat(news).containsText("mein blaues Rad");
            anna.page.waitForResponse(
                    response -> response.url().contains("/sight"),
                    () -> news.locator("[data-read]").click());
            anna.page.locator("#reply").press("Control+Enter");
            assertThat(anna.page.locator(".message.ours")).containsText("Hallo Petra Beispiel, morgen.");
            anna.consoleIsQuiet();
        }
    }

    @Test
    void aStaleSendIsRefusedWithBothVersionsAndKeepsTheDraft() {
        try (var anna = writing("anna")) {
            anna.page.locator("#reply").fill("Hallo Petra Beispiel, morgen. Anna");
            anna.page.route("**/thread?*", route -> route.abort());
            writesAgain();
            anna.page.locator("#reply").press("Control+Enter");

            assertThat(anna.page.locator(".notice.wrong .versions")).containsText("Ach, und wie spät?");
            assertThat(anna.page.locator("#reply")).hasValue("Hallo Petra Beispiel, morgen. Anna");
            assertThat(anna.page.locator(".composer [data-draft-state]")).hasText("Entwurf gespeichert");
            anna.page.locator("#reply").press("Control+Enter");
            assertThat(anna.page.locator(".message.ours")).containsText("Hallo Petra Beispiel, morgen.");
        }
    }

    @Test
    void hintsSayInWordsWhatIsWorthASecondLook() {
        try (var anna = writing("anna")) {
            anna.page.locator("#reply").fill("Guten Tag, die BESTELLUNG KOMMT morgen, versprochen. {date}");
            assertThat(anna.page.locator("[data-hint]:visible")).hasCount(3);
            anna.isAccessible();
            anna.page.locator("#reply").fill("die Bestellung kommt zeitnah, wir haben das versprochen.");
            assertThat(anna.page.locator("[data-hint=JARGON]")).containsText("zeitnah");
            anna.page.locator("[data-greeting]").click();
            assertThat(anna.page.locator("#reply"))
                    .hasValue("Hallo Petra Beispiel,\n\ndie Bestellung kommt zeitnah, wir haben das versprochen.");
            assertThat(anna.page.locator("[data-greeting]")).isHidden();
            assertThat(anna.page.locator("[data-hint]:visible")).hasCount(1);
            anna.isAccessible();
            anna.picture("hints");
            anna.page.locator("#reply").fill("Guten Tag Frau Beispiel, die Bestellung kommt morgen, versprochen.");
            assertThat(anna.page.locator("[data-hint]:visible")).hasCount(0);
        }
    }

    @Test
    void aReplyIsPlannedByKeyboardShownAndTakenBackOnAPhone() {
        try (var anna =
                writing("anna", new Visitor.Setup("de-DE", com.microsoft.playwright.options.ColorScheme.DARK, 390))) {
            anna.page.locator("#reply").fill("Hallo Petra Beispiel, morgen. Anna");
            anna.page.locator(".sending > summary").focus();
            anna.page.keyboard().press("Enter");
            anna.isAccessible();
            assertThat(anna.page.locator(".sending")).containsText("Zugesagt ist eine Antwort bis");
            anna.picture("send-menu");
            anna.page.locator("button[name=at]").first().focus();
            anna.page.keyboard().press("Enter");
            var planned = anna.page.locator(".notice.planned");
            assertThat(planned).containsText("Antwort geplant für");
            assertThat(planned.locator(".error")).containsText("Zugesagt ist eine Antwort bis");
            anna.fitsItsWidth();
            anna.isAccessible();
            anna.picture("planned");
            planned.locator("button[value=CANCEL]").click();
            assertThat(anna.page.locator("#reply")).hasValue("Hallo Petra Beispiel, morgen. Anna");
        }
    }

    private void writesAgain() {
        desk.clock().tick(java.time.Duration.ofMinutes(1));
        brand.platform()
                .post(brand.channel(), brand.platform().created("t1", "m2", "Ach, und wie spät?"))
                .expect(202);
        desk.settle();
    }

    private void modelAnswer(String key, String name, String language, String text) {
        brand.as("lea")
                .post(
                        "/api/v1/model-answers",
                        Map.of("shortKey", key, "name", name, "language", language, "text", text, "team", brand.team()))
                .expect(201);
    }

    private void channel(Map<String, Object> more) {
        var body = new HashMap<>(brand.webhookSettings(true));
        body.putAll(more);
        desk.admin().put("/api/v1/channels/" + brand.channel(), body).expect(200);
    }

    private Visitor writing(String who) {
        return writing(who, Visitor.Setup.GERMAN);
    }

    private Visitor writing(String who, Visitor.Setup setup) {
        var visitor = new Visitor(desk.base(), setup).signIn(passwords, brand.name(who));
        visitor.page.navigate("/interactions/" + id);
        return visitor;
    }
}

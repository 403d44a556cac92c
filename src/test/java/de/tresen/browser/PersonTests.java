package de.tresen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.people.Passwords;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Knowing the people who write, as it is done in a browser. */
@DeskTest
class PersonTests {

    @Autowired
    Desk desk;

    @Autowired
    Passwords passwords;

    Brand brand;
    String interaction;
    String petra;

    @BeforeEach
    void furnish() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
        var first = brand.writes("t1", "m1", "Guten Tag, wann wird meine Bestellung geliefert? Ich warte schon lange.");
        interaction = first.at("/id").asString();
        petra = first.at("/contact/id").asString();
        brand.writes("t2", "m2", "Guten Tag, wann wird meine andere Bestellung geliefert? Ich warte schon lange.");
    }

    @Test
    void aPersonIsDescribedByKeyboardAlone() {
        try (var anna = signedIn(Visitor.Setup.GERMAN)) {
            var keys = anna.page.keyboard();
            anna.page.navigate("/contacts/" + petra);
            keys.press("n");
            keys.type("Ruft gern an.");
            keys.press("Control+Enter");
            assertThat(anna.page.locator(".note .said")).hasText("Ruft gern an.");
            anna.page.locator("#tag").focus();
            keys.type("Presse");
            keys.press("Enter");
            assertThat(anna.page.locator(".tags .tag")).hasText("presse");
            anna.page.locator("#salutation").focus();
            keys.type("Frau Dr. Özdemir");
            keys.press("Enter");
            assertThat(anna.page.locator(".someone-page > .who")).containsText("Frau Dr. Özdemir");
            anna.page.navigate("/interactions/" + interaction);
            assertThat(anna.page.locator(".person").first()).containsText("Frau Dr. Özdemir");
            assertThat(anna.page.locator(".about")).containsText("Ruft gern an.");
            anna.page.locator(".person a").first().click();
            assertThat(anna.page).hasURL(Pattern.compile(".*/contacts/" + petra));
            anna.consoleIsQuiet();
        }
    }

    @Test
    void aRefusedNoteIsNotLost() {
        try (var anna = signedIn(Visitor.Setup.GERMAN)) {
            anna.page.navigate("/contacts/" + petra);
            anna.page.locator("#note").evaluate("field => field.removeAttribute('maxlength')");
            anna.page.locator("#note").fill("Lang. ".repeat(700));
            anna.page.locator("#note").press("Control+Enter");
            assertThat(anna.page.locator("h1")).hasText("Das geht so nicht");
            assertThat(anna.page.locator("blockquote")).containsText("Lang. Lang. Lang.");
            anna.fitsItsWidth();
            anna.isAccessible();
            anna.picture("refused-page");
        }
    }

    @Test
    void whoIsProposedIsLinkedAfterALookAndTheLinkIsUndone() {
        try (var anna = signedIn(Visitor.Setup.ENGLISH)) {
            anna.page.navigate("/contacts/" + petra);
            anna.page.getByText("Link with somebody").click();
            anna.page.locator(".someone > a").first().click();
            assertThat(anna.page.locator(".preview")).containsText("Petra Beispiel");
            anna.page.getByText("Yes, the same person").click();
            assertThat(anna.page.locator("#earlier")).hasText("Interactions (2)");
            anna.page
                    .getByText("Undo", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(anna.page.locator("#earlier")).hasText("Interactions (1)");
            anna.consoleIsQuiet();
        }
    }

    @Test
    void theSearchShowsPeopleAboveTheInteractions() {
        try (var anna = signedIn(Visitor.Setup.ENGLISH)) {
            anna.page.navigate("/interactions?q=petra");
            assertThat(anna.page.locator(".people-found a")).hasCount(2);
            anna.page.locator(".people-found a").first().click();
            assertThat(anna.page.locator("h1")).hasText("Petra Beispiel");
        }
    }

    @ParameterizedTest
    @MethodSource("de.tresen.browser.Visitor$Setup#all")
    void everyStateIsAccessibleAndFits(Visitor.Setup setup) {
        var path = "/api/v1/contacts/" + petra;
        brand.as("anna")
                .put(path + "/tags/donaudampfschifffahrtsgesellschaftskapitänsmütze", Map.of())
                .expect(200);
        brand.as("anna")
                .put(path + "/address", Map.of("salutation", "Frau Dr. Özdemir", "form", "SIE"))
                .expect(200);
        brand.as("anna")
                .post(path + "/notes", Map.of("text", "Stammkundin seit vielen Jahren."))
                .expect(201);
        try (var anna = signedIn(setup)) {
            look(anna, "/contacts", "people");
            look(anna, "/contacts?q=niemandheisstso", "people-none");
            look(anna, "/contacts/" + petra, "person");
            look(anna, "/contacts/" + petra + "/link", "person-link");
            anna.page.locator(".someone > a").first().click();
            anna.page.locator(".preview").waitFor();
            anna.picture("person-preview");
            anna.isAccessible();
            look(anna, "/interactions/" + interaction, "person-context");
            look(anna, "/interactions?q=petra", "search-people");
        }
    }

    private static void look(Visitor visitor, String path, String name) {
        visitor.page.navigate(path);
        visitor.picture(name);
        visitor.fitsItsWidth();
        visitor.isAccessible();
        visitor.consoleIsQuiet();
    }

    private Visitor signedIn(Visitor.Setup setup) {
        return new Visitor(desk.base(), setup).signIn(passwords, brand.name("anna"));
    }
}

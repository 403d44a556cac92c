package de.tresen.browser;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.people.Passwords;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Formatted messages in the conversation: readable, harmless, loading nothing before somebody asks. */
@DeskTest
class ConversationTests {

    private static final String MARKUP = """
            <h2>Bestellung 7741</h2><p>Bitte <b>zwei</b> davon:</p>
            <table><tr><th>Artikel</th><th>Stück</th></tr><tr><td>Komposterschnellverschlussdeckel</td><td>2</td></tr></table>
            <ul><li>rasch</li><li>ohne Plastik</li></ul>
            <img src="http://images.example/pixel.png" alt="Zähler"><script>document.title='broken'</script>
            <a href="https://example.org/agb">AGB</a>""";

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
        var event = new java.util.HashMap<String, Object>(
                brand.platform().created("h1", "m1", "Bestellung 7741, bitte zwei davon."));
        event.put("html", MARKUP);
        brand.platform().post(brand.channel(), event).expect(202);
        desk.settle();
        id = brand.inThread("h1").at("/id").asString();
    }

    private Visitor open(Visitor.Setup setup, List<String> asked) {
        var anna = new Visitor(desk.base(), setup).signIn(passwords, brand.name("anna"));
        anna.page.route("http://images.example/**", route -> {
            asked.add(route.request().url());
            route.fulfill(
                    new com.microsoft.playwright.Route.FulfillOptions()
                            .setContentType("image/png")
                            .setBodyBytes(
                                    java.util.Base64.getDecoder()
                                            .decode(
                                                    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")));
        });
        anna.page.navigate("/interactions/" + id);
        return anna;
    }

    @Test
    void formattingIsShownInAFrameThatRunsNothingAndLoadsNothing() {
        var asked = new CopyOnWriteArrayList<String>();
        try (var anna = open(Visitor.Setup.GERMAN, asked)) {
            var frame = anna.page.frameLocator("iframe.mail");
            assertThat(frame.locator("h2")).hasText("Bestellung 7741");
            assertThat(frame.locator("td").first()).containsText("Komposter");
            assertThat(frame.locator("body")).containsText("▢ Zähler");
            assertThat(asked).isEmpty();
            assertThat(anna.page.title()).doesNotContain("broken");
            var high = (Number) anna.page.evaluate("document.querySelector('iframe.mail').offsetHeight");
            var within = (Number) anna.page.evaluate(
                    "document.querySelector('iframe.mail').contentDocument.body.getBoundingClientRect().height");
            assertThat(high.doubleValue()).isGreaterThanOrEqualTo(within.doubleValue());
            anna.consoleIsQuiet();
            anna.picture("formatted");

            anna.page.locator("[data-images]").click();
            assertThat(frame.locator("img")).isVisible();
            assertThat(asked).containsExactly("http://images.example/pixel.png");
            assertThat(anna.page.locator("[data-images]")).hasCount(0);
        }
    }

    @Test
    void onADarkPhoneItFitsAndThePlainTextIsOneStepAway() {
        var phone = new Visitor.Setup("de-DE", ColorScheme.DARK, 390);
        try (var anna = open(phone, new CopyOnWriteArrayList<>())) {
            assertThat(anna.page.frameLocator("iframe.mail").locator("h2")).isVisible();
            anna.fitsItsWidth();
            anna.page.getByText("Als reinen Text zeigen").click();
            assertThat(anna.page.locator(".message details .quoted").first()).containsText("bitte zwei davon");
            anna.consoleIsQuiet();
            anna.picture("formatted");
            assertThat(anna.page.locator("iframe.mail")).hasAttribute("title", Pattern.compile("Nachricht von .+"));
            // axe cannot look into a frame where nothing may run
            anna.page.evaluate("document.querySelectorAll('iframe').forEach(frame => frame.remove())");
            anna.isAccessible();
        }
    }

    @Test
    void aLikeIsOneKeyAndShowsHowFarItHasCome() {
        var plain = brand.writes("p2", "m3", "Danke, das hat wunderbar geklappt!")
                .at("/id")
                .asString();
        brand.platform().answers(aResponse().withStatus(503));
        try (var anna = new Visitor(desk.base(), Visitor.Setup.GERMAN).signIn(passwords, brand.name("anna"))) {
            anna.page.navigate("/interactions/" + plain);
            assertThat(anna.page.locator("[data-key=L]")).hasText("Gefällt mir und abschließen");
            anna.page.keyboard().press("l");
            var footer = anna.page.locator(".message.theirs footer");
            assertThat(footer).containsText("Anna Muster gefällt das");
            assertThat(footer).containsText("Wird gleich gesendet");
            assertThat(anna.page.locator("[data-key=L]")).hasCount(0);
            anna.picture("liked");
            footer.locator("button").click();
            assertThat(footer).hasCount(0);
            brand.platform().answers(aResponse().withStatus(200).withBody("{}"));
            anna.page.keyboard().press("L");
            assertThat(footer).containsText("Anna Muster gefällt das");
            desk.settle();
            anna.consoleIsQuiet();
            anna.page.navigate("/interactions/" + plain);
            assertThat(footer).containsText("Zugestellt");
            assertThat(anna.page.locator("#work-head")).containsText("Gelöst");
            anna.isAccessible();
        }
    }

    @Test
    void plainMessagesStayPlain() {
        var plain = brand.writes("p1", "m2", "Nur Text.").at("/id").asString();
        try (var anna = new Visitor(desk.base(), Visitor.Setup.ENGLISH).signIn(passwords, brand.name("anna"))) {
            anna.page.navigate("/interactions/" + plain);
            assertThat(anna.page.locator(".message .body")).containsText("Nur Text.");
            assertThat(anna.page.locator("iframe.mail")).hasCount(0);
        }
    }
}

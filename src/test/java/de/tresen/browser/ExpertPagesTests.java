package de.tresen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.escalation.AnswerLinks;
import de.tresen.people.Passwords;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who knows what, asking them, and their answer by a link, in both languages and on a phone. */
@DeskTest
class ExpertPagesTests {

    @Autowired
    Desk desk;

    @Autowired
    Passwords passwords;

    @Autowired
    AnswerLinks links;

    Brand brand;
    String id;
    String topic;

    @BeforeEach
    void furnish() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
        topic = "delivery-" + brand.key();
        desk.admin()
                .put(
                        "/api/v1/topics/" + topic,
                        Map.of(
                                "name",
                                "Lieferung und Verpackung",
                                "department",
                                brand.department(),
                                "words",
                                List.of("geliefert" + brand.key()),
                                "experts",
                                List.of(brand.name("eva")),
                                "deputies",
                                List.of(brand.name("eli"))))
                .expect(201);
        var text = "Guten Tag, wann wird meine Bestellung geliefert? Ich warte schon lange. geliefert" + brand.key();
        id = brand.writes("e1", "m1", text).at("/id").asString();
        brand.claim("anna", "reply", id);
    }

    @ParameterizedTest
    @MethodSource("de.tresen.browser.Visitor$Setup#all")
    void anAgentAsksTheTopicThatFitsAndTheExpertAnswersByTheLink(Visitor.Setup setup) {
        try (var anna = new Visitor(desk.base(), setup).signIn(passwords, brand.name("anna"))) {
            anna.page.navigate("/interactions/" + id);
            anna.page.locator("details.tool:has(#question) > summary").click();
            assertThat(anna.page.locator("#department")).hasValue(brand.department() + "/" + topic);
            anna.page.locator("#question").fill("Ist die Palette schon verladen?\nUnd wenn ja, wann kommt sie an?");
            looked(anna, "question-form");
            anna.page.locator("form:has(#question) button.primary").click();
            assertThat(anna.page.locator(".question")).containsText("Eva Muster");
            looked(anna, "question-asked");
        }
        answersByLink(setup);
    }

    private void answersByLink(Visitor.Setup setup) {
        var question =
                UUID.fromString(brand.interaction(id).at("/questions/0/id").asString());
        var path = "/answer/" + links.secret(links.make(question, brand.name("eva")));
        try (var stranger = new Visitor(desk.base(), setup)) {
            stranger.page.navigate(path);
            looked(stranger, "answer-link");
            stranger.page.locator("#text").fill("Ja, sie kommt morgen gegen zehn an.");
            stranger.page.locator("form button.primary").click();
            assertThat(stranger.page.locator("#text")).hasCount(0);
            stranger.picture("answer-link-used");
            stranger.fitsItsWidth();
            stranger.isAccessible();
        }
        org.assertj.core.api.Assertions.assertThat(
                        brand.interaction(id).at("/questions/0/byLink").asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("de.tresen.browser.Visitor$Setup#all")
    void whoKnowsWhatIsKeptOnAPage(Visitor.Setup setup) {
        try (var paul = new Visitor(desk.base(), setup).signIn(passwords, brand.name("paul"))) {
            paul.page.navigate("/topics/" + topic);
            looked(paul, "topic-form");
            paul.page.locator("select[name='as." + brand.name("eli") + "']").selectOption("HEAD");
            paul.page.locator("form.form button.primary").click();
            paul.page.waitForURL("**/topics");
            var row = paul.page.locator("tr", new Page.LocatorOptions().setHasText("Eli Muster"));
            assertThat(row.first()).isVisible();
            paul.page.evaluate(
                    "document.querySelectorAll('main tbody tr:nth-child(n + 8)').forEach(row => row.remove())");
            looked(paul, "topics");
        }
    }

    private static void looked(Visitor visitor, String name) {
        visitor.wholePicture(name);
        visitor.fitsItsWidth();
        visitor.isAccessible();
        visitor.consoleIsQuiet();
    }
}

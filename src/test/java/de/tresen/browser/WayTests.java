package de.tresen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.people.Passwords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Where an interaction stands, drawn and in words. */
@DeskTest
class WayTests {

    /** px from which the context has a column of its own. */
    private static final int ROOMY = 1152;

    @Autowired
    Desk desk;

    @Autowired
    Passwords passwords;

    Brand brand;
    String interaction;

    @BeforeEach
    void furnish() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
        interaction = brand.writes(
                        "t1", "m1", "Guten Tag, wann wird meine Bestellung geliefert? Ich warte schon lange.")
                .at("/id")
                .asString();
        desk.after(Duration.ofMinutes(40));
    }

    @Test
    void theTokenStandsInTheDrawingAndTheWordsSayTheSame() {
        try (var anna = signedIn(Visitor.Setup.ENGLISH)) {
            anna.page.navigate("/interactions/" + interaction);
            open(anna);
            var main = anna.page.locator(".run").first();
            assertThat(main.locator(".djs-element.token"))
                    .hasAttribute("data-element-id", "callActivity_answerInteraction");
            assertThat(main.locator(".steps .here")).containsText("for 40 min");
            assertThat(main.locator(".bjs-powered-by")).isVisible();
            assertThat(main.locator(".djs-visual tspan").getByText("Classify")).isVisible();
            var called = anna.page.locator(".run").nth(1);
            called.locator("summary").click();
            assertThat(called.locator(".djs-element.token")).hasAttribute("data-element-id", "userTask_reply");
            assertThat(called.locator(".steps .here .name")).hasText("Write the answer");
            anna.consoleIsQuiet();
        }
    }

    @Test
    void whereItStandsIsTheWorkAndNotTheTimersBehindIt() {
        desk.after(Duration.ofHours(5));
        try (var anna = signedIn(Visitor.Setup.ENGLISH)) {
            anna.page.navigate("/interactions/" + interaction);
            assertThat(anna.page.locator("#context-position li")).hasCount(1);
            assertThat(anna.page.locator("#context-position strong")).hasText("Write the answer");
        }
    }

    @Test
    void anOpenWayGoesAlongWithTheWork() {
        try (var anna = signedIn(Visitor.Setup.GERMAN)) {
            anna.page.navigate("/interactions/" + interaction);
            open(anna);
            assertThat(anna.page.locator(".run")).hasCount(2);
            brand.claim("anna", "reply", interaction);
            brand.as("anna")
                    .post(
                            "/api/v1/interactions/" + interaction + "/questions",
                            Map.of("department", brand.department(), "text", "Wo ist es?"))
                    .expect(201);
            desk.settle();
            assertThat(anna.page.locator(".run")).hasCount(3);
            drawn(anna.page.locator(".run").first());
            anna.consoleIsQuiet();
        }
    }

    @Test
    void onAPhoneTheViewerComesOnlyWhenTheWayIsOpened() {
        List<String> asked = new ArrayList<>();
        try (var anna = signedIn(new Visitor.Setup("de-DE", ColorScheme.LIGHT, 390))) {
            anna.page.onRequest(request -> asked.add(request.url()));
            anna.page.navigate("/interactions/" + interaction);
            anna.page.locator(".way-fold").scrollIntoViewIfNeeded();
            anna.page.waitForLoadState();
            Assertions.assertThat(asked).noneMatch(url -> url.contains("/chunks/") || url.endsWith("/way"));
            open(anna);
            Assertions.assertThat(asked).anyMatch(url -> url.contains("/chunks/drawing"));
        }
    }

    @Test
    void inItsColumnTheDrawingOpensByItselfUntilItIsFolded() {
        try (var anna = signedIn(Visitor.Setup.GERMAN)) {
            anna.page.navigate("/interactions/" + interaction);
            var fold = anna.page.locator(".way-fold");
            fold.scrollIntoViewIfNeeded();
            drawn(anna.page.locator(".run").first());
            fold.locator("> summary").click();
            anna.page.reload();
            fold.scrollIntoViewIfNeeded();
            anna.page.waitForLoadState();
            assertThat(fold.locator("figure")).hasCount(0);
            fold.locator("> summary").click();
            drawn(anna.page.locator(".run").first());
            anna.consoleIsQuiet();
        }
    }

    @Test
    void theWheelGoesOnScrollingThePageAndButtonsZoom() {
        try (var anna = signedIn(Visitor.Setup.GERMAN)) {
            anna.page.navigate("/interactions/" + interaction + "/way");
            drawn(anna.page.locator(".run").first());
            var viewport = anna.page.locator(".viewport").first();
            var before = viewport.getAttribute("transform");
            anna.page.locator(".paper").first().hover();
            anna.page.mouse().wheel(0, 60);
            assertThat(viewport).hasAttribute("transform", before);
            anna.page.locator("[data-zoom=whole]").first().focus();
            anna.page.keyboard().press("Enter");
            anna.page.locator("[data-zoom=in]").first().focus();
            anna.page.keyboard().press("Enter");
            Assertions.assertThat(viewport.getAttribute("transform")).isNotEqualTo(before);
            anna.consoleIsQuiet();
        }
    }

    @Test
    void whatEndedStillShowsTheWayItWent() {
        brand.as("lea")
                .post("/api/v1/interactions/" + interaction + "/closure", Map.of("resolution", "SOLVED"))
                .expect(200);
        desk.settle();
        desk.after(Duration.ofDays(30));
        desk.settle();
        try (var anna = signedIn(Visitor.Setup.GERMAN)) {
            anna.page.navigate("/interactions/" + interaction);
            open(anna);
            assertThat(anna.page.locator(".run").first().locator(".steps")).containsText("Anliegen abschließen");
            assertThat(anna.page.locator(".run").first().locator("summary")).containsText("beendet");
            anna.consoleIsQuiet();
        }
    }

    @ParameterizedTest
    @MethodSource("de.tresen.browser.Visitor$Setup#all")
    void itIsAccessibleAndFits(Visitor.Setup setup) {
        try (var anna = signedIn(setup)) {
            anna.page.navigate("/interactions/" + interaction);
            open(anna);
            anna.page.locator(".way-fold").scrollIntoViewIfNeeded();
            look(anna, "way");
            anna.page.navigate("/interactions/" + interaction + "/way");
            drawn(anna.page.locator(".run").first());
            look(anna, "way-page");
        }
    }

    private static void look(Visitor visitor, String name) {
        visitor.picture(name);
        visitor.fitsItsWidth();
        visitor.isAccessible();
        visitor.consoleIsQuiet();
    }

    private static void open(Visitor visitor) {
        var fold = visitor.page.locator(".way-fold");
        fold.scrollIntoViewIfNeeded();
        if (visitor.page.viewportSize().width < ROOMY) {
            fold.locator("> summary").click();
        }
        drawn(visitor.page.locator(".run").first());
    }

    private static void drawn(Locator run) {
        run.locator(".viewport").waitFor();
        assertThat(run.locator(".djs-element.passed").first()).isAttached();
    }

    private Visitor signedIn(Visitor.Setup setup) {
        return new Visitor(desk.base(), setup).signIn(passwords, brand.name("anna"));
    }
}

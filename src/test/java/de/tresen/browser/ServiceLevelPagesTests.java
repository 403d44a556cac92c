package de.tresen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.people.Passwords;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The place of service levels: a manager reads, changes with a preview, and looks back. Tuesday, ten in Berlin. */
@DeskTest
class ServiceLevelPagesTests {

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

    private Visitor signedIn(Visitor.Setup setup, String who) {
        return new Visitor(desk.base(), setup).signIn(passwords, brand.name(who));
    }

    private void level(Visitor visitor) {
        visitor.page.navigate("/service-levels/levels/" + brand.level());
    }

    private static void press(Visitor visitor, String act) {
        visitor.page.locator("button[value=" + act + "]").last().click();
    }

    @Test
    void theEffectIsShownBeforeAnythingIsSaved() {
        brand.writes("t1", "t1", QUESTION);
        desk.after(Duration.ofHours(2));
        try (var max = signedIn(Visitor.Setup.GERMAN, "max")) {
            level(max);
            max.page.getByLabel("Erste Antwort").nth(2).fill("1 Std.");
            press(max, "preview");
            var effect = max.page.locator("#effect");
            assertThat(effect).containsText("1 Zusage würde früher fällig.");
            assertThat(effect).containsText("1 Zusage bleibt, wie sie ist.");
            assertThat(effect).containsText("1 Zusage wäre im Augenblick der Änderung in Verzug.");
            assertThat(effect.locator(".example"))
                    .hasText(
                            Pattern.compile(
                                    "Beispiel \\(Erste Antwort, Priorität Normal\\): Was am"
                                            + " Freitag, .*, 15:00 beginnt, ist fällig am Freitag, .*, 16:00 statt am Montag, .*, 11:00."));
            Assertions.assertThat(promised()).isEqualTo("PT4H");
            effect.locator("a").click();
            assertThat(max.page.locator(".message.theirs").first()).isVisible();
            level(max);
            max.page.getByLabel("Erste Antwort").nth(2).fill("90 min");
            max.page.locator("#note").fill("Die Leute warten zu lange.");
            press(max, "save");
            Assertions.assertThat(promised()).isEqualTo("PT1H30M");
            var newest = max.page.locator(".history > li").first();
            assertThat(newest).containsText("Die Leute warten zu lange.");
            assertThat(newest.locator("tbody")).containsText("Normal · Erste Antwort");
            assertThat(newest.locator("tbody")).containsText("1 Std. 30 Min.");
            max.page
                    .locator(".history > li")
                    .nth(1)
                    .getByText("Mit diesem Wortlaut beginnen")
                    .click();
            assertThat(max.page.getByLabel("Erste Antwort").nth(2)).hasValue("4 Std.");
            press(max, "save");
            Assertions.assertThat(promised()).isEqualTo("PT4H");
            assertThat(max.page.locator(".history > li")).hasCount(3);
            max.consoleIsQuiet();
        }
    }

    private String promised() {
        return desk.admin()
                .get("/api/v1/service-levels/" + brand.level())
                .at("/targets/NORMAL/firstResponse")
                .asString();
    }

    @Test
    void whatIsWrongIsSaidBesideTheFieldAndNothingIsLost() {
        try (var max = signedIn(Visitor.Setup.ENGLISH, "max")) {
            level(max);
            max.page.getByLabel("First answer").nth(0).fill("1 day");
            max.page.getByLabel("Warn at").fill("130");
            max.page.locator("#note").fill("Not lost");
            press(max, "save");
            assertThat(max.page.locator(".error-summary li")).hasCount(2);
            assertThat(max.page.locator(".error-summary")).containsText("A day is not clear in service hours");
            assertThat(max.page.getByLabel("First answer").nth(0)).hasValue("1 day");
            assertThat(max.page.locator("#note")).hasValue("Not lost");
            max.page.locator(".error-summary a").first().click();
            assertThat(max.page.getByLabel("First answer").nth(0)).isFocused();
            max.isAccessible();
        }
    }

    @Test
    void whoWasSlowerDoesNotOverwrite() {
        try (var max = signedIn(Visitor.Setup.ENGLISH, "max")) {
            level(max);
            desk.admin()
                    .put(
                            "/api/v1/service-levels/" + brand.level(),
                            Map.of("name", "Faster", "serviceHours", brand.hours()))
                    .expect(200);
            max.page.locator("#name").fill("Slower");
            press(max, "save");
            assertThat(max.page.locator(".error-summary")).containsText("Somebody has saved a change meanwhile");
            assertThat(max.page.locator("#name")).hasValue("Slower");
        }
    }

    @Test
    void hoursAreWrittenAsPeopleWriteThem() {
        brand.writes("t1", "t1", QUESTION);
        try (var max = signedIn(Visitor.Setup.GERMAN, "max")) {
            max.page.navigate("/service-levels/hours/" + brand.hours());
            max.page.getByLabel("Dienstag").fill("9-12, 11:30 – 17");
            max.page.getByLabel("Samstag").fill("22-6");
            max.page.getByLabel("Was besonders ist").fill("Betriebsausflug");
            press(max, "preview");
            assertThat(max.page.locator(".error-summary")).containsText("überschneidet sich");
            assertThat(max.page.locator(".error-summary")).containsText("Schreiben Sie den Tag der Ausnahme");
            max.page.getByLabel("Dienstag").fill("9-10:30, 13 – 17");
            max.page.getByLabel("Datum").fill("2030-12-24");
            max.page.locator("#publicHolidays").selectOption("DE-BE");
            press(max, "preview");
            assertThat(max.page.locator("#effect")).containsText("würde");
            assertThat(max.page.locator("#ahead-title + table tbody tr")).hasCount(14);
            press(max, "save");
            assertThat(max.page.locator(".history > li")).hasCount(2);
            assertThat(max.page.locator(".history > li").first()).containsText("Max Muster");
            assertThat(max.page.locator(".history > li").first()).containsText("09:00–10:30, 13:00–17:00");
        }
        var hours = desk.admin().get("/api/v1/service-hours/" + brand.hours());
        Assertions.assertThat(hours.at("/week/TUESDAY/0").asString()).isEqualTo("09:00-10:30");
        Assertions.assertThat(hours.at("/week/SATURDAY/0").asString()).isEqualTo("22:00-06:00");
        Assertions.assertThat(hours.at("/exceptions/0/name").asString()).isEqualTo("Betriebsausflug");
    }

    @Test
    void aTableIsChangedWithTheKeyboardTriedAndPublished() {
        try (var paul = signedIn(Visitor.Setup.GERMAN, "paul")) {
            paul.page.navigate("/decisions/reply-approval");
            var rows = paul.page.locator(".decision tbody tr");
            var before = rows.count();
            paul.page.getByLabel("Neue Zeile über Zeile 1", exactly()).press("Enter");
            assertThat(rows).hasCount(before + 1);
            assertThat(paul.page.getByLabel("Neue Zeile über Zeile 1", exactly()))
                    .isFocused();
            paul.page.getByLabel("Zeile 1, Kategorie", exactly()).fill("PRAISE");
            paul.page.getByLabel("Zeile 1, Ergebnis Freigabe nötig?", exactly()).fill("vielleicht");
            press(paul, "publish");
            assertThat(paul.page.locator(".error-summary")).containsText("„vielleicht“ wird nicht verstanden");
            paul.page.getByLabel("Zeile 1, Ergebnis Freigabe nötig?", exactly()).fill("false");
            paul.page.locator("[id='fact.category']").selectOption("PRAISE");
            paul.page.locator("[id='fact.trainee']").selectOption("true");
            press(paul, "try");
            assertThat(paul.page.locator("#try .notice")).containsText("Zeile 1: Freigabe nötig?");
            paul.page.getByLabel("Zeile 1 nach unten", exactly()).press("Enter");
            assertThat(paul.page.getByLabel("Zeile 2 nach unten", exactly())).isFocused();
            assertThat(paul.page.getByLabel("Zeile 2, Kategorie", exactly())).hasValue("\"PRAISE\"");
            press(paul, "try");
            assertThat(paul.page.locator("#try .notice")).containsText("Mentor");
            paul.page.locator("#comment").fill("Lob darf gleich hinaus.");
            press(paul, "publish");
            somebodyElsePublishes(paul);
            assertThat(paul.page.locator(".history > li").first()).containsText("Lob darf gleich hinaus.");
            assertThat(paul.page.locator(".history > li").first()).containsText("Kategorie \"PRAISE\" → false");
            paul.page
                    .locator(".history > li")
                    .nth(1)
                    .getByText("Mit diesem Wortlaut beginnen")
                    .click();
            assertThat(rows).hasCount(before);
            press(paul, "publish");
            somebodyElsePublishes(paul);
            assertThat(paul.page.locator(".history > li").first()).containsText("Paul Muster");
        }
    }

    /** Its author sees that it waits, and afterwards that it holds. */
    private void somebodyElsePublishes(Visitor author) {
        author.page.waitForURL("**/processes/drafts/*");
        assertThat(author.page.locator("button[value=takeBack]")).isVisible();
        var draft = author.page.url().replaceAll(".*/", "");
        desk.admin()
                .post("/api/v1/processes/drafts/" + draft + "/publication", Map.of())
                .expect(201);
        author.page.navigate("/decisions/reply-approval/versions");
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    @ParameterizedTest
    @MethodSource("de.tresen.browser.Visitor$Setup#all")
    void everyPageIsAccessibleAndFits(Visitor.Setup setup) {
        brand.writes("t1", "t1", QUESTION);
        try (var max = signedIn(setup, "max")) {
            max.page.navigate("/service-levels");
            withoutOthers(max);
            seen(max, "levels");
            max.page.navigate("/service-levels/levels/" + brand.level());
            max.page.locator("[id='NORMAL.FIRST_RESPONSE']").fill("PT1H");
            press(max, "preview");
            seen(max, "level-effect");
            look(max, "/service-levels/levels/" + brand.level() + "/versions", "level-history");
            max.page.navigate("/service-levels/hours/" + brand.hours());
            max.page.locator("[id='week.MONDAY']").fill("22-6");
            press(max, "preview");
            seen(max, "hours-effect");
        }
        try (var paul = signedIn(setup, "paul")) {
            paul.page.navigate("/decisions/choose-service-level");
            paul.page.locator("button[value='add:0']").click();
            paul.page.locator("[id='in.1.0']").fill("WRONG");
            press(paul, "check");
            paul.picture("decision-wrong");
            paul.fitsItsWidth();
            paul.isAccessible();
        }
    }

    /** All tests share one desk; what others wrote makes the page long and says nothing more. */
    private void withoutOthers(Visitor visitor) {
        visitor.page.evaluate(
                "own => document.querySelectorAll('[id^=level-], [id^=hours-]').forEach("
                        + "part => own.includes(part.id) || part.remove())",
                List.of("level-" + brand.level(), "hours-" + brand.hours(), "level-title", "hours-title"));
    }

    private static void look(Visitor visitor, String path, String name) {
        visitor.page.navigate(path);
        seen(visitor, name);
    }

    private static void seen(Visitor visitor, String name) {
        visitor.picture(name);
        visitor.fitsItsWidth();
        visitor.isAccessible();
        visitor.consoleIsQuiet();
    }

    @Test
    void anAgentReadsAndHasNothingToChange() {
        try (var anna = signedIn(Visitor.Setup.ENGLISH, "anna")) {
            anna.page.navigate("/service-levels");
            assertThat(anna.page.locator("#level-" + brand.level())).containsText("no promises run");
            assertThat(anna.page.locator("main a.primary")).hasCount(0);
            var refused = anna.page.navigate("/service-levels/levels/" + brand.level());
            Assertions.assertThat(refused.status()).isEqualTo(403);
        }
    }
}

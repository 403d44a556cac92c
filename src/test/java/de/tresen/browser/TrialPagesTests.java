package de.tresen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.people.Passwords;
import de.tresen.people.People;
import de.tresen.process.trial.DraftsToTry;
import de.tresen.process.trial.TrialRounds;
import de.tresen.studio.Drafts;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A process owner tries a draft: with what happened, and step by step. */
@DeskTest
class TrialPagesTests {

    private static final String QUESTION = "Guten Tag, wann wird meine Bestellung geliefert? Ich warte schon lange.";

    @Autowired
    Desk desk;

    @Autowired
    Passwords passwords;

    @Autowired
    Drafts drafts;

    @Autowired
    People people;

    @Autowired
    TrialRounds rounds;

    @Autowired
    JdbcTemplate sql;

    Brand brand;
    String draft;
    String answered;

    @BeforeEach
    void furnish() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
        answered = brand.writes("t1", "m1", QUESTION).at("/id").asString();
        desk.after(Duration.ofMinutes(20));
        brand.reply("anna", answered, "Hallo Petra, morgen. Anna Muster").expect(201);
        desk.after(Duration.ofHours(6));
        brand.writes("t2", "m2", QUESTION);
        var owner = people.get(brand.name("paul"));
        draft = drafts.propose("answer-interaction", DraftsToTry.waiting(), "Bedenkzeit vor dem Senden", owner)
                .id()
                .toString();
    }

    private Visitor signedIn(Visitor.Setup setup, String who) {
        return new Visitor(desk.base(), setup).signIn(passwords, brand.name(who));
    }

    @ParameterizedTest
    @MethodSource("de.tresen.browser.Visitor$Setup#all")
    void aDraftIsPlayedAndSteppedThrough(Visitor.Setup setup) {
        try (var paul = signedIn(setup, "paul")) {
            paul.page.navigate("/processes/answer-interaction/trial");
            looksWell(paul, "trial-list");
            paul.page.locator(".trial-drafts a[href*='" + draft + "']").click();
            paul.page.locator("form.panel summary").first().click();
            paul.page.locator("#channel").selectOption(brand.channel());
            looksWell(paul, "trial-form");
            paul.page.locator("form.panel .button.primary").click();
            assertThat(paul.page.locator(".notice[role=status]")).isVisible();
            isLeftAndComeBackTo(paul);
            rounds.round();
            assertThat(paul.page.locator(".trial-lines tbody tr")).hasCount(1);
            assertThat(paul.page.locator(".trial figure .djs-element.token")).hasCount(1);
            looksWell(paul, "trial-result");
            steps(paul);
            paul.consoleIsQuiet();
        }
    }

    /** Somebody else sees how far it is, too. */
    private void isLeftAndComeBackTo(Visitor paul) {
        sql.update("update model_trial set total = 10, done = 3 where draft = cast(? as uuid)", draft);
        paul.page.navigate("/processes/answer-interaction/trial");
        assertThat(paul.page.locator(".trial-drafts li:has(a[href*='" + draft + "']) .tag.risk"))
                .containsText("10");
        paul.page.locator(".trial-drafts a[href*='" + draft + "']").click();
        assertThat(paul.page.locator("progress")).hasAttribute("value", "3");
        looksWell(paul, "trial-playing");
    }

    /** Everything is a link, so the keyboard and the way back work by themselves. */
    private void steps(Visitor paul) {
        paul.page.navigate("/processes/drafts/" + draft + "/trial/steps?channel=" + brand.channel());
        var choices = paul.page.locator(".trial-choices a");
        choose(paul, "WRITTEN-userTask_reply");
        assertThat(paul.page.locator(".djs-element.token[data-element-id=catchEvent_pause]"))
                .hasCount(1);
        looksWell(paul, "trial-steps");
        assertThat(choices.last()).containsText("Zwei Stunden warten");
        choices.last().press("Enter");
        choose(paul, "ARRIVED");
        assertThat(paul.page.locator(".trial-done li")).hasCount(3);
        paul.page.goBack();
        assertThat(paul.page.locator(".trial-done li")).hasCount(2);
    }

    private static void choose(Visitor visitor, String move) {
        visitor.page.locator(".trial-choices a[href$='" + move + "']").click();
    }

    @Test
    void whoOnlyLooksSeesWhatCameOut() {
        try (var lea = signedIn(Visitor.Setup.ENGLISH, "lea")) {
            lea.page.navigate("/processes/drafts/" + draft + "/trial");
            assertThat(lea.page.locator("form.panel")).hasCount(0);
            lea.page.navigate("/processes/drafts/" + draft + "/trial/steps?interaction=" + answered);
            assertThat(lea.page.locator("input[name=interaction]")).hasValue(answered);
            lea.page.navigate("/processes/handle-interaction/trial/steps?unclear=true&moves=SORTED-userTask_triage");
            assertThat(lea.page.locator(".trial-done li")).hasCount(1);
            assertThat(lea.page.locator(".trial-choices a[href*='WRITTEN-userTask_reply']"))
                    .hasCount(1);
            lea.consoleIsQuiet();
        }
    }

    /** Leads and managers look at everything; nothing there changes anything, and the editor is not for them. */
    @ParameterizedTest
    @ValueSource(strings = {"lea", "max"})
    void whoMayLookIsOfferedNothingToChange(String who) {
        try (var reader = signedIn(Visitor.Setup.ENGLISH, who)) {
            for (var path : List.of(
                    "",
                    "/answer-interaction",
                    "/answer-interaction/trial",
                    "/answer-interaction/versions",
                    "/classify-interaction/versions",
                    "/drafts/" + draft,
                    "/drafts/" + draft + "/trial")) {
                reader.page.navigate("/processes" + path);
                assertThat(reader.page.locator("main h1")).isVisible();
                assertThat(reader.page.locator("main form[method=post]")).hasCount(0);
                assertThat(reader.page.locator("main a[href$='/edit']")).hasCount(0);
            }
            reader.consoleIsQuiet();
            for (var path : List.of("/answer-interaction/edit", "/answer-interaction/migrations/new?from=1&to=1")) {
                Assertions.assertEquals(
                        403, reader.page.navigate("/processes" + path).status(), path);
            }
        }
    }

    private static void looksWell(Visitor visitor, String name) {
        visitor.fitsItsWidth();
        visitor.wholePicture(name);
        visitor.isAccessible();
    }
}

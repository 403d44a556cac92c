package de.tresen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.people.Passwords;
import de.tresen.people.People;
import de.tresen.process.version.ShippedBeside;
import de.tresen.studio.Drafts;
import de.tresen.studio.Migrations;
import de.tresen.studio.Offers;
import de.tresen.studio.Publication;
import de.tresen.studio.Versions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** A changed process on its way: a second person looks, publishes, takes along what runs, and goes back. */
@DeskTest
class VersionPagesTests {

    private static final String KEY = "handle-interaction";
    private static final String QUESTION = "Guten Tag, wann wird meine Bestellung geliefert? Ich warte schon lange.";

    @Autowired
    Desk desk;

    @Autowired
    Passwords passwords;

    @Autowired
    People people;

    @Autowired
    Drafts drafts;

    @Autowired
    Publication publication;

    @Autowired
    Versions versions;

    @Autowired
    Migrations migrations;

    @Autowired
    Offers offers;

    @Autowired
    ApplicationEventPublisher events;

    Brand brand;

    @BeforeEach
    void furnish() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
    }

    /** The other tests go on with what came with the desk. */
    @AfterEach
    void asItWas() throws IOException {
        var shipped = shipped();
        if (!newest().equals(shipped)) {
            var draft = drafts.propose(KEY, shipped, null, people.get(brand.name("paul")));
            publication.publish(draft.id(), people.get("admin"));
        }
    }

    private static String shipped() throws IOException {
        return Files.readString(Path.of("processes/" + KEY + ".bpmn"));
    }

    private String newest() {
        return versions.content(KEY, versions.of(KEY).get(0).number());
    }

    /** Something new, something moved, another label, another id. */
    private static String changed(String model) {
        var moved = Pattern.compile(
                        "(bpmnElement=\"serviceTask_closeInteraction\"[^>]*>\\s*<dc:Bounds x=\"\\d+\" y=\")(\\d+)")
                .matcher(model)
                .replaceFirst(found -> found.group(1) + (Integer.parseInt(found.group(2)) + 60));
        return moved.replace("name=\"Nachfassen\"", "name=\"Freundlich nachfragen\"")
                .replace("userTask_triage", "userTask_lookAtIt");
    }

    @ParameterizedTest
    @MethodSource("de.tresen.browser.Visitor$Setup#all")
    void aSecondPersonPublishesTakesAlongWhatRunsAndGoesBack(Visitor.Setup setup) throws IOException {
        brand.writes("t1", "t1", QUESTION);
        brand.writes("t2", "t2", "Hm.");
        brand.writes("t3", "t3", QUESTION);
        var old = versions.of(KEY).get(0).number();
        var draft = drafts.propose(
                KEY, changed(newest()), "„Nachfassen“ klang wie eine Mahnung.", people.get(brand.name("paul")));
        try (var paul = new Visitor(desk.base(), setup).signIn(passwords, brand.name("paul"))) {
            paul.page.navigate("/processes/drafts/" + draft.id());
            assertThat(paul.page.locator("button[value=takeBack]")).isVisible();
            assertThat(paul.page.locator("form[action$=publication]")).hasCount(0);
        }
        try (var second = new Visitor(desk.base(), setup).signIn(passwords, "admin")) {
            second.page.navigate("/processes");
            assertThat(second.page.locator("#model-" + KEY + " a[href$=versions]"))
                    .hasCount(1);
            look(second, "studio-gallery-waiting");
            second.page.navigate("/processes/drafts/" + draft.id());
            assertThat(second.page.locator("[data-side=after] .diff-changed").first())
                    .isVisible();
            assertThat(second.page.locator("[data-side=before] .diff-removed").first())
                    .isVisible();
            look(second, "studio-draft");
            second.page.locator("input[value=move]").check();
            second.page.locator("form[action$=publication] button").click();
            assertThat(second.page).hasURL(Pattern.compile(".*/migrations/new.*"));
            newOnesRunOnTheNewVersionWhileOldOnesGoOn(second, old);
            second.page.navigate("/processes/" + KEY + "/migrations/new?from=" + old + "&to=" + (old + 1));
            assertThat(second.page.locator(".behind li")).hasCount(1);
            look(second, "studio-migration-preview");
            second.page.locator("form[action$=migrations] button").click();
            migrations.round();
            assertThat(second.page.locator("#progress[data-ended=true]")).isVisible();
            look(second, "studio-migration");
            goesBack(second);
        }
    }

    /** One is answered and one withdrawn on the version on which it began; what comes now begins on the new one. */
    private void newOnesRunOnTheNewVersionWhileOldOnesGoOn(Visitor second, int old) {
        desk.after(Duration.ofMinutes(1));
        brand.writes("t4", "t4", QUESTION);
        brand.reply("anna", brand.inThread("t1").at("/id").asString(), "Guten Tag, morgen.")
                .expect(201);
        brand.platform()
                .post(brand.channel(), brand.platform().event("message.deleted", "t3", "t3", Map.of()))
                .expect(202);
        desk.after(Duration.ofMinutes(1));
        runs(second, old, 2);
        assertThat(second.page
                        .locator(".spots tr[data-element=eventGateway_waiting] td")
                        .first())
                .hasText("1");
        runs(second, old + 1, 1);
    }

    private static void runs(Visitor visitor, int version, int many) {
        visitor.page.navigate("/processes/" + KEY + "?version=" + version);
        assertThat(visitor.page.locator(".sentence strong")).containsText(String.valueOf(many));
        assertThat(visitor.page.locator("#version")).hasValue(String.valueOf(version));
    }

    private void goesBack(Visitor second) throws IOException {
        second.page.navigate("/processes/" + KEY + "/versions");
        look(second, "studio-versions");
        second.page.locator(".history > li").nth(1).locator("form button").click();
        assertThat(second.page.locator(".history > li").first().locator(".tag.ok"))
                .isVisible();
        org.assertj.core.api.Assertions.assertThat(newest()).isEqualTo(shipped());
        second.page
                .locator(".history > li")
                .first()
                .locator("a[href*='/versions/']")
                .first()
                .click();
        assertThat(second.page
                        .locator("[data-side=after] .diff-moved, [data-side=after] .diff-changed")
                        .first())
                .isVisible();
        look(second, "studio-difference");
        second.consoleIsQuiet();
    }

    @ParameterizedTest
    @MethodSource("de.tresen.browser.Visitor$Setup#all")
    void whatAnUpdateBringsIsOfferedAndDeclined(Visitor.Setup setup) throws IOException {
        var draft = drafts.propose(KEY, changed(newest()), null, people.get(brand.name("paul")));
        publication.publish(draft.id(), people.get("admin"));
        var brought = shipped().replace("name=\"Antworten\"", "name=\"Beantworten " + brand.key() + "\"");
        events.publishEvent(new ShippedBeside(KEY, brought));
        try (var paul = new Visitor(desk.base(), setup).signIn(passwords, brand.name("paul"))) {
            paul.page.navigate("/processes/" + KEY + "/versions");
            paul.page.locator(".notice a[href*='/offers/']").click();
            assertThat(paul.page.locator("[data-change]").first()).isVisible();
            look(paul, "studio-offer");
            paul.page.locator("button[value=decline]").click();
            assertThat(paul.page.locator(".notice a[href*='/offers/']")).hasCount(0);
            events.publishEvent(new ShippedBeside(KEY, brought));
            org.assertj.core.api.Assertions.assertThat(offers.open(KEY)).isEmpty();
        }
    }

    private static void look(Visitor visitor, String name) {
        visitor.wholePicture(name);
        visitor.fitsItsWidth();
        visitor.isAccessible();
    }
}

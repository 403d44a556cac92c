package de.tresen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.people.Passwords;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The sheets that pass work on: found by the bell, read, acknowledged, printed, written by hand. */
@DeskTest
class HandoverPagesTests {

    private static final String QUESTION = "Guten Tag, wann wird meine Bestellung geliefert? Ich warte schon lange.";

    @Autowired
    Desk desk;

    @Autowired
    Passwords passwords;

    Brand brand;
    String open;

    @BeforeEach
    void furnish() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
        held("risk");
        desk.after(Duration.ofHours(3).plusMinutes(20));
        open = held("open");
        brand.reply("anna", held("waits"), "Wir fragen nach.").expect(201);
        desk.settle();
        brand.as("anna")
                .post(
                        "/api/v1/absences",
                        Map.of("person", brand.name("anna"), "kind", "SICK", "substitutes", List.of(brand.name("ben"))))
                .expect(201);
        desk.settle();
    }

    private String held(String thread) {
        var id = brand.writes(thread, thread, QUESTION).at("/id").asString();
        brand.claim("anna", "reply", id);
        return id;
    }

    private Visitor signedIn(Visitor.Setup setup, String who) {
        return new Visitor(desk.base(), setup).signIn(passwords, brand.name(who));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    @Test
    void whoStandsInFindsItByTheBellAndAcknowledgesItByKeyboard() {
        try (var ben = signedIn(Visitor.Setup.GERMAN, "ben")) {
            ben.page.navigate("/notifications");
            ben.page.getByText("Anna Muster übergibt an Sie").click();
            assertThat(ben.page.locator("h1")).hasText("Anna Muster ist abwesend");
            assertThat(ben.page.locator(".paper h2"))
                    .containsText(new String[] {"Gefährdet", "Offen", "Wartet auf andere"});
            var take = button(ben.page, "Gelesen, ich übernehme");
            take.focus();
            ben.page.keyboard().press("Enter");
            assertThat(ben.page.locator(".notice")).containsText("Bestätigt von Ben Muster");
            assertThat(take).hasCount(0);
            ben.page.navigate("/cover/handovers");
            assertThat(ben.page.locator(".sheets li")).containsText("Bestätigt von Ben Muster");
            ben.consoleIsQuiet();
        }
    }

    @Test
    void itSaysWhatHasHappenedSinceAndIsPrintedWithoutButtons() {
        desk.clock().tick(Duration.ofMinutes(10));
        brand.as("ben")
                .post(
                        "/api/v1/interactions/" + open + "/replies",
                        Map.of("text", "Sie kommt morgen.", "sawMessage", brand.newestMessage(open)))
                .expect(201);
        try (var lea = signedIn(Visitor.Setup.ENGLISH, "lea")) {
            lea.page.navigate("/cover/handovers");
            lea.page.getByText("Anna Muster is away").click();
            assertThat(lea.page.locator(".since")).containsText("Ben Muster for Anna Muster");
            assertThat(lea.page.locator(".changed"))
                    .hasText("Something has happened to one of these since it was written.");
            assertThat(button(lea.page, "Print")).isVisible();
            lea.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(lea.page.locator(".rail")).isHidden();
            assertThat(button(lea.page, "Print")).isHidden();
            assertThat(lea.page.locator(".handed").first()).isVisible();
            lea.picture("handover-print");
        }
    }

    @Test
    void whoLeavesAShiftWritesOneAndIsToldWhatIsWrong() {
        try (var mia = signedIn(Visitor.Setup.ENGLISH, "mia")) {
            mia.page.navigate("/cover/handovers/new");
            button(mia.page, "Write the sheet").click();
            assertThat(mia.page.locator(".error-summary")).containsText("nothing is open");
            mia.page.getByLabel("What should be known").fill("Frau Kern ruft um drei an.");
            mia.page.getByLabel("Who takes over").selectOption(brand.name("ben"));
            button(mia.page, "Write the sheet").click();
            mia.page.getByText("Mia Muster hands over the shift").click();
            assertThat(mia.page.locator(".paper .words")).hasText("Frau Kern ruft um drei an.");
        }
    }

    @Test
    void everyPageIsAccessibleAndFits() {
        for (var setup : Visitor.Setup.all()) {
            try (var ben = signedIn(setup, "ben")) {
                for (var path : List.of("/cover/handovers", "/cover/handovers/new")) {
                    ben.page.navigate(path);
                    look(ben, path.endsWith("new") ? "handover-new" : "handover-list");
                }
                ben.page.navigate("/cover/handovers");
                ben.page.locator(".sheets a").first().click();
                assertThat(ben.page.locator(".paper")).isVisible();
                look(ben, "handover-sheet");
            }
        }
    }

    private static void look(Visitor ben, String name) {
        ben.isAccessible();
        ben.fitsItsWidth();
        ben.wholePicture(name);
        ben.consoleIsQuiet();
    }
}

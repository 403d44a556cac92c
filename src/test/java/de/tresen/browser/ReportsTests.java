package de.tresen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.RequestOptions;
import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.people.Passwords;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The manager's desk as a lead sees it, who counts the own team only. */
@DeskTest
class ReportsTests {

    private static final String QUESTION = "Guten Tag, wann wird meine Bestellung geliefert? Ich warte schon lange.";
    private static final String LONG =
            "Die Donaudampfschifffahrtsgesellschaftskapitänsmützenbestellbestätigung ist nie angekommen. Was nun?";

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

    private String asked(String thread, String text) {
        return brand.writes(thread, thread, text).at("/id").asString();
    }

    /** Two are late, one of them with a department; one is at risk; one was answered, one left, one closed. */
    private void busy() {
        asked("late", LONG);
        var asking = asked("asking", QUESTION);
        brand.claim("anna", "reply", asking);
        brand.as("anna")
                .post(
                        "/api/v1/interactions/" + asking + "/questions",
                        Map.of("department", brand.department(), "text", "Wo?"))
                .expect(201);
        var answered = asked("answered", QUESTION);
        desk.after(Duration.ofMinutes(35));
        brand.reply("anna", answered, "Hallo Petra, morgen.").expect(201);
        close(answered, Map.of("resolution", "SOLVED"));
        close(
                asked("left", QUESTION),
                Map.of("resolution", "DELIBERATELY_LEFT", "reason", "=SUMME(1) ist keine Frage"));
        desk.after(Duration.ofHours(1));
        asked("risk", QUESTION);
        desk.after(Duration.ofMinutes(205));
    }

    private void close(String id, Map<String, String> how) {
        brand.as("lea").post("/api/v1/interactions/" + id + "/closure", how).expect(200);
        desk.settle();
    }

    @Test
    void theFirstLineSaysItInWordsAndEveryFigureOpensItsList() {
        busy();
        try (var lea = signedIn(Visitor.Setup.GERMAN)) {
            lea.page.navigate("/reports");
            assertThat(lea.page.locator(".sentence"))
                    .hasText("4 Zusagen laufen, 1 ist in der nächsten Stunde gefährdet, 3 sind heute gebrochen,"
                            + " und keine weitere bricht heute, wenn nichts geschieht.");
            assertThat(lea.page.locator("#late tbody tr")).hasCount(3);
            assertThat(lea.page.locator("#late tbody")).containsText("Niemand hat es übernommen");
            assertThat(lea.page.locator("#late tbody")).containsText("Wartet auf " + brand.department());
            assertThat(lea.page.locator("#at-risk tbody tr")).hasCount(1);
            for (var link :
                    List.of("1 ist in der nächsten Stunde gefährdet", "3 sind heute gebrochen", "4 Zusagen laufen")) {
                lea.page.navigate("/reports");
                lea.page.locator(".sentence a").filter(named(link)).click();
                assertThat(lea.page.locator("tbody tr")).hasCount(Integer.parseInt(link.substring(0, 1)));
            }
            lea.consoleIsQuiet();
            lea.page.locator("tbody th a").first().click();
            assertThat(lea.page.locator(".message.theirs").first()).isVisible();
        }
    }

    private static Locator.FilterOptions named(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    @Test
    void everyFigureOfTheTrendsLeadsToAsManyLines() {
        busy();
        try (var lea = signedIn(Visitor.Setup.GERMAN)) {
            lea.page.navigate("/reports");
            var links = lea.page.locator(":is(.endings, .first-responses, .volume) td a").all().stream()
                    .map(link -> List.of(link.textContent(), link.getAttribute("href")))
                    .toList();
            Assertions.assertThat(links).hasSizeGreaterThan(4);
            for (var link : links) {
                lea.page.navigate(link.get(1));
                assertThat(lea.page.locator("tbody tr")).hasCount(Integer.parseInt(link.get(0)));
            }
        }
    }

    @Test
    void aSpreadsheetCannotExecuteWhatSomebodyWrote() {
        busy();
        try (var lea = signedIn(Visitor.Setup.GERMAN)) {
            var csv = lea.page
                    .request()
                    .get("/reports/tables/reasons", RequestOptions.create().setHeader("Accept-Language", "de"));
            Assertions.assertThat(csv.headers().get("content-type")).isEqualTo("text/csv;charset=UTF-8");
            Assertions.assertThat(csv.headers().get("content-disposition"))
                    .isEqualTo("attachment; filename=\"reasons.csv\"");
            Assertions.assertThat(csv.text()).isEqualTo("\uFEFFGrund;Anzahl\r\n'=SUMME(1) ist keine Frage;1\r\n");
        }
    }

    @ParameterizedTest
    @MethodSource("de.tresen.browser.Visitor$Setup#all")
    void theDeskIsAccessibleAndFits(Visitor.Setup setup) {
        try (var lea = signedIn(setup)) {
            look(lea, "reports-empty", 0);
            busy();
            look(lea, "reports", 4);
            lea.page.locator("details.as-table > summary").first().click();
            lea.page.locator("details.as-table > summary").last().click();
            lea.isAccessible();
            lea.fitsItsWidth();
            lea.page.navigate("/reports");
            lea.page.locator("#late-title a").click();
            lea.picture("reports-late");
            lea.isAccessible();
            lea.fitsItsWidth();
        }
    }

    private static void look(Visitor visitor, String name, int charts) {
        visitor.page.navigate("/reports");
        assertThat(visitor.page.locator(".chart canvas")).hasCount(charts);
        visitor.picture(name);
        visitor.fitsItsWidth();
        visitor.isAccessible();
        visitor.consoleIsQuiet();
    }

    private Visitor signedIn(Visitor.Setup setup) {
        return new Visitor(desk.base(), setup).signIn(passwords, brand.name("lea"));
    }
}

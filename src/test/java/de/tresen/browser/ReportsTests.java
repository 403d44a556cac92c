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
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The manager's desk as a lead sees it, who counts the own team only. */
@DeskTest
class ReportsTests {

    private static final String QUESTION = "Guten Tag, wann wird meine Bestellung geliefert? Ich warte schon lange.";
    private static final Pattern SHARE = Pattern.compile("\\(([0-9]+) von ([0-9]+)\\)");
    private static final String LONG =
            "Die Donaudampfschifffahrtsgesellschaftskapitänsmützenbestellbestätigung ist nie angekommen. Was nun?";

    @Autowired
    Desk desk;

    @Autowired
    Passwords passwords;

    @Autowired
    JdbcClient sql;

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
            open(lea);
            var links = lea
                    .page
                    .locator(":is(.endings, .reasons, .first-responses, .volume, .teams-ahead) td a")
                    .all()
                    .stream()
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
    void everyShareOfKeptPromisesLeadsToAsManyLinesAlsoOfWhatIsNotKnownYet() {
        busy();
        sql.sql("update interaction set category = null where team = ? and subject like 'Die Donau%'")
                .param(brand.team())
                .update();
        try (var lea = signedIn(Visitor.Setup.GERMAN)) {
            open(lea);
            assertThat(lea.page.locator(".categories tbody th")).containsText(new String[] {"Noch nicht bekannt"});
            var links = lea.page.locator(":is(.channels, .teams, .categories) td a").all().stream()
                    .map(link -> List.of(link.textContent(), link.getAttribute("href")))
                    .toList();
            Assertions.assertThat(links).hasSize(8);
            for (var link : links) {
                var figures = SHARE.matcher(link.get(0));
                Assertions.assertThat(figures.find()).isTrue();
                var met = Integer.parseInt(figures.group(1));
                var broken = Integer.parseInt(figures.group(2)) - met;
                lea.page.navigate(link.get(1));
                assertThat(lea.page.locator("tbody tr")).hasCount(broken == 0 ? met : broken);
            }
        }
    }

    @Test
    void aLeadIsToldWhatToDoNextAndDoesItOnTheSpot() {
        busy();
        try (var lea = signedIn(Visitor.Setup.GERMAN)) {
            lea.page.navigate("/reports");
            var steps = lea.page.locator("#next li");
            assertThat(steps).hasCount(2);
            assertThat(steps.nth(0)).containsText(brand.department() + " wurde gefragt und hat nicht geantwortet");
            assertThat(steps.nth(1)).containsText("fällig, und niemand hat es übernommen. Weisen Sie es jemandem zu.");
            var row = lea.page.locator("#late tbody tr").filter(named("Niemand hat es übernommen"));
            row.locator("summary").click();
            row.locator("select").selectOption(brand.name("anna"));
            row.locator("form button").click();
            lea.page.waitForURL("**/reports");
            assertThat(lea.page.locator(".toast")).containsText("1 zugewiesen");
            assertThat(lea.page.locator("#late tbody")).not().containsText("Niemand hat es übernommen");
            assertThat(lea.page.locator("#late tbody")).containsText("Liegt bei Anna Muster");
            lea.consoleIsQuiet();
        }
    }

    @Test
    void whereNobodyWillBeThereIsSaidFirstAndAgainUnderWhatToDo() {
        var now = desk.clock().instant();
        brand.as("lea")
                .post(
                        "/api/v1/shifts",
                        java.util.Map.of(
                                "team", brand.team(),
                                "person", brand.name("anna"),
                                "from", now.toString(),
                                "to", now.plus(Duration.ofHours(8)).toString(),
                                "duty", "REGULAR"))
                .expect(201);
        try (var lea = signedIn(Visitor.Setup.GERMAN)) {
            lea.page.navigate("/reports");
            assertThat(lea.page.locator(".sentence")).containsText("In den nächsten drei Wochen ist zu");
            assertThat(lea.page.locator("#next li").last())
                    .containsText("09:00 – 17:00 " + brand.team() + ", Forum: zugesagt, niemand da");
            assertThat(lea.page.locator("#gaps tbody tr")).hasCount(10);
            assertThat(lea.page.locator("#gaps tbody tr").first()).containsText("Keine Schicht ist geplant");
            lea.isAccessible();
            lea.consoleIsQuiet();
            lea.wholePicture("reports-gaps");
            var gaps = lea.page.locator(".sentence a").last();
            var many = Integer.parseInt(gaps.textContent().replaceAll("\\D", ""));
            gaps.click();
            assertThat(lea.page.locator("tbody tr")).hasCount(many);
        }
    }

    @Test
    void aManagerMayNotGiveItAndIsToldWhoMay() {
        busy();
        try (var max = new Visitor(desk.base(), Visitor.Setup.ENGLISH).signIn(passwords, brand.name("max"))) {
            max.page.navigate("/reports/promises?outcome=LATE&team=" + brand.team() + "&from=2020-01-01T00:00:00Z&to="
                    + desk.clock().instant());
            assertThat(max.page.locator("tbody tr")).hasCount(3);
            assertThat(max.page.locator("tbody form")).hasCount(0);
        }
    }

    @Test
    void whatWillBreakTodayIsSaidWithWhyAndWhatHelps() {
        for (int i = 1; i <= 5; i++) {
            asked("t" + i, QUESTION);
        }
        desk.after(Duration.ofMinutes(230));
        try (var lea = signedIn(Visitor.Setup.GERMAN)) {
            lea.page.navigate("/reports");
            assertThat(lea.page.locator(".sentence"))
                    .containsText("und 2 weitere brechen heute, wenn nichts geschieht.");
            assertThat(lea.page.locator("#next li").last())
                    .containsText("2 Zusagen brechen heute, wenn nichts geschieht. 3 Personen mehr bis Tagesende,"
                            + " oder andere beantworten 2 davon, zuerst #");
            assertThat(lea.page.locator("#ahead .ahead tbody tr")).hasCount(2);
            assertThat(lea.page.locator("#ahead .ahead tbody tr").first())
                    .containsText("3 davor; 5 Personen bis 17:00");
            assertThat(lea.page.locator(".teams-ahead")).containsText("15 Min. angenommen");
            lea.wholePicture("reports-breaking");
            lea.page.locator(".sentence a").last().click();
            assertThat(lea.page.locator("tbody tr")).hasCount(2);
            lea.page.navigate("/reports/ahead");
            assertThat(lea.page.locator("tbody tr")).hasCount(5);
            lea.consoleIsQuiet();
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
            lea.page.navigate("/reports/promises?outcome=LATE&from=2026-12-02T00:00:00Z&to=2026-12-01T00:00:00Z");
            assertThat(lea.page.locator("body")).containsText("Zu dieser Adresse gibt es keine Liste");
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

    @Test
    void onesOwnWeekFitsAndIsAccessible() {
        busy();
        for (var setup : Visitor.Setup.all()) {
            try (var anna = new Visitor(desk.base(), setup).signIn(passwords, brand.name("anna"))) {
                anna.page.navigate("/me/week");
                assertThat(anna.page.locator(".sentence"))
                        .containsText(Pattern.compile("1 (gehalten|kept), 0 (gebrochen|broken)"));
                assertThat(anna.page.locator("tbody tr")).hasCount(1);
                anna.picture("own-week");
                anna.fitsItsWidth();
                anna.consoleIsQuiet();
                anna.isAccessible();
            }
        }
    }

    @Test
    void theWeeklyMailIsChosenOnThePage() {
        try (var lea = signedIn(Visitor.Setup.GERMAN)) {
            lea.page.navigate("/reports");
            assertThat(lea.page.locator("#weekly input[name=wanted]")).not().isChecked();
            lea.page.locator("#weekly input[name=wanted]").check();
            lea.page.locator("#weekly-hour").selectOption("7");
            lea.page.locator("#weekly button").click();
            assertThat(lea.page.locator("#weekly input[name=wanted]")).isChecked();
            assertThat(lea.page.locator("#weekly-hour")).hasValue("7");
            lea.page.locator("#weekly").scrollIntoViewIfNeeded();
            lea.picture("weekly-choice");
            lea.page.locator("#weekly input[name=wanted]").uncheck();
            lea.page.locator("#weekly button").click();
            assertThat(lea.page.locator("#weekly input[name=wanted]")).not().isChecked();
        }
    }

    /** With what follows below how things stand. */
    private static void open(Visitor visitor) {
        visitor.page.navigate("/reports");
        assertThat(visitor.page.locator("#volume")).isVisible();
    }

    private static void look(Visitor visitor, String name, int charts) {
        open(visitor);
        assertThat(visitor.page.locator(".chart canvas")).hasCount(charts);
        visitor.picture(name);
        visitor.wholePicture(name + "-whole");
        visitor.fitsItsWidth();
        visitor.isAccessible();
        visitor.consoleIsQuiet();
    }

    private Visitor signedIn(Visitor.Setup setup) {
        return new Visitor(desk.base(), setup).signIn(passwords, brand.name("lea"));
    }
}

package de.tresen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.people.Passwords;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The place of cover: a lead plans, somebody is sick, a vacation is approved, a gap is seen. Tuesday, ten in Berlin. */
@DeskTest
class CoverTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    Desk desk;

    @Autowired
    Passwords passwords;

    Brand brand;
    LocalDate tuesday;

    @BeforeEach
    void furnish() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
        tuesday = desk.clock().instant().atZone(BERLIN).toLocalDate();
    }

    private Visitor signedIn(Visitor.Setup setup, String who) {
        return new Visitor(desk.base(), setup).signIn(passwords, brand.name(who));
    }

    private String shift(String who, LocalDate day, String from, String to, String duty) {
        return desk.admin()
                .post(
                        "/api/v1/shifts",
                        Map.of(
                                "team",
                                brand.team(),
                                "person",
                                brand.name(who),
                                "from",
                                day.atTime(LocalTime.parse(from))
                                        .atZone(BERLIN)
                                        .toInstant()
                                        .toString(),
                                "to",
                                day.atTime(LocalTime.parse(to))
                                        .atZone(BERLIN)
                                        .toInstant()
                                        .toString(),
                                "duty",
                                duty))
                .expect(201)
                .at("/id")
                .asString();
    }

    /** Everybody works from nine to five this week, but on Thursday nobody does after noon. */
    private void week() {
        var monday = tuesday.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (int day = 0; day < 5; day++) {
            shift("anna", monday.plusDays(day), "09:00", day == 3 ? "12:00" : "17:00", "REGULAR");
            shift("ben", monday.plusDays(day), "09:00", "12:00", "REGULAR");
        }
        shift("mia", monday.plusDays(5), "10:00", "16:00", "WEEKEND");
        shift("ben", monday.plusDays(1), "18:00", "22:00", "EVENING");
    }

    private static Locator row(Page page, String name) {
        return page.locator(
                "tr", new Page.LocatorOptions().setHas(page.locator("th", new Page.LocatorOptions().setHasText(name))));
    }

    @Test
    void aShiftIsPlannedByKeyboardOnly() {
        try (var lea = signedIn(Visitor.Setup.ENGLISH, "lea")) {
            var page = lea.page;
            page.navigate("/cover?team=" + brand.team());
            page.locator("[data-board] td a").first().focus();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowUp");
            row(page, "Anna Muster").locator("td .add").first().focus();
            page.keyboard().press("ArrowRight");
            assertThat(page.locator(":focus")).hasAttribute("aria-label", Pattern.compile("Anna Muster, Wednesday .*"));
            page.keyboard().press("Enter");
            assertThat(page.locator("#panel #person")).isFocused();
            assertThat(page.locator("#person")).hasValue(brand.name("anna"));
            assertThat(page.locator("#day")).hasValue(tuesday.plusDays(1).toString());
            assertThat(page.locator("#from")).hasValue("09:00");
            page.keyboard().press("Escape");
            assertThat(page.locator("#panel")).isHidden();
            assertThat(page.locator(":focus")).hasAttribute("aria-label", Pattern.compile("Anna Muster, Wednesday .*"));
            page.keyboard().press("Enter");
            assertThat(page.locator("#panel #person")).isFocused();

            page.locator("#to").press("Enter");
            assertThat(page.locator("#toasts")).containsText("Planned.");
            assertThat(row(page, "Anna Muster").locator(".entry")).containsText("09:00–17:00");
            lea.consoleIsQuiet();
        }
    }

    @Test
    void sicknessIsToldInTwoClicksWithWhatMoves() {
        var interaction = brand.writes("t1", "t1", "Guten Tag, wann wird meine Bestellung geliefert? Ich warte schon.")
                .at("/id")
                .asString();
        brand.claim("anna", "reply", interaction);
        try (var anna = signedIn(Visitor.Setup.GERMAN, "anna")) {
            anna.page.navigate("/cover");
            anna.page.getByText("Ab jetzt krank").click();
            assertThat(anna.page.locator("#moves")).containsText("→ das Team");
            anna.page.getByText("Ab jetzt krank melden").click();
            assertThat(anna.page.locator("#toasts")).containsText("Eingetragen; es zählt.");
            assertThat(row(anna.page, "Anna Muster").locator(".entry.absence").first())
                    .containsText("Krank");
            assertThat(anna.page.locator("summary .own-presence")).hasText("Abwesend");
        }
        try (var lea = signedIn(Visitor.Setup.GERMAN, "lea")) {
            assertThat(lea.page.locator(".covers")).containsText("das Team für Anna Muster");
            lea.page.navigate("/cover");
            lea.page.getByLabel("Ab jetzt krank: Ben Muster").first().click();
            lea.page.getByText("Ab jetzt krank melden").click();
            assertThat(row(lea.page, "Ben Muster").locator(".entry.absence").first())
                    .containsText("Krank");
            row(lea.page, "Ben Muster").locator(".entry.absence").first().click();
            lea.page
                    .getByLabel("Letzter Tag der Abwesenheit")
                    .fill(tuesday.plusDays(1).toString());
            lea.page.getByText("Letzten Tag ändern").click();
            assertThat(lea.page.locator("#toasts")).containsText("Der letzte Tag ist geändert.");
            assertThat(row(lea.page, "Ben Muster").locator(".entry.absence")).hasCount(2);
            row(lea.page, "Ben Muster").locator(".entry.absence").first().click();
            lea.wholePicture("cover-absence-last-day");
            lea.page.getByText("Wieder da: jetzt beenden").click();
            assertThat(lea.page.locator("#toasts")).containsText("Beendet.");
        }
        try (var mia = signedIn(Visitor.Setup.GERMAN, "mia")) {
            mia.page.navigate("/cover");
            assertThat(row(mia.page, "Anna Muster").locator(".entry.absence").first())
                    .containsText("Abwesend");
            assertThat(row(mia.page, "Anna Muster")).not().containsText("Krank");
        }
    }

    @Test
    void aVacationIsAskedForWithItsSubstitutesAndApproved() {
        var interaction = brand.writes("t1", "t1", "Guten Tag, wann wird meine Bestellung geliefert? Ich warte schon.")
                .at("/id")
                .asString();
        brand.claim("anna", "reply", interaction);
        var monday = tuesday.plusDays(6);
        try (var anna = signedIn(Visitor.Setup.ENGLISH, "anna")) {
            var page = anna.page;
            page.navigate("/cover?at=" + monday);
            row(page, "Anna Muster").locator("td .add").first().click();
            page.locator("#to").fill(monday.plusDays(4).toString());
            assertThat(page.locator("#moves")).containsText("→ the team");
            page.locator("#substitute-1").selectOption(brand.name("ben"));
            assertThat(page.locator("#moves")).containsText("→ Ben Muster");
            page.locator("#absence-form .primary").click();
            assertThat(page.locator("#toasts")).containsText("Asked for.");
            assertThat(row(page, "Anna Muster").locator(".entry.asked")).hasCount(5);
        }
        try (var ben = signedIn(Visitor.Setup.ENGLISH, "ben")) {
            ben.page.navigate("/cover?at=" + monday);
            assertThat(row(ben.page, "Anna Muster").locator(".entry")).hasCount(0);
        }
        try (var lea = signedIn(Visitor.Setup.ENGLISH, "lea")) {
            lea.page.navigate("/cover?at=" + monday);
            row(lea.page, "Anna Muster").locator(".entry.asked").first().click();
            assertThat(lea.page.locator("#moves")).containsText("→ Ben Muster");
            lea.wholePicture("cover-absence-of");
            lea.isAccessible();
            lea.page
                    .locator("#panel")
                    .getByText("Approve", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(lea.page.locator("#toasts")).containsText("Approved.");
            assertThat(row(lea.page, "Anna Muster").locator(".entry.absence").first())
                    .containsText("Vacation, then Ben Muster");
            lea.consoleIsQuiet();
        }
    }

    @Test
    void aRequestThatWasWithdrawnIsSaidToBeSoAndLeadsNowhere() {
        var day = tuesday.plusDays(20).toString();
        var asked = brand.as("anna")
                .post(
                        "/api/v1/absences",
                        Map.of("person", brand.name("anna"), "kind", "VACATION", "from", day, "to", day))
                .expect(201)
                .at("/id")
                .asString();
        desk.settle();
        brand.as("anna").delete("/api/v1/absences/" + asked).expect(204);
        desk.settle();
        try (var lea = signedIn(Visitor.Setup.ENGLISH, "lea")) {
            lea.page.navigate("/notifications");
            lea.page.getByText("Withdrawn since").click();
            assertThat(lea.page.locator("h1")).containsText("Cover");
        }
    }

    @Test
    void aCircleOfSubstitutesIsRefusedByName() {
        var monday = tuesday.plusDays(6);
        desk.admin()
                .post(
                        "/api/v1/absences",
                        Map.of(
                                "person",
                                brand.name("ben"),
                                "kind",
                                "VACATION",
                                "from",
                                monday.toString(),
                                "to",
                                monday.plusDays(4).toString(),
                                "substitutes",
                                List.of(brand.name("anna"))))
                .expect(201);
        try (var lea = signedIn(Visitor.Setup.GERMAN, "lea")) {
            lea.page.navigate(
                    "/cover/absences/new?team=" + brand.team() + "&person=" + brand.name("anna") + "&day=" + monday);
            lea.page.locator("#substitute-1").selectOption(brand.name("ben"));
            lea.page.locator("#absence-form .primary").click();
            assertThat(lea.page.locator(".error-summary")).containsText("Anna Muster → Ben Muster → Anna Muster");
            assertThat(lea.page.locator("#substitute-1")).hasValue(brand.name("ben"));
            lea.isAccessible();
        }
    }

    @Test
    void aGapIsSaidInWordsAndPlannedFromThere() {
        week();
        try (var lea = signedIn(Visitor.Setup.GERMAN, "lea")) {
            lea.page.navigate("/cover");
            var gap = lea.page.locator("[data-board] a.gap");
            assertThat(gap).hasText("12:00–17:00: zugesagt, niemand geplant");
            assertThat(lea.page.locator(".gap-list")).containsText("Donnerstag");
            gap.click();
            assertThat(lea.page.locator("#from")).hasValue("12:00");
            assertThat(lea.page.locator("#to")).hasValue("17:00");
            lea.page.locator("#person").selectOption(brand.name("mia"));
            lea.page
                    .locator("#panel")
                    .getByText("Planen", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(lea.page.locator(".all-well")).isVisible();
            assertThat(lea.page.locator(".gap")).hasCount(0);
            lea.page.locator(".page .segments").getByText("Monat").click();
            assertThat(lea.page.locator("[data-board] thead th")).hasCount(tuesday.lengthOfMonth() + 1);
        }
    }

    @Test
    void aShiftChangesHandsWhenTheColleagueAgrees() {
        var mine = shift("anna", tuesday.plusDays(1), "09:00", "17:00", "REGULAR");
        shift("ben", tuesday.plusDays(2), "09:00", "17:00", "REGULAR");
        try (var anna = signedIn(Visitor.Setup.ENGLISH, "anna")) {
            anna.page.navigate("/cover/shifts/" + mine);
            assertThat(anna.page.locator("#day")).hasCount(0);
            anna.page
                    .locator("#whom")
                    .selectOption(anna.page
                            .locator("#whom optgroup")
                            .nth(1)
                            .locator("option")
                            .getAttribute("value"));
            anna.page.locator("form:has(#whom) button").click();
            assertThat(anna.page.locator(".waiting")).containsText("waits for an answer");
        }
        try (var ben = signedIn(Visitor.Setup.ENGLISH, "ben")) {
            ben.page.navigate("/cover");
            ben.page
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Agree"))
                    .click();
            assertThat(ben.page.locator("#toasts")).containsText("changed hands");
            assertThat(row(ben.page, "Ben Muster").locator("td").nth(2).locator(".entry"))
                    .containsText("09:00–17:00");
            assertThat(row(ben.page, "Anna Muster").locator("td").nth(3).locator(".entry"))
                    .containsText("09:00–17:00");
        }
    }

    @Test
    void everySecondSaturdayIsPlannedAtOnce() {
        try (var lea = signedIn(Visitor.Setup.ENGLISH, "lea")) {
            var page = lea.page;
            page.navigate("/cover/patterns");
            page.locator("#panel input[value=SATURDAY]").check();
            page.locator("#everyWeeks").fill("2");
            page.locator("#turn-1").selectOption(brand.name("anna"));
            page.locator("#turn-2").selectOption(brand.name("ben"));
            page.locator("#panel .primary").click();
            assertThat(page.locator("#toasts")).containsText("Planned for half a year ahead.");
            assertThat(row(page, "Anna Muster").locator(".entry")).containsText("10:00–16:00");
            page.navigate("/cover?at=" + tuesday.plusDays(14));
            assertThat(row(page, "Ben Muster").locator(".entry")).containsText("10:00–16:00");
            page.navigate("/cover/patterns");
            assertThat(page.locator(".pattern-list")).containsText("every second week");
            page.locator(".pattern-list .danger").click();
            assertThat(page.locator(".entry")).hasCount(0);
        }
    }

    @Test
    void severalDaysAreDraggedOver() {
        try (var lea = signedIn(Visitor.Setup.ENGLISH, "lea")) {
            var cells = row(lea.page, "Ben Muster").locator("td");
            lea.page.navigate("/cover");
            cells.nth(2).hover();
            lea.page.mouse().down();
            cells.nth(3).hover();
            cells.nth(4).hover();
            lea.page.mouse().up();
            lea.page.waitForURL("**/cover/shifts/new*");
            assertThat(lea.page.locator("#until")).hasValue(tuesday.plusDays(3).toString());
            lea.page.locator("#panel .primary").click();
            assertThat(row(lea.page, "Ben Muster").locator(".entry")).hasCount(3);
        }
    }

    @ParameterizedTest
    @MethodSource("de.tresen.browser.Visitor$Setup#all")
    void everyPageIsAccessible(Visitor.Setup setup) {
        week();
        brand.as("anna")
                .post(
                        "/api/v1/absences",
                        Map.of(
                                "person",
                                brand.name("anna"),
                                "kind",
                                "VACATION",
                                "from",
                                tuesday.plusDays(2).toString(),
                                "to",
                                tuesday.plusDays(9).toString(),
                                "substitutes",
                                List.of(brand.name("ben"))))
                .expect(201);
        brand.as("mia")
                .post(
                        "/api/v1/absences",
                        Map.of("person", brand.name("mia"), "kind", "SICK", "substitutes", List.of(brand.name("ben"))))
                .expect(201);
        brand.writes("t1", "t1", "Guten Tag, wann wird meine Bestellung geliefert? Ich warte schon lange auf sie.");
        brand.claim("anna", "reply", brand.inThread("t1").at("/id").asString());
        var swapped = shift("anna", tuesday.plusDays(5), "10:00", "16:00", "WEEKEND");
        brand.as("anna")
                .post("/api/v1/shifts/" + swapped + "/swaps", Map.of("person", brand.name("lea")))
                .expect(201);
        try (var lea = signedIn(setup, "lea")) {
            look(lea, "/cover", "cover-week");
            look(lea, "/cover?view=month", "cover-month");
            look(lea, "/cover/shifts/new?person=" + brand.name("ben") + "&day=" + tuesday.plusDays(1), "cover-shift");
            look(lea, "/cover/patterns", "cover-patterns");
            look(
                    lea,
                    "/cover/absences/new?person=" + brand.name("anna") + "&day=" + tuesday.plusDays(1) + "&substitute="
                            + brand.name("ben"),
                    "cover-absence");
        }
    }

    private static void look(Visitor visitor, String path, String name) {
        visitor.page.navigate(path);
        assertThat(visitor.page.locator("h1")).isVisible();
        visitor.wholePicture(name);
        visitor.fitsItsWidth();
        visitor.isAccessible();
        visitor.consoleIsQuiet();
    }

    @Test
    void whoBelongsToNoTeamIsToldSo() {
        try (var paul = signedIn(Visitor.Setup.ENGLISH, "paul")) {
            Assertions.assertThat(paul.page.locator(".rail").innerText()).doesNotContain("Cover");
            paul.page.navigate("/cover");
            assertThat(paul.page.locator("main")).containsText("You belong to no team");
        }
    }
}

package de.tresen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.people.Passwords;
import de.tresen.staffing.ProposalSearch;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A lead has a roster proposed, changes it and adopts it; people write what they wish. Tuesday, ten in Berlin. */
@DeskTest
class ProposalPagesTests {

    @Autowired
    Desk desk;

    @Autowired
    Passwords passwords;

    @Autowired
    ProposalSearch search;

    Brand brand;

    @BeforeEach
    void furnish() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
        var day = List.of("08:00-12:00", "13:00-20:00");
        desk.admin()
                .put(
                        "/api/v1/service-hours/" + brand.hours(),
                        Map.of(
                                "timeZone",
                                "Europe/Berlin",
                                "week",
                                Map.of(
                                        "MONDAY",
                                        day,
                                        "TUESDAY",
                                        day,
                                        "WEDNESDAY",
                                        day,
                                        "THURSDAY",
                                        day,
                                        "FRIDAY",
                                        day,
                                        "SATURDAY",
                                        List.of("10:00-14:00"),
                                        "SUNDAY",
                                        List.of("12:00-16:00"))))
                .expect(200);
    }

    private Visitor signedIn(Visitor.Setup setup, String who) {
        return new Visitor(desk.base(), setup).signIn(passwords, brand.name(who));
    }

    private void away(String who, String from, String to) {
        desk.admin()
                .post("/api/v1/absences", Map.of("person", brand.name(who), "kind", "VACATION", "from", from, "to", to))
                .expect(201);
    }

    @Test
    void aRosterIsProposedChangedAndAdopted() {
        try (var lea = signedIn(Visitor.Setup.GERMAN, "lea")) {
            lea.page.navigate("/cover/proposals");
            lea.page.locator("#to").fill(lea.page.locator("#from").inputValue());
            lea.page.locator("#people").press("Enter");
            assertThat(lea.page.locator(".notice[role=status]")).containsText("Der Tresen sucht.");
            search.round();
            var shifts = lea.page.locator(".roster-shift");
            assertThat(shifts).hasCount(2);
            lea.page.getByText("Warum, ändern").first().click();
            assertThat(lea.page.locator("tbody tr")).hasCount(5);
            var other = lea.page
                    .locator("input[name=person]:not(:checked):not([value=''])")
                    .first();
            var username = other.inputValue();
            other.press("Space");
            lea.page.locator("main form .button.primary").click();
            assertThat(shifts.first()).containsText("Geändert");
            lea.page.locator("input[name=shifts]").first().press("Space");
            lea.page.getByText("Gewählte übernehmen").press("Enter");
            assertThat(lea.page.locator(".toast")).containsText("Ein Dienst übernommen, 0 abgewiesen.");
            assertThat(shifts.first()).containsText("Übernommen");
            var real = desk.admin()
                    .get("/api/v1/shifts?team=" + brand.team())
                    .expect(200)
                    .at("/items");
            Assertions.assertThat(real).hasSize(1);
            Assertions.assertThat(real.at("/0/person").asString()).isEqualTo(username);
            lea.page.getByText("Alle übernehmen").click();
            assertThat(lea.page.getByText("Alle übernehmen")).hasCount(0);
            lea.page.getByText("Diesen Vorschlag verwerfen").click();
            assertThat(lea.page.locator(".proposals")).containsText("Verworfen");
            lea.consoleIsQuiet();
        }
    }

    @Test
    void aWrongQuestionSaysWhatToWrite() {
        try (var lea = signedIn(Visitor.Setup.ENGLISH, "lea")) {
            lea.page.navigate("/cover/proposals");
            lea.page.locator("#from").fill("2020-01-01");
            lea.page
                    .getByText("Propose", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(lea.page.locator(".error-summary")).containsText("Choose a day that is not over.");
            lea.isAccessible();
        }
    }

    @ParameterizedTest
    @MethodSource("de.tresen.browser.Visitor$Setup#all")
    void everyPageIsAccessibleAndFits(Visitor.Setup setup) {
        try (var lea = signedIn(setup, "lea")) {
            lea.page.navigate("/cover/wishes");
            lea.page.locator("input[name=days][value=SATURDAY]").check();
            lea.page.locator("input[name=days][value=SUNDAY]").check();
            lea.page.locator("main form .button.primary").click();
            looksWell(lea, "staffing-wishes");
            lea.page.navigate("/cover/proposals");
            var from = lea.page.locator("#from").inputValue();
            away("anna", from, from);
            away("ben", from, from);
            away("mia", from, from);
            lea.page.locator("main form .button.primary").click();
            looksWell(lea, "staffing-searching");
            search.round();
            assertThat(lea.page.locator(".roster-shift").first()).isVisible();
            away("mia", from, java.time.LocalDate.parse(from).plusDays(3).toString());
            lea.page.reload();
            looksWell(lea, "staffing-proposal");
            lea.page.locator(".roster-shift a").first().click();
            looksWell(lea, "staffing-shift");
            lea.page.navigate("/cover/proposals");
            looksWell(lea, "staffing-proposals");
            lea.consoleIsQuiet();
            lea.page.locator("[aria-labelledby=agreed] a").first().click();
            field(lea, "anna").fill("38,5");
            field(lea, "ben").fill("80");
            lea.page.locator("#main form .button.primary").click();
            assertThat(field(lea, "ben")).hasAttribute("aria-invalid", "true");
            assertThat(field(lea, "lea")).not().isEditable();
            looksWell(lea, "staffing-agreed");
            field(lea, "ben").fill("");
            lea.page.locator("#main form .button.primary").click();
            assertThat(field(lea, "anna")).hasValue("38.5");
            assertThat(field(lea, "ben")).hasValue("");
        }
    }

    private Locator field(Visitor visitor, String who) {
        return visitor.page.locator("[id='hours." + brand.name(who) + "']");
    }

    private static void looksWell(Visitor visitor, String name) {
        visitor.fitsItsWidth();
        visitor.wholePicture(name);
        visitor.isAccessible();
    }
}

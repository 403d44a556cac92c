package de.tresen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.people.Passwords;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The lists of the inbox: choosing, acting on many, taking back, filtering, setting aside. */
@DeskTest
class ListsTests {

    @Autowired
    Desk desk;

    @Autowired
    Passwords passwords;

    Brand brand;

    @BeforeEach
    void furnish() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
        for (var i = 1; i <= 3; i++) {
            brand.writes("t" + i, "m" + i, "Guten Tag, wann wird meine Bestellung geliefert? Nummer " + i);
            desk.clock().tick(Duration.ofMinutes(1));
        }
    }

    private Visitor signedIn(String who) {
        return new Visitor(desk.base(), Visitor.Setup.GERMAN).signIn(passwords, brand.name(who));
    }

    private static Locator rows(Visitor visitor) {
        return visitor.page.locator(".row");
    }

    private static void toast(Visitor visitor, String text) {
        assertThat(visitor.page.locator(".toast").last()).containsText(text);
    }

    @Test
    void manyAreClaimedAtOnceByKeyboardAndTakenBack() {
        try (var anna = signedIn("anna")) {
            var keys = anna.page.keyboard();
            assertThat(rows(anna)).hasCount(3);
            keys.press("j");
            keys.press("x");
            keys.press("j");
            keys.press("x");
            assertThat(anna.page.locator("[data-chosen]")).hasText("2 ausgewählt");
            anna.isAccessible();
            keys.press("c");
            toast(anna, "2 übernommen.");
            assertThat(rows(anna)).hasCount(1);
            assertThat(anna.page.locator("#bulk")).isHidden();
            keys.press("Shift+Z");
            toast(anna, "2 zurückgenommen.");
            assertThat(rows(anna)).hasCount(3);
            anna.consoleIsQuiet();
        }
    }

    @Test
    void whoWasSlowerLearnsWhoWasFasterAndTheRestIsDone() {
        try (var anna = signedIn("anna")) {
            anna.page.route("**/live*", route -> route.abort());
            anna.page.reload();
            assertThat(rows(anna)).hasCount(3);
            brand.claim("ben", "reply", brand.inThread("t1").at("/id").asString());
            anna.page.locator("#pick").click();
            anna.page.locator("[data-pick=all]").click();
            anna.page.locator("#bulk button[value=claim]").click();
            toast(anna, "2 übernommen. Ben Muster war schneller.");
        }
    }

    @Test
    void whatIsSetAsideLeavesTheListAndIsBackInItsTime() {
        try (var anna = signedIn("anna")) {
            var keys = anna.page.keyboard();
            keys.press("j");
            keys.press("c");
            toast(anna, "1 übernommen.");
            anna.page.navigate("/inbox?view=mine");
            keys.press("j");
            keys.press("z");
            assertThat(anna.page.locator("#bulk input[value=hour]")).isFocused();
            anna.page.locator("#bulk button[value=aside]").click();
            toast(anna, "1 zurückgestellt.");
            assertThat(anna.page.locator("#rows .empty")).containsText("Bei Ihnen liegt nichts");
            anna.page.navigate("/inbox?view=set-aside");
            assertThat(rows(anna)).containsText("zurückgestellt bis");
            keys.press("j");
            keys.press("z");
            anna.page.locator("#bulk button[value=back]").click();
            toast(anna, "1 zurückgeholt.");
            assertThat(rows(anna)).hasCount(0);
            anna.consoleIsQuiet();
        }
    }

    @Test
    void aLeadClosesManyWithAReasonAndTakesItBack() {
        try (var lea = signedIn("lea")) {
            lea.page.locator("#pick").click();
            lea.page.locator("[data-pick=all]").click();
            lea.page.locator("[data-row-key=d]").click();
            lea.page.locator("#bulk-reason").fill("Werbung");
            lea.page.locator("#bulk button[value=close]").click();
            toast(lea, "3 abgeschlossen.");
            assertThat(rows(lea)).hasCount(0);
            lea.page.locator(".toast button").last().click();
            toast(lea, "3 zurückgenommen.");
            desk.settle();
            assertThat(rows(lea)).hasCount(3);
            lea.consoleIsQuiet();
        }
    }

    @Test
    void aReasonThatIsMissingIsAskedForAndNothingIsClosed() {
        try (var lea = signedIn("lea")) {
            lea.page.locator("#pick").click();
            lea.page.locator("[data-pick=all]").click();
            lea.page.locator("[data-row-key=d]").click();
            lea.page.locator("#bulk button[value=close]").click();
            toast(lea, "3 nicht: Sagen Sie, warum hier nicht geantwortet wird.");
            assertThat(rows(lea)).hasCount(3);
        }
    }

    @Test
    void workIsAssignedAndItsPrioritySet() {
        try (var lea = signedIn("lea")) {
            var keys = lea.page.keyboard();
            keys.press("j");
            keys.press("p");
            lea.page.locator("#bulk-priority").selectOption("URGENT");
            lea.page.locator("#bulk button[value=priority]").click();
            toast(lea, "Priorität von 1 geändert.");
            assertThat(lea.page.locator(".row .tag.late")).hasText("Dringend");
            keys.press("Escape");
            lea.page.locator(".row > a").first().focus();
            keys.press("a");
            lea.page.locator("#bulk-to").selectOption(brand.name("ben"));
            lea.page.locator("#bulk button[value=assign]").click();
            toast(lea, "1 zugewiesen.");
            assertThat(rows(lea)).hasCount(2);
            lea.page.navigate("/inbox?view=team");
            assertThat(lea.page.locator(".row .holder")).hasText("Ben Muster");
            lea.consoleIsQuiet();
        }
    }

    @Test
    void aFilteredListHasAnAddressAndSaysWhatItLeavesOut() {
        try (var anna = signedIn("anna")) {
            anna.page.keyboard().press("f");
            anna.page.locator("#f-category").selectOption("SPAM");
            anna.page.locator(".filter button.primary").click();
            assertThat(anna.page).hasURL(Pattern.compile(".*category=SPAM.*"));
            assertThat(anna.page.locator("#rows .empty")).containsText("Nichts passt zu dieser Auswahl");
            assertThat(anna.page.locator(".narrowed")).containsText("Spam");
            anna.isAccessible();
            anna.page.locator(".narrowed a").click();
            assertThat(rows(anna)).hasCount(3);
            anna.page.navigate("/inbox?view=nonsense&category=nonsense&after=x&open=y&rows=5");
            assertThat(rows(anna)).hasCount(3);
        }
    }

    @Test
    void whoBelongsToNoTeamIsShownNoListOfTheirTeam() {
        try (var max = signedIn("max");
                var lea = signedIn("lea")) {
            assertThat(lea.page.locator("#views a[href*='view=team']")).hasCount(1);
            assertThat(max.page.locator("#views a[href*='view=all']")).hasCount(1);
            assertThat(max.page.locator("#views a[href*='view=team']")).hasCount(0);
            max.page.navigate("/inbox?view=team");
            assertThat(rows(max)).not().hasCount(0);
        }
    }

    @Test
    void characterThatNobodyCanChooseIsSaidToBeWrongAndNotTheChoice() {
        try (var lea = signedIn("lea")) {
            var work = lea.page.locator("input[name=task]").first().getAttribute("value");
            lea.page.evaluate("""
                    task => {
                      const form = document.querySelector('#bulk');
                      form.removeAttribute('hx-post');
                      for (const [name, value] of [['task', task], ['act', 'assign'], ['to', 'a\0b']]) {
                        const field = document.createElement('input');
                        Object.assign(field, { type: 'hidden', name, value });
                        form.append(field);
                      }
                      HTMLFormElement.prototype.submit.call(form);
                    }""", work);
            assertThat(lea.page.locator("main")).containsText("Darin stehen Zeichen, die sich nicht speichern lassen");
        }
    }

    @Test
    void aLanguageThatNobodyHereSpeaksIsCorrectedToAndFilteredBy() {
        var id = brand.inThread("t1").at("/id").asString();
        try (var anna = signedIn("anna")) {
            anna.page.navigate("/interactions/" + id);
            anna.page.locator("summary[data-key=t]").click();
            anna.page.locator("#correct-language").selectOption("fr");
            anna.page.locator("#correct-sentiment").selectOption("NEGATIVE");
            anna.page.locator(".tool[open] button.primary").click();
            assertThat(anna.page.locator("#context-about")).containsText("Französisch");
            assertThat(anna.page.locator("#context-about")).containsText("Verärgert");
            anna.page.navigate("/inbox?view=offered");
            anna.page.keyboard().press("f");
            anna.page.locator("#f-language").selectOption("fr");
            anna.page.locator(".filter button.primary").click();
            assertThat(rows(anna)).hasCount(1);
            assertThat(anna.page.locator(".narrowed .tag")).hasText("Französisch");
            anna.consoleIsQuiet();
        }
    }

    @Test
    void anItemIsHandedOverFromTheWorkArea() {
        try (var anna = signedIn("anna")) {
            var keys = anna.page.keyboard();
            keys.press("j");
            keys.press("Enter");
            anna.page.locator("#work [data-key=c]").click();
            anna.page.locator("#work summary[data-key=a]").click();
            anna.page.locator("#hand-over-to").selectOption(brand.name("ben"));
            anna.page.locator(".tool[open] button.primary").click();
            toast(anna, "1 zugewiesen.");
            assertThat(anna.page.locator(".head .sub")).containsText("Ben Muster");
            anna.consoleIsQuiet();
        }
    }

    @Test
    void whatColleaguesDoIsSeenBesideTheConversationWithoutReloading() {
        var id = brand.inThread("t1").at("/id").asString();
        try (var anna = signedIn("anna")) {
            anna.page.navigate("/interactions/" + id);
            anna.page.locator("#context-promises details summary").first().click();
            brand.as("lea")
                    .put("/api/v1/interactions/" + id + "/classification", Map.of("priority", "URGENT"))
                    .expect(200);
            assertThat(anna.page.locator("#context-about")).containsText("Dringend");
            assertThat(anna.page.locator("#context-timeline")).containsText("Lea Muster");
            assertThat(anna.page.locator("#context-promises details").first()).hasAttribute("open", "");
            anna.consoleIsQuiet();
        }
    }
}

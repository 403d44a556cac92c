package de.tresen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.people.Passwords;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Finding interactions, as people do it in a browser. */
@DeskTest
class SearchTests {

    @Autowired
    Desk desk;

    @Autowired
    Passwords passwords;

    Brand brand;

    @BeforeEach
    void furnish() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
        brand.writes("t1", "m1", "Guten Tag, wann wird meine Bestellung geliefert? <b>Ich</b> warte schon lange.");
        desk.after(Duration.ofSeconds(1));
        brand.writes(
                "t2",
                "m2",
                "Hallo, die Donaudampfschifffahrtsgesellschaftskapitänsmütze meiner Bestellung ist"
                        + " zu klein. Welche Größe passt mir?");
    }

    @Test
    void worksByKeyboardAlone() {
        try (var anna = signedIn(Visitor.Setup.GERMAN)) {
            var keys = anna.page.keyboard();
            keys.press("/");
            keys.type("bestell");
            keys.press("Enter");
            assertThat(anna.page).hasURL(Pattern.compile(".*/interactions\\?q=bestell"));
            assertThat(anna.page.locator("#found")).containsText("2 gefunden");
            assertThat(anna.page.locator(".hit mark").first()).hasText("Bestellung");
            assertThat(anna.page.locator(".hit b")).hasCount(0);
            var number = "#" + brand.inThread("t1").at("/number").asString();
            anna.page.locator("#search").fill(number);
            anna.page.locator("#search").press("Enter");
            assertThat(anna.page.locator(".hit mark")).hasText(number);
            anna.page.goBack();
            assertThat(anna.page.locator(".hit")).hasCount(2);
            keys.press("j");
            keys.press("j");
            assertThat(anna.page.locator(".hit > a").nth(1)).isFocused();
            keys.press("k");
            keys.press("Enter");
            assertThat(anna.page.locator(".message.theirs")).containsText("Welche Größe");
            anna.consoleIsQuiet();
        }
    }

    @Test
    void aFilterStateIsAnAddress() {
        try (var anna = signedIn(Visitor.Setup.ENGLISH)) {
            anna.page.navigate("/interactions?q=bestellung");
            anna.page.locator(".narrow > summary").click();
            anna.page.locator("#mine, input[name=mine]").check();
            anna.page.locator(".narrow button").click();
            assertThat(anna.page).hasURL(Pattern.compile(".*mine=true.*"));
            assertThat(anna.page.locator(".empty")).containsText("Nothing found");
            assertThat(anna.page.locator(".narrow[open]")).isVisible();
        }
    }

    @Test
    void moreIsLoadedBelowWhatIsThere() {
        for (int i = 0; i < 52; i++) {
            brand.platform()
                    .post(brand.channel(), brand.platform().created("l" + i, "l" + i, "Frage zum Wasserspeier " + i))
                    .expect(202);
        }
        desk.settle();
        try (var anna = signedIn(Visitor.Setup.ENGLISH)) {
            anna.page.navigate("/interactions?q=wasserspeier");
            assertThat(anna.page.locator("#found")).containsText("52 found");
            assertThat(anna.page.locator(".hit")).hasCount(50);
            anna.page.locator(".load-more a").click();
            assertThat(anna.page.locator(".hit")).hasCount(52);
            assertThat(anna.page.locator(".load-more")).hasCount(0);
            anna.consoleIsQuiet();
        }
    }

    @ParameterizedTest
    @MethodSource("de.tresen.browser.Visitor$Setup#all")
    void everyStateIsAccessibleAndFits(Visitor.Setup setup) {
        try (var anna = signedIn(setup)) {
            look(anna, "/interactions?q=bestellung", "search-hits");
            look(anna, "/interactions?q=gr%C3%B6%C3%9Fe&status=NEW&category=QUESTION", "search-filtered");
            look(anna, "/interactions?q=1234567", "search-none");
        }
    }

    private static void look(Visitor visitor, String path, String name) {
        visitor.page.navigate(path);
        visitor.picture(name);
        visitor.fitsItsWidth();
        visitor.isAccessible();
        visitor.consoleIsQuiet();
    }

    private Visitor signedIn(Visitor.Setup setup) {
        return new Visitor(desk.base(), setup).signIn(passwords, brand.name("anna"));
    }
}

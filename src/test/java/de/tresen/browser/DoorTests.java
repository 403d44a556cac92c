package de.tresen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import de.tresen.DeskTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Before one is inside: the sign-in page and pages that say what went wrong. */
@DeskTest
class DoorTests {

    @Autowired
    Environment environment;

    @Test
    void speaksTheLanguageOfTheBrowser() {
        try (var german = visitor(Visitor.Setup.GERMAN);
                var english = visitor(Visitor.Setup.ENGLISH)) {
            german.page.navigate("/login");
            english.page.navigate("/login");
            assertThat(german.page.locator("html")).hasAttribute("lang", "de");
            assertThat(heading(german)).hasText("Anmelden");
            assertThat(heading(english)).hasText("Sign in");
        }
    }

    @Test
    void keepsTheChosenLanguageAndTheme() {
        try (var visitor = visitor(Visitor.Setup.ENGLISH)) {
            visitor.page.navigate("/login");
            visitor.page.locator("button[name=language][value=de]").click();
            assertThat(heading(visitor)).hasText("Anmelden");
            visitor.page.locator("button[name=theme][value=dark]").click();
            visitor.page.reload();
            assertThat(visitor.page.locator("html")).hasAttribute("data-theme", "dark");
            assertThat(heading(visitor)).hasText("Anmelden");
            visitor.consoleIsQuiet();
        }
    }

    @Test
    void doesNotNameDemoPeopleOutsideTheDemo() {
        try (var visitor = visitor(new Visitor.Setup("de-DE", ColorScheme.LIGHT, 390))) {
            visitor.page.navigate("/login");
            assertThat(visitor.page.locator(".demo")).hasCount(0);
        }
    }

    @Test
    void saysInWordsWhenAPasswordIsWrongAndWhenItIsTriedTooOften() {
        try (var visitor = visitor(Visitor.Setup.GERMAN)) {
            visitor.page.navigate("/login");
            tryPassword(visitor, "not the password");
            assertThat(visitor.page.locator(".notice.wrong")).containsText("passen nicht zusammen");
            assertThat(visitor.page.locator("#username")).isVisible();
            for (int attempt = 0; attempt < 10; attempt++) {
                tryPassword(visitor, "not the password");
            }
            assertThat(visitor.page.locator(".notice.wrong")).containsText("Zu viele Versuche");
            visitor.isAccessible();
            visitor.picture("login-throttled");
            visitor.consoleIsQuiet();
        }
    }

    private static void tryPassword(Visitor visitor, String password) {
        visitor.page.locator("#username").fill("nobody-at-the-door");
        visitor.page.locator("#password").fill(password);
        visitor.page.locator("#login button").click();
    }

    @ParameterizedTest
    @MethodSource("de.tresen.browser.Visitor$Setup#all")
    void isQuietAndFitsEveryWidth(Visitor.Setup setup) {
        try (var visitor = visitor(setup)) {
            visitor.page.navigate("/login");
            visitor.picture("login");
            visitor.fitsItsWidth();
            visitor.isAccessible();
            visitor.consoleIsQuiet();
        }
    }

    private Visitor visitor(Visitor.Setup setup) {
        return new Visitor("http://localhost:" + environment.getRequiredProperty("local.server.port"), setup);
    }

    private static com.microsoft.playwright.Locator heading(Visitor visitor) {
        return visitor.page.getByRole(
                AriaRole.HEADING, new com.microsoft.playwright.Page.GetByRoleOptions().setLevel(1));
    }

    @Test
    void whoLooksForBarriersFindsThem() {
        try (var visitor = visitor(Visitor.Setup.GERMAN)) {
            visitor.page.navigate("/login");
            visitor.isAccessible();
            visitor.page.evaluate("document.querySelector('h1').style.color = 'lightgray'");
            assertThatThrownBy(visitor::isAccessible).hasMessageContaining("color-contrast: <h1");
            visitor.page.navigate("/login");
            visitor.page.evaluate("document.querySelectorAll('label').forEach(label => label.remove())");
            assertThatThrownBy(visitor::isAccessible).hasMessageContaining("label: <input");
        }
    }
}

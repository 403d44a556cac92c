package de.tresen.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import de.tresen.people.Passwords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Somebody at a browser of their own, whose console is watched. */
final class Visitor implements AutoCloseable {

    /** How somebody has set up their browser. */
    record Setup(String language, ColorScheme colours, int width) {

        static final Setup GERMAN = new Setup("de-DE", ColorScheme.LIGHT, 1440);
        static final Setup ENGLISH = new Setup("en-GB", ColorScheme.LIGHT, 1440);

        private static final Setup DARK_PHONE = new Setup("de-DE", ColorScheme.DARK, 390);
        private static final List<Setup> OTHERS =
                List.of(GERMAN, new Setup("en-GB", ColorScheme.DARK, 1440), new Setup("en-GB", ColorScheme.LIGHT, 390));

        /** Both languages, themes and widths, the longer words where there is least room; with {@code -Dtresen.test.setups=all} three more of them together. */
        static List<Setup> all() {
            var two = Stream.of(ENGLISH, DARK_PHONE);
            return ("all".equals(System.getProperty("tresen.test.setups")) ? Stream.concat(two, OTHERS.stream()) : two)
                    .toList();
        }

        int height() {
            return width < 500 ? 844 : 900;
        }

        String suffix() {
            return colours.name().toLowerCase(java.util.Locale.ROOT) + "-" + language.substring(0, 2) + "-" + width;
        }
    }

    private static final String PASSWORD = "four plain words here";
    private static final String AXE = axe();

    /** Violations alone: what passed is not put together. */
    private static final String FOUND_BY_AXE = """
            () => axe.run(document, { resultTypes: ['violations'], elementRef: false, runOnly: { type: 'tag',
                    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } })
                .then(found => found.violations.map(rule => rule.id + ': '
                    + rule.nodes.slice(0, 3).map(node => node.html).join(', ')))
            """;

    final Page page;
    private final BrowserContext context;
    private final Setup setup;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    Visitor(String base, Setup setup) {
        this.setup = setup;
        context = Chromium.started()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(base)
                        .setLocale(setup.language())
                        .setColorScheme(setup.colours())
                        .setViewportSize(setup.width(), setup.height()));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type()) || "warning".equals(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    /** Signs in by the form, with a password set for the purpose. */
    Visitor signIn(Passwords passwords, String username) {
        passwords.set(username, PASSWORD);
        page.navigate("/login");
        page.locator("#username").fill(username);
        page.locator("#password").fill(PASSWORD);
        page.locator("#login button").click();
        page.waitForURL("**/inbox*");
        return this;
    }

    /**
     * No violation of WCAG 2.2 AA that a machine can find. Bars that stay while one scrolls are let go for it: what lies
     * half beneath them at the moment is not too small, it is one scroll away.
     */
    void isAccessible() {
        page.evaluate("document.querySelectorAll('.rail, .top').forEach(bar => bar.style.position = 'static')");
        page.evaluate(AXE);
        assertThat((List<?>) page.evaluate(FOUND_BY_AXE))
                .as("axe on %s (%s)", page.url(), setup.suffix())
                .isEmpty();
    }

    private static String axe() {
        try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return "window.axe ?? (() => { " + new String(script.readAllBytes(), StandardCharsets.UTF_8) + " })()";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A picture under target/screenshots. */
    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots", name + "-" + setup.suffix() + ".png")));
    }

    /** A picture of everything, in a window so high that nothing has to be scrolled. */
    void wholePicture(String name) {
        var height = ((Number) page.evaluate("document.querySelector('main').scrollHeight")).intValue();
        page.setViewportSize(setup.width(), height + 200);
        picture(name);
        page.setViewportSize(setup.width(), setup.height());
    }

    /** Nothing in the console: no script error, nothing that the content security policy had to stop. */
    void consoleIsQuiet() {
        assertThat(complaints).as("console of %s", page.url()).isEmpty();
    }

    /** Nothing sticks out sideways. */
    void fitsItsWidth() {
        var wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) wide).intValue()).as("overflow of %s", page.url()).isLessThanOrEqualTo(0);
    }

    @Override
    public void close() {
        context.close();
    }
}

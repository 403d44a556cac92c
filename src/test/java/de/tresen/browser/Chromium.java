package de.tresen.browser;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Chromium of this machine, started once for all tests of a run. Where there is none, browser tests are skipped
 * and say so; with {@code TRESEN_REQUIRE_BROWSER=true} they fail.
 */
final class Chromium {

    /** The one without a user interface of its own first: it works less for the same pages. */
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");

    private static final List<String> ARGUMENTS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Milliseconds until what a page should show is given up; machines that build are busy. */
    private static final double PATIENCE = 20_000;

    private static Browser browser;

    private Chromium() {}

    static synchronized Browser started() {
        if (browser == null) {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            var options = new BrowserType.LaunchOptions()
                    .setExecutablePath(executable().orElseGet(Chromium::missing))
                    .setArgs(ARGUMENTS);
            browser = Playwright.create().chromium().launch(options);
        }
        return browser;
    }

    private static Path missing() {
        var what = "No Chromium was found: set CHROMIUM to its path, or install one. The browser tests did not run.";
        if ("true".equals(System.getenv("TRESEN_REQUIRE_BROWSER"))) {
            return fail(what);
        }
        System.err.println(what);
        return abort(what);
    }

    private static Optional<Path> executable() {
        var named = Stream.ofNullable(System.getenv("CHROMIUM")).map(Path::of);
        var folders = List.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator));
        var found = NAMES.stream().flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)));
        return Stream.of(named, found)
                .flatMap(paths -> paths)
                .filter(Files::isExecutable)
                .findFirst();
    }
}

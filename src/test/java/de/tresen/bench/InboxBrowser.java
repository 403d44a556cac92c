package de.tresen.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How heavy a page is and when something is to be seen, in Chromium on this machine; left out where there is none. */
final class InboxBrowser {

    static final int TIMES = 15;
    static final String PASSWORD = "four plain words here";

    private static final int CLAIMS = 10;

    private static final String WEIGHT = """
            () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                .filter(entry => !entry.name.includes('/live'))
                .reduce((sum, entry) => sum + entry.encodedBodySize, 0)
            """;
    /** The entry may come a little after the load; asked for without evaluating strings, which the pages forbid. */
    private static final String PAINT = """
            async () => {
                const name = 'first-contentful-paint';
                while (performance.getEntriesByName(name).length === 0) {
                    await new Promise((done) => setTimeout(done, 20));
                }
                return performance.getEntriesByName(name)[0].startTime;
            }
            """;

    private final Colleagues people;

    InboxBrowser(Colleagues people) {
        this.people = people;
    }

    interface Visit {
        void in(Browser browser) throws Exception;
    }

    void measure(InboxReport report) throws Exception {
        with(
                browser -> {
                    paint(browser, report);
                    hear(browser, report);
                },
                report);
    }

    static void with(Visit visit, InboxReport report) throws Exception {
        var executable = Stream.of(System.getenv().getOrDefault("CHROMIUM", ""), "/usr/bin/chromium")
                .filter(path -> !path.isEmpty() && Files.isExecutable(Path.of(path)))
                .findFirst();
        if (executable.isEmpty()) {
            report.fact("browser", "left out, there is no Chromium here");
            return;
        }
        var options = new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of(executable.get()))
                .setArgs(List.of("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run"));
        try (var playwright = Playwright.create();
                var browser = playwright.chromium().launch(options)) {
            visit.in(browser);
        }
    }

    private void paint(Browser browser, InboxReport report) {
        var table = report.table("first contentful paint in Chromium");
        var weight = 0;
        for (int number = 0; number < TIMES; number++) {
            try (var context = context(browser, people.base)) {
                var page = signIn(context, Colleagues.username(number % Colleagues.AGENTS));
                var cookies = context.cookies();
                try (var empty = context(browser, people.base)) {
                    empty.addCookies(cookies);
                    var fresh = empty.newPage();
                    table.add("GET /inbox, nothing cached", paintOf(fresh));
                    weight = Math.max(weight, ((Number) fresh.evaluate(WEIGHT)).intValue());
                }
                table.add("GET /inbox, assets cached", paintOf(page));
            }
        }
        report.fact("weight of GET /inbox with all it loads", "%.1f kB compressed", weight / 1000.0);
    }

    private static double paintOf(Page page) {
        page.navigate("/inbox?view=offered");
        return ((Number) page.evaluate(PAINT)).doubleValue();
    }

    /** One claims, in another browser the row goes by itself. */
    private void hear(Browser browser, InboxReport report) throws Exception {
        var table = report.table("what another browser shows of a claim");
        var claiming = 12;
        try (var context = context(browser, people.base)) {
            var page = signIn(context, Colleagues.username(claiming));
            for (int number = 0; number < CLAIMS; number++) {
                page.navigate("/inbox?view=offered");
                page.evaluate(
                        "() => document.body.addEventListener('interaction-changed', () => { document.body.dataset.heard ??= Date.now() })");
                var task = String.valueOf(page.locator(".row").nth(number % 5).getAttribute("id"))
                        .substring(4);
                page.waitForTimeout(1500);
                page.evaluate("() => { delete document.body.dataset.heard }");
                var from = System.currentTimeMillis();
                people.callers
                        .get(claiming)
                        .put(
                                "/api/v1/tasks/" + task + "/assignee",
                                Map.of("username", Colleagues.username(claiming)),
                                200);
                page.locator("body[data-heard]").waitFor();
                table.add(
                        "event in the page", Long.parseLong(page.locator("body").getAttribute("data-heard")) - from);
                page.locator("[id='row-" + task + "']")
                        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
                table.add("row gone", System.currentTimeMillis() - from);
            }
        }
    }

    static BrowserContext context(Browser browser, String base) {
        return browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(base)
                .setLocale("de-DE")
                .setViewportSize(1440, 900));
    }

    static Page signIn(BrowserContext context, String username) {
        var page = context.newPage();
        page.navigate("/login");
        page.locator("#username").fill(username);
        page.locator("#password").fill(PASSWORD);
        page.locator("#login button").click();
        page.waitForURL("**/inbox*");
        return page;
    }
}

package de.tresen.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How heavy a page is and when something is to be seen, in Chromium on this machine; left out where there is none. */
final class InboxBrowser {

    private static final int TIMES = 15;
    private static final int CLAIMS = 10;
    private static final String PASSWORD = "four plain words here";

    private static final String WEIGHT = """
            () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                .filter(entry => !entry.name.includes('/live'))
                .reduce((sum, entry) => sum + entry.encodedBodySize, 0)
            """;
    private static final String PAINT =
            "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1";

    private final Colleagues people;

    InboxBrowser(Colleagues people) {
        this.people = people;
    }

    void measure(InboxReport report) throws Exception {
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
            paint(browser, report);
            hear(browser, report);
        }
    }

    private void paint(Browser browser, InboxReport report) {
        var table = report.table("first contentful paint in Chromium");
        var weight = 0;
        for (int number = 0; number < TIMES; number++) {
            try (var context = context(browser, number % Colleagues.AGENTS)) {
                var page = signIn(context, number % Colleagues.AGENTS);
                var cookies = context.cookies();
                try (var empty = context(browser, number)) {
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
        page.waitForFunction("performance.getEntriesByName('first-contentful-paint').length > 0");
        return ((Number) page.evaluate(PAINT)).doubleValue();
    }

    /** One claims, in another browser the row goes by itself. */
    private void hear(Browser browser, InboxReport report) throws Exception {
        var table = report.table("what another browser shows of a claim");
        var claiming = 12;
        try (var context = context(browser, claiming)) {
            var page = signIn(context, claiming);
            for (int number = 0; number < CLAIMS; number++) {
                page.navigate("/inbox?view=offered");
                page.evaluate(
                        "() => document.body.addEventListener('interaction-changed', () => { window.heard ??= Date.now() })");
                var task = String.valueOf(page.locator(".row").nth(number % 5).getAttribute("id"))
                        .substring(4);
                page.waitForTimeout(1500);
                page.evaluate("() => { window.heard = undefined }");
                var from = System.currentTimeMillis();
                people.callers
                        .get(claiming)
                        .put(
                                "/api/v1/tasks/" + task + "/assignee",
                                Map.of("username", Colleagues.username(claiming)),
                                200);
                page.waitForFunction("window.heard");
                table.add("event in the page", ((Number) page.evaluate("window.heard")).longValue() - from);
                page.waitForFunction("id => !document.getElementById(id)", "row-" + task);
                table.add("row gone", System.currentTimeMillis() - from);
            }
        }
    }

    private BrowserContext context(Browser browser, int number) {
        return browser.newContext(
                new Browser.NewContextOptions().setBaseURL(people.base).setLocale("de-DE"));
    }

    private static Page signIn(BrowserContext context, int number) {
        var page = context.newPage();
        page.navigate("/login");
        page.locator("#username").fill(Colleagues.username(number));
        page.locator("#password").fill(PASSWORD);
        page.locator("#login button").click();
        page.waitForURL("**/inbox*");
        return page;
    }
}

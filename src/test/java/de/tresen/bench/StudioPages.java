package de.tresen.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import de.tresen.people.Passwords;
import de.tresen.process.trial.DraftsToTry;
import de.tresen.process.trial.Trials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** How long the check of a shipped model and a trial take over HTTP, and when an editor is ready to be drawn in. */
final class StudioPages {

    private static final String PROCESSES = "/api/v1/processes";
    private static final String OWNER = "bench-owner";
    private static final List<String> EDITED =
            List.of("handle-interaction", "answer-interaction", "escalation-ladder", "reply");

    /** The editor says when it is open; asked for without evaluating strings, which the pages forbid. */
    private static final String OPEN = """
            async () => {
                while (performance.getEntriesByName('editor-open').length === 0) {
                    await new Promise((done) => setTimeout(done, 10));
                }
                return performance.getEntriesByName('editor-open')[0].startTime;
            }
            """;

    private final String base;
    private final DeskClient admin;
    private final Passwords passwords;

    StudioPages(ConfigurableApplicationContext desk) {
        base = InboxBench.base(desk);
        admin = new DeskClient(base, DeskProcess.ADMIN_TOKEN);
        passwords = desk.getBean(Passwords.class);
    }

    void measure(InboxReport report) throws Exception {
        checks(new Latencies(), InboxBench.WARM_UP);
        checks(report.table("check of a shipped model over HTTP"), Math.max(10, InboxBench.REQUESTS / 5));
        trials(report.table("a trial, from asking to its result"));
        furnish();
        InboxBrowser.with(browser -> editors(browser, report), report);
    }

    private void checks(Latencies table, int times) throws Exception {
        for (var file : shipped()) {
            var model = Files.readString(file);
            for (int number = 0; number < times; number++) {
                table.time(String.valueOf(file.getFileName()), () -> admin.model(PROCESSES + "/checks", model, 200));
            }
        }
    }

    /** A draft in which answers wait before they leave, played with the newest interactions of the house. */
    private void trials(Latencies table) throws Exception {
        var draft = admin.model(PROCESSES + "/answer-interaction/drafts", DraftsToTry.waiting(), 201)
                .at("/id")
                .asString();
        var trials = PROCESSES + "/drafts/" + draft + "/trials";
        for (var number : List.of(Trials.USUAL_INTERACTIONS, Trials.USUAL_INTERACTIONS, Trials.MOST_INTERACTIONS)) {
            table.time(number + " interactions", () -> {
                var asked = admin.post(trials, Map.of("number", number), 202);
                return ready(trials + "/" + asked.at("/id").asString());
            });
        }
    }

    private JsonNode ready(String trial) throws Exception {
        var played = admin.get(trial);
        while (!played.at("/trial/state").asString().equals("READY")) {
            if (!List.of("WAITING", "PLAYING")
                    .contains(played.at("/trial/state").asString())) {
                throw new IllegalStateException(played.toString());
            }
            Thread.sleep(100);
            played = admin.get(trial);
        }
        return played;
    }

    private static List<Path> shipped() throws IOException {
        try (var processes = Files.list(Path.of("processes"));
                var forms = Files.list(Path.of("forms"))) {
            return Stream.concat(processes, forms)
                    .filter(file -> file.toString().matches(".*\\.(bpmn|dmn|form)"))
                    .sorted()
                    .toList();
        }
    }

    private void furnish() throws Exception {
        if (admin.tryPut("/api/v1/people/" + OWNER, LargeHouse.person("Owner", "PROCESS_OWNER", List.of())) > 201) {
            throw new IllegalStateException("nobody to edit with");
        }
        passwords.set(OWNER, InboxBrowser.PASSWORD);
    }

    private void editors(Browser browser, InboxReport report) {
        var table = report.table("an editor is open in Chromium");
        var cookies = cookies(browser);
        for (var key : EDITED) {
            for (int number = 0; number < InboxBrowser.TIMES; number++) {
                try (var context = InboxBrowser.context(browser, base)) {
                    context.addCookies(cookies);
                    var page = context.newPage();
                    table.add(key + ", nothing cached", opened(page, key));
                    table.add(key + ", assets cached", opened(page, key));
                }
            }
        }
    }

    private List<Cookie> cookies(Browser browser) {
        try (var context = InboxBrowser.context(browser, base)) {
            InboxBrowser.signIn(context, OWNER);
            return context.cookies();
        }
    }

    private static double opened(Page page, String key) {
        page.navigate("/processes/" + key + "/edit");
        return ((Number) page.evaluate(OPEN)).doubleValue();
    }
}

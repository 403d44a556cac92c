package de.tresen.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import de.tresen.Tresen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The inbox of a house with much work: lists, filters, claims, search, what a second browser hears, and the engine's own
 * list beside ours. Properties: {@code bench.open} interactions (100000), {@code bench.closed} (1000000),
 * {@code bench.requests} of each kind (200), {@code bench.kept}, a folder in which the filled database stays for the next
 * run, {@code bench.parts}, which of its parts are wanted (all), as in {@code claims,search}.
 */
public final class InboxBench {

    static final int REQUESTS = Integer.getInteger("bench.requests", 200);

    /** Requests of each kind before those that count, for the compiler of the JVM. */
    static final int WARM_UP = Math.max(5, REQUESTS / 10);

    private static final int OPEN = Integer.getInteger("bench.open", 100_000);
    private static final int CLOSED = Integer.getInteger("bench.closed", 1_000_000);
    private static final int PORT = Integer.getInteger("bench.port", 0);
    private static final List<String> PARTS =
            List.of(System.getProperty("bench.parts", "").split(",", -1));

    private InboxBench() {}

    public static void main(String[] args) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        var target = Path.of("target/bench");
        Files.createDirectories(target);
        var kept = System.getProperty("bench.kept", "");
        try (var database = new BenchDatabase(kept.isEmpty() ? null : Path.of(kept))) {
            var report = new InboxReport(target.resolve("inbox.md"), OPEN, CLOSED, database);
            var url = database.createOnce("inbox");
            try (var desk = start(url, kept.isEmpty() ? target.resolve("data") : Path.of(kept + "-data"))) {
                report.filled(fill(desk, new Filling(url, OPEN, CLOSED)));
                measure(desk, report);
            }
            System.out.println(report.markdown());
        }
        System.exit(0);
    }

    /** @param data where the key lies that the stored secrets are sealed with */
    private static ConfigurableApplicationContext start(String url, Path data) {
        var settings = Map.<String, Object>of(
                "tresen.channels.private-addresses",
                true,
                "server.port",
                PORT,
                "spring.datasource.url",
                url,
                "spring.datasource.username",
                "postgres",
                "spring.datasource.password",
                "postgres",
                "tresen.data-directory",
                data,
                "tresen.admin.token",
                DeskProcess.ADMIN_TOKEN,
                "logging.level.root",
                "warn");
        var application = new SpringApplication(Tresen.class);
        var arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        return application.run(arguments);
    }

    static String base(ConfigurableApplicationContext desk) {
        return "http://localhost:" + desk.getEnvironment().getProperty("local.server.port");
    }

    /** @return what it took, in words */
    private static String fill(ConfigurableApplicationContext desk, Filling filling) throws Exception {
        if (filling.isDone()) {
            return "kept from an earlier run";
        }
        var from = System.nanoTime();
        var admin = new DeskClient(base(desk), DeskProcess.ADMIN_TOKEN);
        LargeHouse.furnish(admin);
        var rows = filling.fill(pattern(admin));
        return (System.nanoTime() - from) / 1_000_000_000 + " s; " + rows
                + " rows of the desk and the engine for each open one";
    }

    /** An interaction that came in as any other, once it is offered. */
    private static UUID pattern(DeskClient admin) throws Exception {
        admin.event(
                LargeHouse.channel(0),
                Organisation.SECRET,
                "pattern",
                Map.of(
                        "event",
                        "message.created",
                        "id",
                        "pattern",
                        "thread",
                        "pattern",
                        "occurredAt",
                        Instant.now().toString(),
                        "author",
                        Map.of("id", "pattern", "name", "Petra Muster"),
                        "text",
                        "Guten Tag, wann wird meine Bestellung geliefert?"));
        while (true) {
            var items = admin.get("/api/v1/tasks?view=all").at("/items");
            if (!items.isEmpty()) {
                return UUID.fromString(items.get(0).at("/interaction/id").asString());
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static void measure(ConfigurableApplicationContext desk, InboxReport report) throws Exception {
        report.agreement(desk);
        var queries = new InboxQueries(desk);
        part("queries", report, () -> queries.pages(report));
        part("search", report, () -> queries.searches(report));
        part("studio", report, () -> new StudioPages(desk).measure(report));
        var people = new Colleagues(desk);
        part("pages", report, () -> new InboxRequests(people).pages(report));
        part("claims", report, () -> new Claims(people).measure(report));
        part("browser", report, () -> new InboxBrowser(people).measure(report));
        part("search", report, () -> new InboxRequests(people).searches(report));
        part("reports", report, () -> new ManagersPage(desk, people).measure(report));
        part("timers", report, () -> new TimersDue(desk).measure(report));
        part("cover", report, () -> new WhoIsThere(desk).measure(report));
        part("replanning", report, () -> new HolidayChange(desk, base(desk)).measure(report));
        report.agreement(desk);
        report.load();
        report.write();
    }

    private interface Part {
        void measure() throws Exception;
    }

    private static void part(String name, InboxReport report, Part part) throws Exception {
        if (PARTS.contains("") || PARTS.contains(name)) {
            part.measure();
            report.write();
        }
    }
}

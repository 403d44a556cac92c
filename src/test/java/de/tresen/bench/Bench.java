package de.tresen.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.LoggerFactory;

/**
 * Compares the desk with the bare engine on the same database server, round by round in turns. Properties:
 * {@code bench.jar}, {@code bench.clients} (8), {@code bench.rounds} (3), {@code bench.seconds} of a round (15),
 * {@code bench.warmup} in seconds (25), {@code bench.jvm} options of the desk's JVM (-Xmx384m).
 */
public final class Bench {

    private static final int CLIENTS = Integer.getInteger("bench.clients", 8);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("bench.seconds", 15));
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("bench.warmup", 25));

    private Bench() {}

    public static void main(String[] args) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        var target = Path.of("target/bench");
        Files.createDirectories(target);
        var report = new Report(CLIENTS, ROUND, WARM_UP);
        try (var database = new BenchDatabase();
                var receiver = new Receiver()) {
            report.databaseWrites(database.setting("fsync"), database.setting("synchronous_commit"));
            var url = database.create("desk");
            var jar = Path.of(System.getProperty("bench.jar", "target/tresen.jar"));
            var directory = Files.createTempDirectory(target, "run");
            try (var first = new DeskProcess(jar, url, directory)) {
                report.firstStart(first.startUp(), Crowd.cpu(first.handle()));
            }
            try (var desk = new DeskProcess(jar, url, directory);
                    var bare = new BareEngine(database.create("bare"), Path.of("processes"))) {
                report.nextStart(desk.startUp(), Crowd.cpu(desk.handle()), desk.memory("VmRSS"));
                measure(desk, bare, receiver, report);
            }
        }
        Files.writeString(target.resolve("report.md"), report.markdown());
        System.out.println(report.markdown());
        System.exit(0);
    }

    private static void measure(DeskProcess desk, BareEngine bare, Receiver receiver, Report report) throws Exception {
        var admin = new DeskClient(desk.base(), DeskProcess.ADMIN_TOKEN);
        var agents = Organisation.furnish(admin, CLIENTS, receiver.url()).stream()
                .map(token -> new DeskClient(desk.base(), token))
                .toList();
        try (var offered = new OfferedTasks(agents.get(0))) {
            var lifecycles = new DeskLifecycles(admin, agents, offered, receiver);
            var here = ProcessHandle.current();
            Crowd.pace(CLIENTS, WARM_UP, desk.handle(), lifecycles::run);
            Crowd.pace(CLIENTS, WARM_UP, here, bare::run);
            var latencies = new Latencies();
            lifecycles.measureInto(latencies);
            for (int round = 0; round < ROUNDS; round++) {
                var ours = Crowd.pace(CLIENTS, ROUND, desk.handle(), lifecycles::run);
                report.round(ours, Crowd.pace(CLIENTS, ROUND, here, bare::run));
            }
            report.memory(desk.memory("VmRSS"), desk.memory("VmHWM"));
            report.calls(latencies);
            report.verified(lifecycles.verify(admin), bare.verify());
        }
    }
}

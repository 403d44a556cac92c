package de.tresen.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** Claims while twenty others look at lists, open interactions and claim; and when an open page elsewhere hears of it. */
final class Claims {

    private static final int OTHERS = 20;
    private static final int PAUSE_FROM = 500;
    private static final int PAUSE_TO = 1500;
    private static final int OFFERED = 100;
    private static final int CONFLICT = 409;

    private final Colleagues people;
    private final Map<String, CompletableFuture<Long>> awaited = new ConcurrentHashMap<>();
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger requests = new AtomicInteger();

    Claims(Colleagues people) {
        this.people = people;
    }

    void measure(InboxReport report) throws Exception {
        var pool = Executors.newFixedThreadPool(OTHERS + 1);
        var others = new ArrayList<CompletableFuture<Void>>();
        var listener = people.agents.get(OTHERS + 1);
        pool.execute(() -> listen(listener));
        var from = System.nanoTime();
        for (int number = 0; number < OTHERS; number++) {
            var other = number;
            others.add(CompletableFuture.runAsync(() -> work(other), pool));
        }
        claims(new Latencies(), InboxBench.WARM_UP);
        claims(report.table("claim while 20 others work"), InboxBench.REQUESTS);
        over.set(true);
        for (var other : others) {
            other.get(1, TimeUnit.MINUTES);
        }
        report.fact(
                "while it was claimed",
                "20 others made %.0f requests a second",
                requests.get() * 1e9 / (System.nanoTime() - from));
        pool.shutdownNow();
    }

    private void claims(Latencies table, int wanted) throws Exception {
        var caller = people.callers.get(OTHERS);
        var random = new Random(1);
        for (int done = 0; done < wanted; ) {
            for (var task : offered(caller, random, 10)) {
                var heard = new CompletableFuture<Long>();
                awaited.put(task.at("/interaction/id").asString(), heard);
                var from = System.nanoTime();
                if (claim(caller, OTHERS, task)) {
                    table.since("PUT tasks/{id}/assignee", from);
                    var at = heard.get(10, TimeUnit.SECONDS);
                    table.add("(until another open page hears of it)", (at - from) / 1e6);
                    done++;
                }
            }
        }
    }

    private static List<JsonNode> offered(DeskClient caller, Random random, int wanted) throws Exception {
        var items = caller.get("/api/v1/tasks?view=offered&limit=" + OFFERED).at("/items");
        return random.ints(0, items.size())
                .distinct()
                .limit(Math.min(wanted, items.size()))
                .mapToObj(items::get)
                .toList();
    }

    /** @return whether nobody was faster */
    private static boolean claim(DeskClient caller, int number, JsonNode task) throws Exception {
        var body = Map.of("username", Colleagues.username(number));
        var status = caller.tryPut("/api/v1/tasks/" + task.at("/id").asString() + "/assignee", body);
        if (status != 200 && status != CONFLICT) {
            throw new IllegalStateException("claim: " + status);
        }
        return status == 200;
    }

    private void work(int number) {
        var random = new Random(number);
        try {
            while (!over.get()) {
                var task = offered(people.callers.get(number), random, 1).get(0);
                TimeUnit.MILLISECONDS.sleep(random.nextInt(PAUSE_FROM, PAUSE_TO));
                people.agents.get(number).getCompressed("/inbox?view=offered");
                TimeUnit.MILLISECONDS.sleep(random.nextInt(PAUSE_FROM, PAUSE_TO));
                people.agents
                        .get(number)
                        .getCompressed("/inbox?view=mine&open="
                                + task.at("/interaction/id").asString());
                TimeUnit.MILLISECONDS.sleep(random.nextInt(PAUSE_FROM, PAUSE_TO));
                claim(people.callers.get(number), number, task);
                requests.addAndGet(4);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void listen(SignedIn listener) {
        try (var lines = listener.live()) {
            lines.filter(line -> line.startsWith("data:")).forEach(line -> {
                var heard = awaited.remove(line.substring("data:".length()).strip());
                if (heard != null) {
                    heard.complete(System.nanoTime());
                }
            });
        } catch (Exception end) {
            // closed with the desk
        }
    }
}

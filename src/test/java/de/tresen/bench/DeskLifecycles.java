package de.tresen.bench;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;

/** Whole lives of interactions over HTTP, as a platform and an agent drive them. */
final class DeskLifecycles {

    private static final String TEXT =
            "Guten Tag, wann wird meine Bestellung geliefert? Ich warte schon seit zwei Wochen darauf.";

    private final DeskClient platform;
    private final List<DeskClient> agents;
    private final OfferedTasks offered;
    private final Receiver receiver;
    private final AtomicLong numbers = new AtomicLong();
    private final Queue<Done> done = new ConcurrentLinkedQueue<>();
    private volatile Latencies latencies = new Latencies();

    DeskLifecycles(DeskClient platform, List<DeskClient> agents, OfferedTasks offered, Receiver receiver) {
        this.platform = platform;
        this.agents = agents;
        this.offered = offered;
        this.receiver = receiver;
    }

    private record Done(String thread, String interaction) {}

    void measureInto(Latencies into) {
        latencies = into;
        offered.measureInto(into);
    }

    void run(int client) throws Exception {
        var thread = "thread-" + numbers.incrementAndGet();
        var agent = agents.get(client);
        var from = System.nanoTime();
        var task = comesIn(thread);
        latencies.since("(webhook until offered)", from);
        var interaction = task.at("/interaction/id").asString();
        latencies.time(
                "PUT tasks/{id}/assignee",
                () -> agent.put(
                        "/api/v1/tasks/" + task.at("/id").asString() + "/assignee",
                        Map.of("username", Organisation.agent(client)),
                        200));
        reply(agent, interaction, thread);
        awaitPending(agent, interaction);
        latencies.time(
                "POST interactions/{id}/closure",
                () -> agent.post(path(interaction) + "/closure", Map.of("resolution", "SOLVED"), 200));
        latencies.since("(whole lifecycle)", from);
        done.add(new Done(thread, interaction));
    }

    private JsonNode comesIn(String thread) throws Exception {
        var task = offered.await(thread);
        var event = Map.of(
                "event",
                "message.created",
                "id",
                "m-" + thread,
                "thread",
                thread,
                "title",
                thread,
                "text",
                TEXT,
                "occurredAt",
                Instant.now().toString(),
                "author",
                Map.of("id", "member-" + thread, "name", "Petra Beispiel", "handle", "petra"));
        latencies.time("POST channels/{key}/inbound", () -> {
            platform.event(Organisation.CHANNEL, Organisation.SECRET, "msg-" + thread, event);
            return null;
        });
        return task.get(60, TimeUnit.SECONDS);
    }

    private void reply(DeskClient agent, String interaction, String thread) throws Exception {
        var saw = latencies
                .time("GET interactions/{id}", () -> agent.get(path(interaction)))
                .at("/messages/0/id")
                .asString();
        var from = System.nanoTime();
        latencies.time(
                "POST interactions/{id}/replies",
                () -> agent.post(
                        path(interaction) + "/replies",
                        Map.of("text", "Hallo Petra, sie kommt morgen an. Viele Grüße", "sawMessage", saw),
                        201));
        receiver.delivery(thread).get(60, TimeUnit.SECONDS);
        latencies.since("(reply until delivered)", from);
    }

    private void awaitPending(DeskClient agent, String interaction) throws Exception {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        do {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("never waited for the person: " + interaction);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        } while (!"PENDING".equals(status(agent, interaction)));
    }

    private String status(DeskClient agent, String interaction) throws Exception {
        return latencies
                .time("GET interactions/{id}", () -> agent.get(path(interaction)))
                .at("/status")
                .asString();
    }

    /** Looks at every interaction of the benchmark: solved, delivered once, met its promise. Answers how many. */
    int verify(DeskClient reader) throws Exception {
        for (var one : done) {
            var interaction = reader.get(path(one.interaction()));
            require("SOLVED".equals(interaction.at("/status").asString()), one);
            require(
                    "DELIVERED"
                            .equals(interaction.at("/messages/1/delivery/state").asString()),
                    one);
            require(receiver.deliveries(one.thread()) == 1, one);
            for (var clock : interaction.at("/clocks")) {
                require("MET".equals(clock.at("/state").asString()), one);
            }
            require(interaction.at("/clocks").size() == 2, one);
        }
        return done.size();
    }

    private static void require(boolean condition, Done one) {
        if (!condition) {
            throw new IllegalStateException("not completed: " + one);
        }
    }

    private static String path(String interaction) {
        return "/api/v1/interactions/" + interaction;
    }
}

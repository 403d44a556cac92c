package de.tresen.bench;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** One pair of eyes on the list of offered work, for all agents: looks as long as somebody waits. */
final class OfferedTasks implements AutoCloseable {

    private static final int PAUSE_MILLIS = 20;

    private final DeskClient client;
    private final Map<String, CompletableFuture<JsonNode>> awaited = new ConcurrentHashMap<>();
    private final Thread thread = new Thread(this::watch, "offered-tasks");
    private volatile Latencies latencies = new Latencies();
    private volatile boolean running = true;

    OfferedTasks(DeskClient client) {
        this.client = client;
        thread.setDaemon(true);
        thread.start();
    }

    void measureInto(Latencies into) {
        latencies = into;
    }

    /** The reply task of the interaction with this subject, as soon as it is offered. */
    CompletableFuture<JsonNode> await(String subject) {
        return awaited.computeIfAbsent(subject, name -> new CompletableFuture<>());
    }

    private void watch() {
        while (running) {
            try {
                if (!awaited.isEmpty()) {
                    look();
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            } catch (InterruptedException end) {
                return;
            } catch (Exception e) {
                awaited.values().forEach(waiting -> waiting.completeExceptionally(e));
            }
        }
    }

    private void look() throws Exception {
        var list = latencies.time("GET tasks?view=offered", () -> client.get("/api/v1/tasks?view=offered&limit=100"));
        for (var task : list.at("/items")) {
            var waiting = awaited.remove(task.at("/interaction/subject").asString());
            if (waiting != null) {
                waiting.complete(task);
            }
        }
    }

    @Override
    public void close() {
        running = false;
        thread.interrupt();
    }
}

package de.tresen.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/** The platform that answers are delivered to; counts how often each thread was answered. */
final class Receiver implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final Map<String, CompletableFuture<Void>> awaited = new ConcurrentHashMap<>();
    private final Map<String, Integer> deliveries = new ConcurrentHashMap<>();

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.createContext("/", this::receive);
        server.setExecutor(Executors.newFixedThreadPool(8));
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/deliveries";
    }

    CompletableFuture<Void> delivery(String thread) {
        return awaited.computeIfAbsent(thread, name -> new CompletableFuture<>());
    }

    int deliveries(String thread) {
        return deliveries.getOrDefault(thread, 0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        var body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        var answer = ("{\"id\":\"ext-" + body.at("/id").asString() + "\"}").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, answer.length);
        try (var out = exchange.getResponseBody()) {
            out.write(answer);
        }
        var thread = body.at("/thread").asString();
        deliveries.merge(thread, 1, Integer::sum);
        delivery(thread).complete(null);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

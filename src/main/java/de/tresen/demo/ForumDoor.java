package de.tresen.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the forum takes answers: a server of its own on a free port of the loopback address, apart from the desk's. It
 * checks the signature and posts each answer once, however often it comes with the same Idempotency-Key; liking a post
 * twice is liking it.
 */
@Component
@Profile("demo")
class ForumDoor implements DisposableBean {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LARGEST = 1 << 20;

    private final Forum forum;
    private final DemoClock clock;
    private volatile Signature signature = new Signature();
    private final Map<String, String> taken = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final HttpServer server;

    ForumDoor(Forum forum, DemoClock clock) throws IOException {
        this.forum = forum;
        this.clock = clock;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/deliveries", this::take);
        server.setExecutor(threads);
        server.start();
    }

    Signature signature() {
        return signature;
    }

    /** From now on with the secret that the desk has kept. */
    void agreeOn(String secret) {
        signature = new Signature(secret);
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/deliveries";
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readNBytes(LARGEST);
            if (!isProven(exchange, body)) {
                answer(exchange, 401, Map.of("error", "The signature does not fit."));
            } else {
                take(exchange, JSON.readTree(body));
            }
        } catch (JacksonException e) {
            answer(exchange, 422, Map.of("error", "This is not JSON."));
        }
    }

    private boolean isProven(HttpExchange exchange, byte[] body) {
        var headers = exchange.getRequestHeaders();
        return signature.proves(
                headers.getFirst("webhook-id"),
                headers.getFirst("webhook-timestamp"),
                headers.getFirst("webhook-signature"),
                body,
                clock.inTheTale());
    }

    private void take(HttpExchange exchange, JsonNode delivery) throws IOException {
        var thread = forum.find(delivery.path("thread").asString(""));
        if (thread.isEmpty()) {
            answer(exchange, 404, Map.of("error", "There is no such thread."));
        } else if (thread.get().isLocked()) {
            answer(exchange, 403, Map.of("error", "A moderator has locked this thread."));
        } else {
            var id = done(exchange, delivery, thread.get());
            if (id.isEmpty()) {
                answer(exchange, 404, Map.of("error", "There is no such post to like."));
            } else if (!thread.get().isMute()) {
                answer(exchange, 201, Map.of("id", id.get()));
            }
        }
    }

    private Optional<String> done(HttpExchange exchange, JsonNode delivery, ForumThread thread) {
        return delivery.path("event").asString("").equals("message.like")
                ? forum.liked(thread, delivery.path("inReplyTo").asString(""), author(delivery))
                : Optional.of(once(exchange, delivery, thread));
    }

    private static String author(JsonNode delivery) {
        return delivery.path("author").path("name").asString(DemoBrand.NAME);
    }

    private String once(HttpExchange exchange, JsonNode delivery, ForumThread thread) {
        var key = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Idempotency-Key"))
                .orElseGet(() -> delivery.path("id").asString(""));
        return taken.computeIfAbsent(
                key,
                first -> forum.answered(
                        thread.getId(), author(delivery), delivery.path("text").asString(""), clock.inTheTale()));
    }

    private static void answer(HttpExchange exchange, int status, Map<String, String> body) throws IOException {
        var bytes = JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void destroy() {
        server.stop(0);
        threads.shutdown();
    }
}

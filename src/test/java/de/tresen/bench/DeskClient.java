package de.tresen.bench;

import com.standardwebhooks.Webhook;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Somebody who speaks with the desk over HTTP; every answer but the expected one ends the benchmark. */
final class DeskClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final String base;
    private final String token;

    DeskClient(String base, String token) {
        this.base = base;
        this.token = token;
    }

    JsonNode get(String path) throws Exception {
        return send("GET", path, null, 200);
    }

    JsonNode put(String path, Object body, int expected) throws Exception {
        return send("PUT", path, body, expected);
    }

    JsonNode post(String path, Object body, int expected) throws Exception {
        return send("POST", path, body, expected);
    }

    /** @return the status of the answer, whatever it is */
    int tryPut(String path, Object body) throws Exception {
        var request = request(path, "PUT", JSON.writeValueAsString(body)).header("Authorization", "Bearer " + token);
        return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    /** Sends a model, which is the body itself. */
    JsonNode model(String path, String model, int expected) throws Exception {
        var request = request(path, "POST", model).header("Authorization", "Bearer " + token);
        return answer(request.setHeader("Content-Type", "application/xml").build(), expected);
    }

    private JsonNode send(String method, String path, Object body, int expected) throws Exception {
        var raw = body == null ? "" : JSON.writeValueAsString(body);
        var request = request(path, method, raw).header("Authorization", "Bearer " + token);
        return answer(request.build(), expected);
    }

    /** Posts a signed event of the platform. */
    void event(String channel, String secret, String id, Map<String, ?> event) throws Exception {
        var raw = JSON.writeValueAsString(event);
        var now = System.currentTimeMillis() / 1000;
        var request = request("/channels/" + channel + "/inbound", "POST", raw)
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(now))
                .header("webhook-signature", new Webhook(secret).sign(id, now, raw));
        answer(request.build(), 202);
    }

    private HttpRequest.Builder request(String path, String method, String body) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    private static JsonNode answer(HttpRequest request, int expected) throws Exception {
        var response = HTTP.send(request, BodyHandlers.ofString());
        if (response.statusCode() != expected) {
            throw new IllegalStateException(
                    request.method() + " " + request.uri() + ": " + response.statusCode() + " " + response.body());
        }
        return response.body().isBlank() ? MissingNode.getInstance() : JSON.readTree(response.body());
    }
}

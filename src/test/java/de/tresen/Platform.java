package de.tresen;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.standardwebhooks.Webhook;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The other side of a webhook channel: posts signed messages, and receives deliveries (WireMock). */
public final class Platform {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Desk desk;
    private final WireMockServer server;
    private final String path;
    private final String secret;

    Platform(Desk desk, WireMockServer server, String key) {
        this.desk = desk;
        this.server = server;
        this.path = "/deliveries/" + key;
        this.secret = "whsec_"
                + Base64.getEncoder()
                        .encodeToString((key + "-secret-of-the-test-platform")
                                .substring(0, 24)
                                .getBytes(StandardCharsets.UTF_8));
        answers(aResponse().withStatus(200).withBody("{\"id\":\"ext-" + key + "\"}"));
    }

    public String secret() {
        return secret;
    }

    public String url() {
        return server.baseUrl() + path;
    }

    public void answers(ResponseDefinitionBuilder response) {
        server.stubFor(any(urlEqualTo(path)).willReturn(response));
    }

    /** Bodies of what was delivered, oldest first. */
    public List<JsonNode> received() {
        return server.findAll(postRequestedFor(urlEqualTo(path))).stream()
                .map(request -> JSON.readTree(request.getBodyAsString()))
                .toList();
    }

    /** What was delivered, with its headers, oldest first. */
    public List<LoggedRequest> deliveries() {
        return server.findAll(postRequestedFor(urlEqualTo(path)));
    }

    /** A message of a member, as the platform tells of it. */
    public Map<String, Object> created(String thread, String id, String text) {
        return event("message.created", thread, id, Map.of("text", text));
    }

    public Map<String, Object> event(String event, String thread, String id, Map<String, ?> more) {
        var body = new HashMap<String, Object>();
        body.put("event", event);
        body.put("id", id);
        body.put("thread", thread);
        body.put("occurredAt", desk.clock().instant().toString());
        if (!event.equals("message.deleted")) {
            body.put("author", Map.of("id", "member-" + thread, "name", "Petra Beispiel", "handle", "petra"));
        }
        body.putAll(more);
        return body;
    }

    /** Posts an event, signed with the platform's secret at the desk's present instant. */
    public Caller.Answer post(String channel, Map<String, ?> body) {
        var raw = JSON.writeValueAsString(body);
        var id = "msg_" + UUID.randomUUID();
        var timestamp = desk.clock().instant().getEpochSecond();
        try {
            var signature = new Webhook(secret).sign(id, timestamp, raw);
            return post(
                    channel,
                    raw,
                    Map.of(
                            "webhook-id",
                            id,
                            "webhook-timestamp",
                            Long.toString(timestamp),
                            "webhook-signature",
                            signature));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Posts raw bytes with headers of one's own. */
    public Caller.Answer post(String channel, String raw, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(desk.base() + "/channels/" + channel + "/inbound"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(raw));
        headers.forEach(request::header);
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            JsonNode json = response.body().isBlank()
                    ? tools.jackson.databind.node.MissingNode.getInstance()
                    : JSON.readTree(response.body());
            return new Caller.Answer(
                    response.statusCode(),
                    json,
                    response.headers().firstValue("Content-Type").orElse(""));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

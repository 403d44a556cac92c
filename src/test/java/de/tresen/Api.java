package de.tresen;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The REST API as a program uses it: over HTTP, with somebody's token.
 *
 * <pre>{@code
 * var admin = Api.asAdmin(environment);
 * var jana = admin.person("jana", "AGENT", "support");     // creates the team and the person, answers her Api
 * assertThat(jana.get("/api/v1/tasks?view=mine").status()).isEqualTo(200);
 * }</pre>
 */
public final class Api {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String base;
    private final String token;

    private Api(String base, String token) {
        this.base = base;
        this.token = token;
    }

    public static Api asAdmin(Environment environment) {
        return of(environment, DeskTest.ADMIN_TOKEN);
    }

    /** With this token; null = without any. */
    public static Api of(Environment environment, String token) {
        return new Api("http://localhost:" + environment.getRequiredProperty("local.server.port"), token);
    }

    public record Answer(HttpResponse<String> raw) {
        public int status() {
            return raw.statusCode();
        }

        public JsonNode json() {
            return JSON.readTree(raw.body());
        }

        public String body() {
            return raw.body();
        }

        public String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        /** The answer, if it has this status; otherwise the test ends with what came instead. */
        public Answer expect(int status) {
            if (status() != status) {
                throw new AssertionError(
                        raw.request().method() + " " + raw.uri().getPath() + " answered " + status() + ": " + body());
            }
            return this;
        }
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer put(String path, String json) {
        return send("PUT", path, json);
    }

    public Answer post(String path, String json) {
        return send("POST", path, json);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** Any method; {@code json} null = no body. */
    public Answer send(String method, String path, String json) {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (json != null) {
            request.header("Content-Type", "application/json");
        }
        return send(request.method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
    }

    /** A request of one's own making; see {@link #uri}. */
    public static Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public URI uri(String path) {
        return URI.create(base + path);
    }

    /** Creates or replaces a team in Berlin. */
    public Api team(String key, boolean department) {
        put("/api/v1/teams/" + key, """
                {"name": "Team %s", "timeZone": "Europe/Berlin", "department": %s}""".formatted(key, department));
        return this;
    }

    /**
     * Creates or replaces somebody of a team, the team too, and answers the API as they see it.
     *
     * @param roles separated by commas
     */
    public Api person(String username, String roles, String... teams) {
        for (var team : teams) {
            if (get("/api/v1/teams/" + team).status() == 404) {
                team(team, false);
            }
        }
        var body = JSON.createObjectNode()
                .put("name", "Person " + username)
                .put("email", username + "@example.org")
                .put("timeZone", "Europe/Berlin")
                .put("active", true);
        body.set("roles", JSON.valueToTree(roles.isEmpty() ? new String[0] : roles.split(",")));
        body.set("teams", JSON.valueToTree(teams));
        body.set("languages", JSON.valueToTree(new String[] {"de"}));
        var answer = put("/api/v1/people/" + username, body.toString());
        if (answer.status() >= 300) {
            throw new AssertionError("person " + username + " refused: " + answer.body());
        }
        return as(username);
    }

    /** The API as this person sees it, with a new token of theirs. */
    public Api as(String username) {
        var issued = post("/api/v1/people/" + username + "/tokens", "{\"label\": \"test\"}")
                .expect(201);
        return new Api(base, issued.json().get("token").asString());
    }
}

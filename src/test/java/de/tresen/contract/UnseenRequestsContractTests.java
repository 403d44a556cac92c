package de.tresen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Api;
import de.tresen.Caller;
import de.tresen.Desk;
import de.tresen.DeskTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Requests that no program in its right mind sends; each is a problem that says what to do, and none a failure. */
@DeskTest
class UnseenRequestsContractTests {

    private static final int MEBIBYTE = 1024 * 1024;

    @Autowired
    Desk desk;

    @Autowired
    Environment environment;

    Story story;

    @BeforeEach
    void begin() {
        story = Story.begin(desk);
    }

    private static void problem(Api.Answer answer, int status) {
        answer.expect(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().at("/detail").asString()).isNotBlank();
        assertThat(answer.json().at("/code").asString()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/teams?limit=%C3, 400",
        "/api/v1/interactions?q=%FF, 400",
        "/api/v1/interactions?q=%ED%A0%80, 400",
        "/api/v1/interactions?q=%00, 422",
        "/api/v1/teams/%00, 400",
        "/api/v1/interactions/%00, 400",
        "/api/v1/teams/a%2Fb, 400",
        "/api/v1/teams/%ff, 400",
    })
    void anAddressThatIsNoTextIsAProblem(String path, int status) {
        problem(Api.asAdmin(environment).get(path), status);
    }

    @Test
    void bodiesOfOneMebibyteAreReadAndOneByteMoreIs413() {
        var path = "/api/v1/teams/big-" + story.brand.key();
        var team = "{\"name\": \"Groß\", \"timeZone\": \"Europe/Berlin\"}";
        var bytes = team.getBytes(StandardCharsets.UTF_8).length;
        var admin = Api.asAdmin(environment);
        admin.put(path, team + " ".repeat(MEBIBYTE - bytes)).expect(201);
        problem(admin.put(path, team + " ".repeat(MEBIBYTE - bytes + 1)), 413);
        problem(admin.put(path, team + " ".repeat(3 * MEBIBYTE)), 413);
        problem(admin.put(path, "{\"name\": \"" + "x".repeat(12 * MEBIBYTE) + "\"}"), 413);
    }

    @Test
    void aBodyThatDoesNotSayHowLongItIsIsCountedWhileItIsRead() {
        var admin = Api.asAdmin(environment);
        var endless = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(
                ("{\"name\": \"T\"" + " ".repeat(2 * MEBIBYTE) + "}").getBytes(StandardCharsets.UTF_8)));
        problem(
                Api.send(HttpRequest.newBuilder(admin.uri("/api/v1/teams/endless"))
                        .header("Authorization", "Bearer " + DeskTest.ADMIN_TOKEN)
                        .header("Content-Type", "application/json")
                        .PUT(endless)),
                413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1893456000",
                "1893456000.5",
                "true",
                "\"1893456000\"",
                "\"2030-01-01\"",
                "\"2030-01-01T00:00:00\"",
                "\"2030-01-01T00:00:00+01:00\"",
                "\"2030-02-30T00:00:00Z\"",
                "\"+1000000-01-01T00:00:00Z\"",
                "\"2020-01-01T00:00:00Z\"",
                "[2030, 1, 1]",
                "{}",
            })
    void anInstantIsATextWithZAndNothingElse(String instant) {
        var id = story.asked("t1");
        var task = story.brand.claim("anna", "reply", id);
        var body = "{\"text\": \"Hallo\", \"sawMessage\": \"" + story.brand.newestMessage(id) + "\", \"followUpAt\": "
                + instant + "}";
        story.as("anna").send("POST", Story.of(id) + "/replies", body).expect(422);
        story.as("anna")
                .send("POST", "/api/v1/tasks/" + task + "/completion", body)
                .expect(422);
        assertThat(story.status(id)).isEqualTo("OPEN");
        assertThat(story.events(id)).doesNotContain("REPLY_WRITTEN");
    }

    @Test
    void aTeamNamesServiceHoursThatThereAre() {
        var path = "/api/v1/teams/hours-" + story.brand.key();
        var refused = desk.admin().put(path, Map.of("name", "T", "timeZone", "Europe/Berlin", "serviceHours", "none"));
        assertThat(Story.texts(refused.expect(422), "/fields", "/field")).containsExactly("serviceHours");
        desk.admin().get(path).expect(404);
        var hours = story.brand.hours();
        desk.admin()
                .put(path, Map.of("name", "T", "timeZone", "Europe/Berlin", "serviceHours", hours))
                .expect(201);
        assertThat(desk.admin().get(path).text("/serviceHours")).isEqualTo(hours);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999-12-31T23:59:59Z", "9999-12-31T16:30:00Z", "9999-12-31T22:00:00Z"})
    void theEndOfTimeIsRefused(String start) {
        var hours = "/api/v1/service-hours/" + story.brand.hours();
        desk.admin()
                .post(hours + "/due", Map.of("start", start, "duration", "PT1H"))
                .expect(422);
        desk.admin()
                .post(hours + "/counted", Map.of("from", start, "to", start))
                .expect(200);
    }

    @Test
    void theLanguageOfAChannelIsOneThatThereIs() {
        var settings = new java.util.HashMap<String, Object>(story.brand.webhookSettings(false));
        settings.put("language", "deutsch");
        var path = "/api/v1/channels/" + story.brand.channel();
        desk.admin().put(path, settings).expect(422);
        settings.put("language", "de-AT");
        desk.admin().put(path, settings).expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "PUT"})
    void whoOnlyLooksOnIsForbiddenWhoeverHoldsTheTask(String method) {
        var id = story.asked("t1");
        var task = story.brand.claim("anna", "reply", id);
        var path = "/api/v1/tasks/" + task + "/assignee";
        Caller manager = story.as("max");
        var body = "{\"username\": \"" + story.brand.name("ben") + "\"}";
        manager.send(method, path, method.equals("PUT") ? body : null).expect(403);
        manager.post("/api/v1/tasks/" + task + "/completion", Map.of("text", "x"))
                .expect(403);
    }
}

package de.tresen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Caller;
import de.tresen.Desk;
import de.tresen.DeskTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every route: who is not known, what is not known, what cannot be read. */
@DeskTest
@Tag("both-databases")
class ErrorsContractTests {

    private static final String ROUTES = """
            PUT, /api/v1/teams/x
            PUT, /api/v1/people/x
            POST, /api/v1/people/admin/tokens
            PUT, /api/v1/service-hours/x
            POST, /api/v1/service-hours/HOURS/due
            POST, /api/v1/service-hours/HOURS/counted
            PUT, /api/v1/service-levels/x
            PUT, /api/v1/channels/x
            POST, /api/v1/interactions/ID/replies
            POST, /api/v1/replies/REPLY/approval
            POST, /api/v1/interactions/ID/notes
            POST, /api/v1/interactions/ID/questions
            POST, /api/v1/questions/QUESTION/answer
            PUT, /api/v1/interactions/ID/classification
            POST, /api/v1/interactions/ID/closure
            PUT, /api/v1/tasks/TASK/assignee
            POST, /api/v1/tasks/TASK/completion
            """;

    private static final String NOWHERE = "00000000-0000-7000-8000-000000000000";

    @Autowired
    Desk desk;

    Story story;
    String id;

    @BeforeEach
    void begin() {
        story = Story.begin(desk);
        id = story.asked("t1");
    }

    private String real(String path) {
        return path.replace("HOURS", story.brand.hours())
                .replace("ID", id)
                .replace("REPLY", NOWHERE)
                .replace("QUESTION", NOWHERE)
                .replace("TASK", path.contains("TASK") ? story.brand.task("reply", id) : "");
    }

    private static void problem(Caller.Answer answer, int status) {
        answer.expect(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.at("/status").asInt()).isEqualTo(status);
        assertThat(answer.text("/title")).isNotBlank();
        assertThat(answer.text("/detail")).isNotBlank();
        assertThat(answer.body().toString()).doesNotContain("Exception", "org.", "de.tresen", "SQL");
    }

    /** Whoever may do it: the administrator for what is set up, the lead for what is done. */
    private Caller entitled(String path) {
        return path.contains("/interactions/") || path.contains("/tasks/") ? story.as("lea") : desk.admin();
    }

    @ParameterizedTest
    @CsvSource(textBlock = ROUTES)
    void withoutOrWithAWrongTokenItIs401(String method, String path) {
        problem(desk.nobody().send(method, real(path), "{}"), 401);
        problem(new Caller(desk.base(), "no-such-token").send(method, real(path), "{}"), 401);
    }

    @ParameterizedTest
    @CsvSource(textBlock = ROUTES)
    void unknownFieldsAreRefusedNeverIgnored(String method, String path) {
        if (path.contains("REPLY") || path.contains("QUESTION")) {
            problem(desk.admin().send(method, real(path), "{\"zzz\": 1}"), 422);
        } else {
            var type = path.contains("/channels/") ? "\"type\": \"webhook\", " : "";
            var refused = entitled(path).send(method, real(path), "{" + type + "\"zzz\": 1}");
            if (refused.status() != 409) {
                problem(refused, 422);
                assertThat(refused.body().toString()).contains("zzz");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = ROUTES)
    void whatIsNoJsonObjectIs422(String method, String path) {
        for (var body : new String[] {"{", "[]", "null", "\"x\"", "{} {}", "{\"a\": 1, \"a\": 2}", ""}) {
            var refused = entitled(path).send(method, real(path), body);
            assertThat(refused.status()).as(body).isEqualTo(422);
            problem(refused, 422);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/interactions?limit=1",
                "/api/v1/tasks?view=mine",
                "/api/v1/people?limit=1",
                "/api/v1/teams?limit=1",
                "/api/v1/service-hours?limit=1",
                "/api/v1/service-levels?limit=1",
                "/api/v1/channels?limit=1",
            })
    void listsAnswerItemsAndNext(String path) {
        var page = desk.admin().get(path).expect(200);
        assertThat(page.propertyNames()).containsExactlyInAnyOrder("items", "next");
        assertThat(page.at("/items").isArray()).isTrue();
        problem(desk.admin().get(path.replaceFirst("limit=1|view=mine", "limit=201")), 422);
        problem(desk.admin().get(path + "&cursor=AA"), 422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/teams/none",
                "/api/v1/people/none",
                "/api/v1/service-hours/none",
                "/api/v1/service-levels/none",
                "/api/v1/channels/none",
                "/api/v1/interactions/" + NOWHERE,
                "/api/v1/tasks/none",
                "/api/v1/tasks/" + NOWHERE,
                "/api/v1/none",
            })
    void whatIsNotThereIs404(String path) {
        problem(desk.admin().get(path), 404);
    }

    @Test
    void aHugeBodyIsRefused() {
        var body = "{\"text\": \"" + "x".repeat(12_000_000) + "\"}";
        assertThat(story.as("anna").send("POST", Story.of(id) + "/notes", body).status())
                .isIn(413, 422);
    }

    @Test
    void aDeeplyNestedBodyIsRefused() {
        var body = "{\"text\": " + "[".repeat(20_000) + "]".repeat(20_000) + "}";
        problem(story.as("anna").send("POST", Story.of(id) + "/notes", body), 422);
    }

    @Test
    void readinessIsAnsweredToEverybody() {
        assertThat(desk.nobody().get("/actuator/health/readiness").status()).isEqualTo(200);
    }
}

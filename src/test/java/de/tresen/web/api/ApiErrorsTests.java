package de.tresen.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Api;
import de.tresen.DeskTest;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@DeskTest
class ApiErrorsTests {

    @Autowired
    Environment environment;

    Api admin;

    @BeforeEach
    void admin() {
        admin = Api.asAdmin(environment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/api/v1/people", "/api", "/api/"})
    void withoutATokenEverythingIs401(String path) {
        var answer = problem(Api.of(environment, null).get(path), 401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer wrong", "Bearer ", "Bearer", "Basic YWRtaW46YWRtaW4=", "wrong"})
    void aWrongTokenIs401(String header) {
        var request = HttpRequest.newBuilder(admin.uri("/api/v1/people")).header("Authorization", header);
        problem(Api.send(request), 401);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/nothing, 404",
        "GET, /api, 404",
        "PATCH, /api/v1/people, 405",
        "DELETE, /api/v1/people/admin, 405",
    })
    void whatThereIsNotIsAProblemToo(String method, String path, int status) {
        problem(admin.send(method, path, null), status);
    }

    @Test
    void takesJsonOnly() {
        var request = HttpRequest.newBuilder(admin.uri("/api/v1/people/admin"))
                .header("Authorization", "Bearer " + DeskTest.ADMIN_TOKEN)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .PUT(BodyPublishers.ofString("name=x"));
        problem(Api.send(request), 415);
    }

    @Test
    void answersJsonOnly() {
        var request = HttpRequest.newBuilder(admin.uri("/api/v1/people"))
                .header("Authorization", "Bearer " + DeskTest.ADMIN_TOKEN)
                .header("Accept", "text/csv");
        problem(Api.send(request), 406);
    }

    @Test
    void aHostileAddressIsAProblemToo() {
        problem(admin.get("/api/v1/people//admin;x=1"), 400);
    }

    @Test
    void saysWhereJsonIsBroken() {
        var answer = problem(admin.put("/api/v1/people/x", "{\"name\": \"x\",\n  oops}"), 422);
        assertThat(answer.json().get("detail").asString()).contains("line 2");
    }

    private static Api.Answer problem(Api.Answer answer, int status) {
        answer.expect(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        var body = answer.json();
        assertThat(body.get("status").asInt()).isEqualTo(status);
        assertThat(body.get("title").asString()).isNotBlank();
        assertThat(body.get("detail").asString()).isNotBlank();
        assertThat(body.get("code").asString()).isNotBlank();
        assertThat(body.get("type").asString()).isNotBlank();
        assertThat(answer.body()).doesNotContain("Exception", "at de.tresen", "org.springframework");
        return answer;
    }
}

package de.tresen.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Api;
import de.tresen.DeskTest;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@DeskTest
class HeadersTests {

    @Autowired
    Environment environment;

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/password/unknown", "/no-such-page", "/assets/no-such-file"})
    void pagesLoadNothingFromElsewhereAndNothingInline(String path) {
        var policy = get(path).header("Content-Security-Policy");
        assertThat(policy.split("; "))
                .containsExactlyInAnyOrder(
                        "default-src 'none'",
                        "script-src 'self'",
                        "style-src 'self'",
                        "img-src 'self' data:",
                        "font-src 'self'",
                        "connect-src 'self'",
                        "frame-src 'self'",
                        "form-action 'self'",
                        "frame-ancestors 'none'",
                        "base-uri 'none'",
                        "object-src 'none'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/api/v1/people", "/actuator/health", "/channels/nowhere/inbound"})
    void everyAnswerTiesTheBrowserDown(String path) {
        var answer = get(path);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Permissions-Policy")).contains("camera=()", "geolocation=()");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("X-Powered-By")).isEmpty();
    }

    @Test
    void answersOfTheApiMayDoNothingInABrowser() {
        assertThat(get("/api/v1/people").header("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .doesNotContain("script-src");
    }

    @Test
    void answersOfTheApiAreNotCached() {
        assertThat(Api.asAdmin(environment).get("/api/v1/people").header("Cache-Control"))
                .contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/assets/icons.svg"})
    void whatABrowserLoadsComesCompressed(String path) {
        var request =
                HttpRequest.newBuilder(Api.of(environment, null).uri(path)).header("Accept-Encoding", "gzip");
        assertThat(Api.send(request).header("Content-Encoding")).isEqualTo("gzip");
    }

    @ParameterizedTest
    @CsvSource({
        "/actuator/health, 200",
        "/actuator/health/readiness, 200",
        "/actuator/health/liveness, 200",
        "/actuator/prometheus, 401",
        "/actuator/info, 401",
        "/actuator, 401",
        "/v3/api-docs, 401",
        "/swagger-ui/index.html, 401",
    })
    void strangersSeeThatItIsWellAndNothingElse(String path, int status) {
        assertThat(get(path).status()).isEqualTo(status);
    }

    @Test
    void onlyAdministratorsSeeFigures() {
        var admin = Api.asAdmin(environment);
        admin.get("/actuator/prometheus").expect(200);
        admin.person("he-lead", "LEAD,MANAGER").get("/actuator/prometheus").expect(403);
    }

    private Api.Answer get(String path) {
        return Api.send(HttpRequest.newBuilder(Api.of(environment, null).uri(path)));
    }
}

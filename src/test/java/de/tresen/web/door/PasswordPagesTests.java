package de.tresen.web.door;

import static de.tresen.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Api;
import de.tresen.Browser;
import de.tresen.DeskTest;
import de.tresen.SettableClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
@Tag("both-databases")
class PasswordPagesTests {

    private static final String PASSWORD = "four plain words here";
    private static final String OTHER = "quite different words";

    @Autowired
    Environment environment;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient database;

    Api admin;
    Browser browser;

    @BeforeEach
    void open() {
        admin = Api.asAdmin(environment);
        browser = new Browser(environment);
    }

    @Test
    void aLinkSetsAPasswordOnce() {
        var link = link("pp-link");
        assertThat(browser.get(link).statusCode()).isEqualTo(200);
        assertThat(location(set(link, PASSWORD, PASSWORD))).isEqualTo("/login?changed");
        assertThat(browser.get(link).statusCode()).isEqualTo(404);
        assertThat(browser.postWithoutToken(link, Map.of()).statusCode()).isEqualTo(403);
        assertThat(location(browser.signIn("pp-link", PASSWORD))).isEqualTo("/");
    }

    @Test
    void aLinkIsVoidAfterADayAndWhenThereIsANewerOne() {
        var first = link("pp-day");
        var second = admin.post("/api/v1/people/pp-day/password-links", null).expect(201);
        assertThat(browser.get(first).statusCode()).isEqualTo(404);
        clock.tick(Duration.ofHours(24));
        assertThat(browser.get(second.json().get("path").asString()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void onlyAdministratorsMakeLinks() {
        var agent = admin.person("pp-agent", "AGENT,LEAD,MANAGER");
        agent.post("/api/v1/people/pp-agent/password-links", null).expect(403);
        admin.post("/api/v1/people/pp-nobody/password-links", null).expect(404);
    }

    @Test
    void saysWhatIsWrongAndKeepsTheLink() {
        var link = link("pp-weak");
        assertThat(set(link, "short", "short").statusCode()).isEqualTo(422);
        assertThat(set(link, "qwertzuiop123", "qwertzuiop123").statusCode()).isEqualTo(422);
        assertThat(set(link, PASSWORD, OTHER).statusCode()).isEqualTo(422);
        assertThat(set(link, "x".repeat(129), "x".repeat(129)).statusCode()).isEqualTo(422);
        assertThat(set(link, "ä".repeat(60) + "öü", "ä".repeat(60) + "öü").statusCode())
                .isEqualTo(302);
    }

    @Test
    void theOwnPasswordIsChangedByWhoKnowsIt() {
        set(link("pp-own"), PASSWORD, PASSWORD);
        browser.signIn("pp-own", PASSWORD);
        var other = new Browser(environment);
        other.signIn("pp-own", PASSWORD);
        assertThat(change("wrong one here", OTHER).statusCode()).isEqualTo(422);
        assertThat(change(PASSWORD, PASSWORD).statusCode()).isEqualTo(422);
        assertThat(location(change(PASSWORD, OTHER))).isEqualTo("/");
        assertThat(browser.get("/password").statusCode()).isEqualTo(200);
        assertThat(location(other.get("/password"))).isEqualTo("/login");
        assertThat(location(new Browser(environment).signIn("pp-own", OTHER))).isEqualTo("/");
    }

    @Test
    void aOneTimePasswordLeadsNowhereButToANewOne() {
        set(link("pp-once"), PASSWORD, PASSWORD);
        database.sql("update person_password set must_change = true where person = 'pp-once'")
                .update();
        browser.signIn("pp-once", PASSWORD);
        assertThat(location(browser.get("/"))).isEqualTo("/password");
        assertThat(location(browser.get("/swagger-ui/index.html"))).isEqualTo("/password");
        assertThat(location(change(PASSWORD, OTHER))).isEqualTo("/");
        assertThat(location(browser.get("/"))).isNotEqualTo("/password");
    }

    @Test
    void keepsNoPasswordInClear() {
        set(link("pp-hash"), PASSWORD, PASSWORD);
        var hash = database.sql("select hash from person_password where person = 'pp-hash'")
                .query(String.class)
                .single();
        assertThat(hash).startsWith("{pbkdf2").doesNotContain(PASSWORD);
    }

    private String link(String username) {
        admin.person(username, "AGENT");
        var answer = admin.post("/api/v1/people/" + username + "/password-links", null);
        return answer.expect(201).json().get("path").asString();
    }

    private java.net.http.HttpResponse<String> set(String link, String password, String repeat) {
        return browser.post(link, link, Map.of("password", password, "repeat", repeat));
    }

    private java.net.http.HttpResponse<String> change(String current, String password) {
        return browser.post(
                "/password", "/password", Map.of("current", current, "password", password, "repeat", password));
    }
}

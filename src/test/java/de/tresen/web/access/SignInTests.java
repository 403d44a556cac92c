package de.tresen.web.access;

import static de.tresen.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Api;
import de.tresen.Browser;
import de.tresen.DeskTest;
import de.tresen.SettableClock;
import de.tresen.people.Passwords;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

@DeskTest
@Tag("both-databases")
class SignInTests {

    private static final String PASSWORD = "four plain words here";
    private static final String SIGNED_IN_ONLY = "/password";

    @Autowired
    Environment environment;

    @Autowired
    Passwords passwords;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    SessionRepository<?> sessions;

    Api admin;
    Browser browser;

    @BeforeEach
    void open() {
        admin = Api.asAdmin(environment);
        browser = new Browser(environment);
    }

    @Test
    void sendsStrangersToTheDoorAndBackAfterwards() {
        person("si-back");
        assertThat(location(browser.get(SIGNED_IN_ONLY))).isEqualTo("/login");
        assertThat(location(browser.signIn("si-back", PASSWORD))).startsWith(SIGNED_IN_ONLY);
        assertThat(browser.get(SIGNED_IN_ONLY).statusCode()).isEqualTo(200);
    }

    @Test
    void aPartOfAPageTakesTheWholePageToTheDoor() {
        var answer =
                browser.send(HttpRequest.newBuilder(admin.uri(SIGNED_IN_ONLY)).header("HX-Request", "true"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).contains("/login");
    }

    @Test
    void twoRequestsOfOneBrowserKeepTheSameThingAtOnce() {
        var begun = sessions.createSession();
        save(begun, null);
        var one = sessions.findById(begun.getId());
        var other = sessions.findById(begun.getId());
        save(one, "first");
        save(other, "second");
        assertThat(sessions.findById(begun.getId()).<String>getAttribute("said"))
                .isEqualTo("second");
        sessions.deleteById(begun.getId());
    }

    private void save(Session session, String said) {
        session.setAttribute("said", said);
        keep(sessions, session);
    }

    @SuppressWarnings("unchecked")
    private static <S extends Session> void keep(SessionRepository<S> sessions, Session session) {
        sessions.save((S) session);
    }

    @Test
    void readsNamesAsPhonesWriteThem() {
        person("si-phone");
        assertThat(location(browser.signIn("Si-phone ", PASSWORD))).isEqualTo("/");
    }

    @Test
    void answersTheSameForAWrongPasswordAnUnknownNameAndSomebodyInactive() {
        person("si-known");
        person("si-inactive");
        deactivate("si-inactive");
        assertThat(location(browser.signIn("si-known", "not the password"))).isEqualTo("/login?error=wrong");
        assertThat(location(browser.signIn("si-nobody", PASSWORD))).isEqualTo("/login?error=wrong");
        assertThat(location(browser.signIn("si-inactive", PASSWORD))).isEqualTo("/login?error=wrong");
    }

    @Test
    void pausesAfterFiveFailuresAndLongerWithEachFurtherOne() {
        person("si-slow");
        for (var i = 0; i < 5; i++) {
            assertThat(location(browser.signIn("si-slow", "wrong"))).isEqualTo("/login?error=wrong");
        }
        assertThat(location(browser.signIn("si-slow", PASSWORD))).isEqualTo("/login?error=throttled");
        clock.tick(Duration.ofSeconds(31));
        assertThat(location(browser.signIn("si-slow", "wrong"))).isEqualTo("/login?error=wrong");
        clock.tick(Duration.ofSeconds(31));
        assertThat(location(browser.signIn("si-slow", PASSWORD))).isEqualTo("/login?error=throttled");
        clock.tick(Duration.ofSeconds(30));
        assertThat(location(browser.signIn("si-slow", PASSWORD))).isEqualTo("/");
    }

    @Test
    void pausesForUnknownNamesAlike() {
        for (var i = 0; i < 5; i++) {
            browser.signIn("si-never-heard", "wrong");
        }
        assertThat(location(browser.signIn("si-never-heard", "wrong"))).isEqualTo("/login?error=throttled");
    }

    @Test
    void aSessionGetsANewNumberWhenSomebodySignsIn() {
        person("si-fixed");
        browser.get("/login");
        var before = browser.sessionId();
        browser.signIn("si-fixed", PASSWORD);
        assertThat(browser.sessionId()).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void theCookieIsForThisSiteAndNotForScripts() {
        var cookie = browser.get("/login").headers().firstValue("Set-Cookie").orElse("");
        assertThat(cookie).startsWith("SESSION=").contains("HttpOnly").contains("SameSite=Lax");
    }

    @Test
    void aSessionIsNoWayIntoTheApi() {
        person("si-cookie");
        browser.signIn("si-cookie", PASSWORD);
        assertThat(browser.get("/api/v1/people").statusCode()).isEqualTo(401);
    }

    @Test
    void sessionsOfSomebodyInactiveEndAtOnce() {
        person("si-leaving");
        browser.signIn("si-leaving", PASSWORD);
        deactivate("si-leaving");
        assertThat(location(browser.get(SIGNED_IN_ONLY))).isEqualTo("/login");
        assertThat(sessionsOf("si-leaving")).isZero();
    }

    @Test
    void aNewPasswordEndsTheSessionsOfTheOldOne() {
        person("si-stolen");
        browser.signIn("si-stolen", PASSWORD);
        passwords.set("si-stolen", "another four plain words");
        assertThat(location(browser.get(SIGNED_IN_ONLY))).isEqualTo("/login");
    }

    @Test
    void everybodySignsInAnewAfterTwelveHours() {
        person("si-long");
        browser.signIn("si-long", PASSWORD);
        clock.tick(Duration.ofHours(11));
        assertThat(browser.get(SIGNED_IN_ONLY).statusCode()).isEqualTo(200);
        clock.tick(Duration.ofHours(1));
        assertThat(location(browser.get(SIGNED_IN_ONLY))).isEqualTo("/login");
    }

    @Test
    void signingOutEndsTheSession() {
        person("si-out");
        browser.signIn("si-out", PASSWORD);
        assertThat(location(browser.post(SIGNED_IN_ONLY, "/logout", Map.of()))).isEqualTo("/login?logout");
        assertThat(location(browser.get(SIGNED_IN_ONLY))).isEqualTo("/login");
        assertThat(sessionsOf("si-out")).isZero();
    }

    private void person(String username) {
        admin.person(username, "AGENT");
        passwords.set(username, PASSWORD);
    }

    private void deactivate(String username) {
        admin.put("/api/v1/people/" + username, """
                {"name": "Gone", "roles": ["AGENT"], "timeZone": "Europe/Berlin", "active": false}""").expect(200);
    }

    private int sessionsOf(String username) {
        return database.sql("select count(*) from spring_session where principal_name = ?")
                .param(username)
                .query(Integer.class)
                .single();
    }
}

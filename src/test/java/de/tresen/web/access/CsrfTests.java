package de.tresen.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Api;
import de.tresen.Browser;
import de.tresen.DeskTest;
import de.tresen.people.Passwords;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** No other site can make a browser change anything here, sign in and sign out included. */
@DeskTest
class CsrfTests {

    private static final String PASSWORD = "four plain words here";

    @Autowired
    Environment environment;

    @Autowired
    Passwords passwords;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(environment);
    }

    @Test
    void refusesSigningInWithoutAToken() {
        var answer = browser.postWithoutToken("/login", Map.of("username", "admin", "password", PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void refusesEveryChangeOfSomebodySignedInWithoutAToken() {
        Api.asAdmin(environment).person("cs-anna", "AGENT,ADMIN");
        passwords.set("cs-anna", PASSWORD);
        browser.signIn("cs-anna", PASSWORD);
        for (var path : changes()) {
            assertThat(browser.postWithoutToken(path, Map.of()).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(browser.get("/password").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesATokenOfSomebodyElse() {
        var stranger = new Browser(environment);
        var page = stranger.get("/login").body();
        var token = page.replaceAll("(?s).*name=\"_csrf\"[^>]*value=\"([^\"]+)\".*", "$1");
        browser.get("/login");
        var answer = browser.postWithoutToken("/preferences", Map.of("language", "de", "_csrf", token));
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    /** All routes of the pages that change something, their variables filled with anything. */
    private Set<String> changes() {
        var paths = new TreeSet<>(Set.of("/login", "/logout"));
        mappings.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().stream()
                        .anyMatch(method -> method != RequestMethod.GET))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(path -> !path.startsWith("/api/") && !path.startsWith("/channels/"))
                .filter(path ->
                        !path.startsWith("/answer/")) // no session there: the secret in the address is the proof
                .map(path -> path.replaceAll("\\{[^}]+}", "x"))
                .forEach(paths::add);
        assertThat(paths).contains("/password", "/password/x", "/preferences");
        return paths;
    }
}

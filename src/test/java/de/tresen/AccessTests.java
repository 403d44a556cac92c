package de.tresen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import de.tresen.people.Passwords;
import de.tresen.routing.WorkItems;
import de.tresen.web.api.ApiPaths;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every endpoint for every role, in the own team and elsewhere, against {@code access.csv}. Each request is right in
 * everything but perhaps the caller, so ok means that it was done.
 */
@DeskTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTests {

    static final String PASSWORD = "four plain words here";

    private final AccessTable table = AccessTable.read();
    private final Map<String, Browser> browsers = new LinkedHashMap<>();

    @Autowired
    Desk desk;

    @Autowired
    Environment environment;

    @Autowired
    Passwords passwords;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    WorkItems items;

    @Autowired
    JdbcClient sql;

    Brand here;
    Brand elsewhere;
    AccessRequests requests;

    @BeforeAll
    void furnish() {
        desk.nextTuesdayMorning();
        here = desk.brand();
        elsewhere = desk.brand();
        requests = new AccessRequests(new AccessSamples(desk, here, items, sql), desk);
    }

    @Test
    void everyEndpointStandsInTheTableAndNothingElse() {
        assertThat(table.rows().stream().map(AccessTable.Row::endpoint).toList())
                .as("rows of access.csv: one line for each endpoint")
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(endpoints());
    }

    @TestFactory
    Stream<DynamicTest> everybodyGetsWhatTheTableSays() {
        return table.rows().stream()
                .map(row -> dynamicTest(
                        row.endpoint(),
                        () -> assertThat(answers(row)).as(row.endpoint()).isEqualTo(row.answers())));
    }

    /** Whoever changes something needs a sample of their own; the others can share one, because nothing happens to it. */
    private Map<String, String> answers(AccessTable.Row row) {
        var shared = requests.of(row, holder("agent"));
        var answers = new LinkedHashMap<String, String>();
        for (var caller : table.callers()) {
            var own = !row.method().equals("GET") && row.answers().get(caller).equals("ok");
            var request = own ? requests.of(row, holder(caller)) : shared;
            answers.put(caller, answer(caller, row, request));
        }
        return answers;
    }

    /** Administrators hold nothing themselves, they move what others hold. */
    private String holder(String caller) {
        return caller.equals("admin") ? here.name("anna") : usernameOf(caller);
    }

    private Set<String> endpoints() {
        var endpoints = new TreeSet<String>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            var ours = method.getBeanType().getPackageName().startsWith("de.tresen");
            if (ours && !mapping.getPatternValues().contains("/error")) {
                endpoints.addAll(namesOf(mapping));
            }
        });
        return endpoints;
    }

    private static Set<String> namesOf(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        var names = new TreeSet<String>();
        for (var path : mapping.getPatternValues()) {
            methods.forEach(method -> names.add(method.name() + " " + path));
            if (methods.isEmpty()) {
                names.add("ANY " + path);
            }
        }
        return names;
    }

    private String answer(String caller, AccessTable.Row row, AccessRequests.Request request) {
        var path = request.path();
        var api = ApiPaths.contains(path);
        return api ? throughApi(caller, row, request) : throughBrowser(caller, row.method(), request);
    }

    private String throughApi(String caller, AccessTable.Row row, AccessRequests.Request request) {
        if (row.endpoint().startsWith("POST ") && row.path().endsWith("/files")) {
            return word(callerOf(caller).upload(request.path(), "a.txt", new byte[] {'a'}));
        }
        var bodiless = row.method().equals("GET") || row.method().equals("DELETE");
        return word(callerOf(caller).send(row.method(), request.path(), bodiless ? null : request.json()));
    }

    private static String word(Caller.Answer answer) {
        return answer.status() / 100 == 2 ? "ok" : Integer.toString(answer.status());
    }

    private Caller callerOf(String caller) {
        return switch (caller) {
            case "nobody" -> desk.nobody();
            case "admin" -> desk.admin();
            default -> brandOf(caller).as(nameOf(caller));
        };
    }

    private String throughBrowser(String caller, String method, AccessRequests.Request request) {
        var browser = browsers.computeIfAbsent(caller, this::signedIn);
        var response = method.equals("GET")
                ? browser.open(request.path())
                : browser.post(caller.equals("nobody") ? "/login" : "/password", request.path(), request.fields());
        var location = Browser.location(response);
        if (response.statusCode() == 302) {
            return leadsThere(location, request.leadsTo())
                    ? "ok"
                    : location.equals("/login") ? "login" : "to " + location;
        }
        var done = response.statusCode() == 200 && method.equals("GET")
                || response.statusCode() == 204
                || response.statusCode() == 200 && isJson(response);
        return done ? "ok" : Integer.toString(response.statusCode());
    }

    /** A star stands for the id of what was made. */
    private static boolean leadsThere(String location, String leadsTo) {
        return leadsTo.endsWith("/*")
                ? location.startsWith(leadsTo.substring(0, leadsTo.length() - 1))
                : location.equals(leadsTo);
    }

    /** What an island of a page asks for. */
    private static boolean isJson(java.net.http.HttpResponse<?> response) {
        return response.headers().firstValue("Content-Type").orElse("").contains("json");
    }

    private Browser signedIn(String caller) {
        var browser = new Browser(environment);
        if (!caller.equals("nobody")) {
            var username = usernameOf(caller);
            passwords.set(username, PASSWORD);
            browser.signIn(username, PASSWORD);
        }
        return browser;
    }

    private String usernameOf(String caller) {
        return caller.equals("admin") || caller.equals("nobody")
                ? caller
                : brandOf(caller).name(nameOf(caller));
    }

    private Brand brandOf(String caller) {
        return caller.endsWith(" elsewhere") ? elsewhere : here;
    }

    private static String nameOf(String caller) {
        return switch (caller.replace(" elsewhere", "")) {
            case "agent" -> "anna";
            case "trainee" -> "tom";
            case "expert" -> "eva";
            case "lead" -> "lea";
            case "manager" -> "max";
            case "process owner" -> "paul";
            default -> throw new IllegalStateException("access.csv: who is " + caller + "?");
        };
    }
}

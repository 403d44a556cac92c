package de.tresen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import de.tresen.people.Passwords;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Every endpoint for every role, in the own team and elsewhere, against {@code access.csv}. Requests carry an empty body:
 * what is refused for its content (4xx other than 401, 403, 404, 405) was let in.
 */
@DeskTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTests {

    private static final String PASSWORD = "four plain words here";
    private static final Set<Integer> KEPT_OUT = Set.of(401, 403, 404, 405);

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

    Brand here;
    Brand elsewhere;
    AccessSamples samples;

    @BeforeAll
    void furnish() {
        desk.nextTuesdayMorning();
        here = desk.brand();
        elsewhere = desk.brand();
        samples = new AccessSamples(desk, here);
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
                .map(row -> dynamicTest(row.endpoint(), () -> {
                    var shared = samples.fill(row.path());
                    var got = table.callers().stream()
                            .collect(Collectors.toMap(
                                    caller -> caller,
                                    caller -> answer(
                                            caller,
                                            row,
                                            AccessSamples.areUsedUp(row) ? samples.fill(row.path()) : shared),
                                    (a, b) -> a,
                                    LinkedHashMap::new));
                    assertThat(got).as(row.endpoint()).isEqualTo(row.answers());
                }));
    }

    private Set<String> endpoints() {
        var endpoints = new TreeSet<String>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            var ours = method.getBeanType().getPackageName().startsWith("de.tresen");
            if (ours && !mapping.getPatternValues().contains("/error") && !isStream(method)) {
                endpoints.addAll(namesOf(mapping));
            }
        });
        return endpoints;
    }

    /** Never ends, so it cannot be asked here; the browser tests hold who hears it. */
    private static boolean isStream(HandlerMethod method) {
        return SseEmitter.class.isAssignableFrom(method.getReturnType().getParameterType());
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

    private String answer(String caller, AccessTable.Row row, String path) {
        var api = path.startsWith("/api/") || path.startsWith("/channels/");
        var status = api ? throughApi(caller, row, path) : throughBrowser(caller, row.method(), path);
        var letIn = !status.equals("login") && !KEPT_OUT.contains(Integer.parseInt(status)) && !status.startsWith("5");
        return letIn ? "ok" : status;
    }

    private String throughApi(String caller, AccessTable.Row row, String path) {
        var answer = callerOf(caller).send(row.method(), path, samples.body(row));
        return Integer.toString(answer.status());
    }

    private Caller callerOf(String caller) {
        return switch (caller) {
            case "nobody" -> desk.nobody();
            case "admin" -> desk.admin();
            default -> brandOf(caller).as(nameOf(caller));
        };
    }

    private String throughBrowser(String caller, String method, String path) {
        var browser = browsers.computeIfAbsent(caller, this::signedIn);
        var response = method.equals("GET")
                ? browser.get(path)
                : browser.post(caller.equals("nobody") ? "/login" : "/password", path, Map.of());
        var toTheDoor = Browser.location(response).startsWith("/login");
        return toTheDoor && !path.startsWith("/password/") ? "login" : Integer.toString(response.statusCode());
    }

    private Browser signedIn(String caller) {
        var browser = new Browser(environment);
        if (!caller.equals("nobody")) {
            var username = caller.equals("admin") ? "admin" : brandOf(caller).name(nameOf(caller));
            passwords.set(username, PASSWORD);
            browser.signIn(username, PASSWORD);
        }
        return browser;
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

package de.tresen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Caller;
import de.tresen.Desk;
import de.tresen.DeskTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Service hours, service levels and reports, asked what nobody should ask: refused with words that help, never 500. */
@DeskTest
@Tag("both-databases")
class UnseenTimesContractTests {

    private static final String HOURS = """
            {"timeZone": "Europe/Berlin", "week": {"MONDAY": ["09:00-17:00"], "SUNDAY": ["00:00-24:00"]},
             "publicHolidays": "DE-BE", "exceptions": [{"date": "2026-12-24", "open": ["10:00-12:00"], "name": "Heiligabend"}]}""";
    private static final String LEVEL = """
            {"name": "Standard", "serviceHours": "KEY", "warnAt": 0.75, "targets": {"NORMAL": {"firstResponse": "PT4H"}},
             "departmentResponse": "PT2H", "hours": {"APPROVAL": "round-the-clock"}, "pauses": [], "appliesTo": "NEW"}""";

    @Autowired
    Desk desk;

    Caller admin;
    String key;

    @BeforeEach
    void hours() {
        admin = desk.admin();
        key = "unseen-" + UUID.randomUUID();
        admin.send("PUT", "/api/v1/service-hours/" + key, HOURS).expect(201);
    }

    private void refuses(Caller.Answer answer) {
        answer.expect(422);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.text("/detail")).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-18T09:00:00Z | 'PT1.5H'",
                "2026-11-18T09:00:00Z | 'PT'",
                "2026-11-18T09:00:00Z | 'P'",
                "2026-11-18T09:00:00Z | ''",
                "2026-11-18T09:00:00Z | ' PT1H'",
                "2026-11-18T09:00:00Z | 'PT1H '",
                "2026-11-18T09:00:00Z | 'pt1h'",
                "2026-11-18T09:00:00Z | 'PT+1H'",
                "2026-11-18T09:00:00Z | 'PT-0S'",
                "2026-11-18T09:00:00Z | 'PT1M1H'",
                "2026-11-18T09:00:00Z | 'PT1.S'",
                "2026-11-18T09:00:00Z | 'PT0.1234567891S'",
                "2026-11-18T09:00:00Z | 'P0D'",
                "2026-11-18T09:00:00Z | 'PT999999999999H999999999999M999999999999S'",
                "2026-11-18T09:00:00Z | 'PT９H'",
                "2026-11-18T24:00:01Z | 'PT1H'",
                "2026-11-18T09:00:60Z | 'PT1H'",
                "2026-11-18T09:00:00 | 'PT1H'",
                "2026-11-18T09:00:00+01:00 | 'PT1H'",
                "2026-11-18 | 'PT1H'",
                "+12026-11-18T09:00:00Z | 'PT1H'",
                "-0001-11-18T09:00:00Z | 'PT1H'",
                "1764493200 | 'PT1H'",
            })
    void refusesToAskWhenThatIs(String start, String duration) {
        refuses(admin.send(
                "POST",
                "/api/v1/service-hours/" + key + "/due",
                "{\"start\": \"%s\", \"duration\": \"%s\"}".formatted(start, duration)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"start\": 1764493200, \"duration\": \"PT1H\"}",
                "{\"start\": [\"2026-11-18T09:00:00Z\"], \"duration\": \"PT1H\"}",
                "{\"start\": {}, \"duration\": \"PT1H\"}",
                "{\"start\": \"2026-11-18T09:00:00Z\", \"duration\": 3600}",
                "{\"start\": \"2026-11-18T09:00:00Z\", \"duration\": true}",
                "{\"start\": \"2026-11-18T09:00:00Z\", \"duration\": {\"hours\": 1}}",
                "{\"start\": \"2026-11-18T09:00:00Z\"}",
                "{\"duration\": \"PT1H\"}",
                "{\"START\": \"2026-11-18T09:00:00Z\", \"duration\": \"PT1H\"}",
                "[]",
                "null",
                "\"PT1H\"",
            })
    void refusesQuestionsOfAnotherShape(String body) {
        refuses(admin.send("POST", "/api/v1/service-hours/" + key + "/due", body));
    }

    /** At the ends of time there is an answer or a refusal. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0001-01-01T00:00:00Z",
                "0004-02-29T00:00:00Z",
                "1582-10-10T00:00:00Z",
                "1893-04-01T00:00:00Z",
                "9989-12-31T23:59:59.999999999Z",
                "9999-12-31T23:59:59.999999999Z"
            })
    void theEndsOfTimeAreNoFault(String instant) {
        var due = admin.send(
                "POST",
                "/api/v1/service-hours/" + key + "/due",
                "{\"start\": \"" + instant + "\", \"duration\": \"PT100H\"}");
        assertThat(due.status()).as(due.toString()).isIn(200, 422);
        var counted = admin.send(
                "POST",
                "/api/v1/service-hours/" + key + "/counted",
                "{\"from\": \"" + instant + "\", \"to\": \"" + instant + "\"}");
        assertThat(counted.expect(200).at("/counted").asString()).isEqualTo("PT0S");
        assertThat(counted.at("/stretches")).isEmpty();
    }

    @Test
    void nanosecondsAreKeptToTheLast() {
        var due = admin.send(
                        "POST",
                        "/api/v1/service-hours/" + key + "/due",
                        "{\"start\": \"2026-11-16T15:59:59.999999999Z\", \"duration\": \"PT0.000000002S\"}")
                .expect(200);
        assertThat(due.at("/due").asString()).isEqualTo("2026-11-21T23:00:00.000000001Z");
        assertThat(due.at("/stretches")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"publicHolidays\": \"DE-BE\" | \"publicHolidays\": \"\"",
                "\"publicHolidays\": \"DE-BE\" | \"publicHolidays\": \"de-be\"",
                "\"publicHolidays\": \"DE-BE\" | \"publicHolidays\": \"DE-\"",
                "\"publicHolidays\": \"DE-BE\" | \"publicHolidays\": \"ZZ\"",
                "\"publicHolidays\": \"DE-BE\" | \"publicHolidays\": 5",
                "\"publicHolidays\": \"DE-BE\" | \"publicHolidays\": [\"DE-BE\"]",
                "\"timeZone\": \"Europe/Berlin\" | \"timeZone\": \"+01:00\"",
                "\"timeZone\": \"Europe/Berlin\" | \"timeZone\": \"europe/berlin\"",
                "\"timeZone\": \"Europe/Berlin\" | \"timeZone\": \"CEST\"",
                "\"timeZone\": \"Europe/Berlin\" | \"timeZone\": null",
                "\"timeZone\": \"Europe/Berlin\" | \"timeZone\": 1",
                "[\"09:00-17:00\"] | [null]",
                "[\"09:00-17:00\"] | [[\"09:00-17:00\"]]",
                "[\"09:00-17:00\"] | [{}]",
                "[\"09:00-17:00\"] | [\"09:00-17:00\", \"09:00-17:00\"]",
                "[\"09:00-17:00\"] | [\"09:00–17:00\"]",
                "[\"09:00-17:00\"] | [\"09:00-24:01\"]",
                "[\"09:00-17:00\"] | [\" 09:00-17:00\"]",
                "[\"09:00-17:00\"] | [\"٠٩:٠٠-١٧:٠٠\"]",
                "\"MONDAY\" | \"monday\"",
                "\"MONDAY\" | \"\"",
                "\"exceptions\": [ | \"exceptions\": [null, ",
                "\"exceptions\": [ | \"exceptions\": [5, ",
                "2026-12-24 | 2026-02-29",
                "2026-12-24 | 26-12-24",
                "2026-12-24 | 2026-12-24T00:00:00Z",
                "\"Heiligabend\" | \" \"",
                "\"Heiligabend\" | null",
                "\"Heiligabend\" | \"a\\nb\"",
                "\"Heiligabend\" | \"a\\u0000b\"",
                "[\"10:00-12:00\"] | null",
                "[\"10:00-12:00\"] | \"10:00-12:00\"",
            })
    void refusesHoursThatCannotBe(String change) {
        var parts = change.split(" \\| ");
        var body = HOURS.replace(parts[0], parts[1]);
        assertThat(body).isNotEqualTo(HOURS);
        refuses(admin.send("PUT", "/api/v1/service-hours/" + key, body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.75 | 1e400",
                "0.75 | 1e-400",
                "0.75 | -0.5",
                "0.75 | \"0.75\"",
                "0.75 | [0.75]",
                "0.75 | true",
                "\"PT4H\" | \"PT87841H\"",
                "\"PT4H\" | \"PT0.0S\"",
                "\"PT4H\" | \"-PT4H\"",
                "\"PT4H\" | 4",
                "\"PT4H\" | [\"PT4H\"]",
                "{\"firstResponse\": \"PT4H\"} | []",
                "{\"firstResponse\": \"PT4H\"} | null",
                "{\"firstResponse\": \"PT4H\"} | \"PT4H\"",
                "{\"NORMAL\": {\"firstResponse\": \"PT4H\"}} | []",
                "\"NORMAL\" | \"normal\"",
                "\"NORMAL\" | \"\"",
                "\"PT2H\" | \"P2D\"",
                "\"PT2H\" | \"\"",
                "\"APPROVAL\" | \"approval\"",
                "\"round-the-clock\" | null",
                "\"round-the-clock\" | \"\"",
                "\"round-the-clock\" | 7",
                "\"pauses\": [] | \"pauses\": [null]",
                "\"pauses\": [] | \"pauses\": \"WAITING_FOR_PERSON\"",
                "\"pauses\": [] | \"pauses\": {}",
                "\"NEW\" | \"new\"",
                "\"NEW\" | 1",
                "\"appliesTo\": \"NEW\" | \"effectiveFrom\": \"tomorrow\"",
                "\"appliesTo\": \"NEW\" | \"effectiveFrom\": \"2999-01-01T00:00:00Z\"",
                "\"appliesTo\": \"NEW\" | \"effectiveFrom\": 5",
                "\"appliesTo\": \"NEW\" | \"note\": [\"x\"]",
                "\"appliesTo\": \"NEW\" | \"applies\": \"NEW\"",
                "\"KEY\" | \"\"",
                "\"KEY\" | null",
                "\"Standard\" | 5",
                "\"Standard\" | \"a\\nb\"",
            })
    void refusesLevelsThatCannotBe(String change) {
        var parts = change.split(" \\| ");
        var body = LEVEL.replace(parts[0], parts[1]);
        assertThat(body).isNotEqualTo(LEVEL);
        refuses(admin.send("PUT", "/api/v1/service-levels/" + key, body.replace("KEY", key)));
        admin.get("/api/v1/service-levels/" + key).expect(404);
        admin.get("/api/v1/service-levels/" + key + "/versions").expect(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Gross", "-a", "a%20b", "%C3%A4", "a%00b"})
    void refusesKeysThatAreNone(String wrong) {
        var level = admin.send("PUT", "/api/v1/service-levels/" + wrong, LEVEL.replace("KEY", key));
        assertThat(level.status()).as(level.toString()).isIn(400, 422);
        var hours = admin.send("PUT", "/api/v1/service-hours/" + wrong, HOURS);
        assertThat(hours.status()).as(hours.toString()).isIn(400, 422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "service-levels?to=2026-12-01T00:00:00Z&by=team",
                "service-levels?from=2026-12-01T00:00:00Z&by=team",
                "service-levels?from=&to=&by=team",
                "service-levels?from=2026-12-01T00:00:00Z&to=2026-12-01T00:00:00Z&by=team",
                "service-levels?from=2026-12-02T00:00:00Z&to=2026-12-01T00:00:00Z&by=team",
                "service-levels?from=2026-12-01&to=2026-12-02&by=team",
                "service-levels?from=2026-12-01T00:00:00Z&to=2026-12-02T00:00:00Z",
                "service-levels?from=2026-12-01T00:00:00Z&to=2026-12-02T00:00:00Z&by=person",
                "service-levels?from=2026-12-01T00:00:00Z&to=2026-12-02T00:00:00Z&by=TEAM",
                "service-levels?from=2026-12-01T00:00:00Z&to=2026-12-02T00:00:00Z&by=team&by=channel",
                "service-levels?from=2026-12-01T00:00:00Z&from=2026-12-01T00:00:00Z&to=2026-12-02T00:00:00Z&by=team",
                "breaches?from=2026-12-01T00:00:00Z",
                "breaches?from=2026-12-01T00:00:00Z&to=2026-12-02T00:00:00Z&limit=0",
                "breaches?from=2026-12-01T00:00:00Z&to=2026-12-02T00:00:00Z&limit=201",
                "breaches?from=2026-12-01T00:00:00Z&to=2026-12-02T00:00:00Z&limit=ten",
                "breaches?from=2026-12-01T00:00:00Z&to=2026-12-02T00:00:00Z&cursor=x",
                "breaches?from=2026-12-01T00:00:00Z&to=2026-12-02T00:00:00Z&cursor=",
            })
    void refusesReportsThatCannotBe(String question) {
        refuses(admin.get("/api/v1/reports/" + question));
    }

    @Test
    void refusesPlacesOfAListThatLieOutsideTheCalendar() {
        for (var instant : new String[] {"+1000000000-12-31T23:59:59.999999999Z", "-1000000000-01-01T00:00:00Z"}) {
            var made = (instant + "|" + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
            var cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(made);
            refuses(admin.get(
                    "/api/v1/reports/breaches?from=2026-12-01T00:00:00Z&to=2026-12-02T00:00:00Z&cursor=" + cursor));
        }
    }

    @Test
    void allOfTimeIsAPeriod() {
        var period = "from=0001-01-01T00:00:00Z&to=9999-12-31T23:59:59.999999999Z";
        for (var by : new String[] {"channel", "team", "category", "target"}) {
            admin.get("/api/v1/reports/service-levels?by=" + by + "&" + period).expect(200);
        }
        admin.get("/api/v1/reports/breaches?" + period).expect(200);
        admin.get("/api/v1/reports/breaches?from=9999-12-31T23:59:59.999999998Z&to=9999-12-31T23:59:59.999999999Z")
                .expect(200);
    }
}

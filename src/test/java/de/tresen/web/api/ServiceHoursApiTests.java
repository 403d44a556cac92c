package de.tresen.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Api;
import de.tresen.DeskTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@DeskTest
@Tag("both-databases")
class ServiceHoursApiTests {

    private static final String OFFICE = """
            {"timeZone": "Europe/Berlin", "week": {"MONDAY": ["09:00-12:00", "13:00-17:00"], "FRIDAY": ["22:00-06:00"]},
             "publicHolidays": "DE-BE", "exceptions": [{"date": "2026-12-28", "open": [], "name": "Betriebsferien"}]}""";
    private static final String LEVEL = """
            {"name": "Standard", "serviceHours": "%s", "warnAt": 0.5,
             "targets": {"NORMAL": {"firstResponse": "PT4H", "resolution": "PT16H"}}, "approval": "PT30M"}""";

    @Autowired
    Environment environment;

    Api admin;
    String path;
    String key;

    @BeforeEach
    void hours() {
        admin = Api.asAdmin(environment);
        key = "sh-" + UUID.randomUUID();
        path = "/api/v1/service-hours/" + key;
    }

    @Test
    void putCreatesAndThenReplaces() {
        admin.get(path).expect(404);
        assertThat(admin.put(path, OFFICE).expect(201).json().get("key").asString())
                .isEqualTo(key);
        admin.put(path, OFFICE).expect(200);
        admin.put(path, OFFICE.replace("DE-BE", "DE-HH")).expect(200);
        var read = admin.get(path).expect(200).json();
        assertThat(read.get("publicHolidays").asString()).isEqualTo("DE-HH");
        assertThat(read.get("week").get("MONDAY").get(1).asString()).isEqualTo("13:00-17:00");
        assertThat(read.get("exceptions").get(0).get("name").asString()).isEqualTo("Betriebsferien");
    }

    @Test
    void holidaysAndExceptionsMayBeLeftOut() {
        admin.put(path, "{\"timeZone\": \"UTC\", \"week\": {\"MONDAY\": [\"00:00-24:00\"]}}")
                .expect(201);
        assertThat(admin.get(path).json().get("exceptions").size()).isZero();
    }

    @Test
    void listsByKey() {
        admin.put(path, OFFICE).expect(201);
        assertThat(listed("/api/v1/service-hours")).contains(key);
    }

    /** Keys on all pages: other tests have written many. */
    private List<String> listed(String list) {
        var keys = new ArrayList<String>();
        var next = "";
        do {
            var page = admin.get(list + "?limit=200" + next).expect(200).json();
            page.get("items").forEach(item -> keys.add(item.get("key").asString()));
            next = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asString();
        } while (!next.isEmpty());
        return keys;
    }

    @Test
    void tellsWhenItIsDueAndWhy() {
        admin.put(path, OFFICE).expect(201);
        var answer = admin.post(path + "/due", """
                {"start": "2026-12-21T15:30:00.5Z", "duration": "PT9H"}""").expect(200).json();
        // half an hour less half a second on Monday 21, a night from Friday 25 closed, Monday 28 closed, Friday 1
        // closed
        assertThat(answer.get("due").asString()).isEqualTo("2027-01-08T22:30:00.500Z");
        var stretches = answer.get("stretches");
        assertThat(stretches.get(0).get("from").asString()).isEqualTo("2026-12-21T15:30:00.500Z");
        assertThat(stretches.get(0).get("counted").asBoolean()).isTrue();
        assertThat(stretches.get(0).get("reason").isNull()).isTrue();
        assertThat(stretches.findValuesAsString("reason"))
                .contains(
                        "outside hours", "1. Weihnachtsfeiertag", "2. Weihnachtsfeiertag", "Betriebsferien", "Neujahr");
        assertThat(stretches.get(stretches.size() - 1).get("to").asString()).isEqualTo("2027-01-08T22:30:00.500Z");
    }

    @Test
    void tellsHowMuchIsCounted() {
        admin.put(path, OFFICE).expect(201);
        var answer = admin.post(path + "/counted", """
                {"from": "2026-11-16T00:00:00Z", "to": "2026-11-23T23:00:00Z"}""").expect(200).json();
        assertThat(answer.get("counted").asString()).isEqualTo("PT22H");
        assertThat(answer.get("stretches").get(0).get("counted").asBoolean()).isFalse();
    }

    @Test
    void nothingToCountIsDueAtTheStart() {
        admin.put(path, OFFICE).expect(201);
        var answer = admin.post(path + "/due", "{\"start\": \"2026-12-25T09:00:00Z\", \"duration\": \"PT0S\"}")
                .expect(200)
                .json();
        assertThat(answer.get("due").asString()).isEqualTo("2026-12-25T09:00:00Z");
        assertThat(answer.get("stretches").size()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"PT9H\" | \"P1D\" | PT24H",
                "\"PT9H\" | \"P1W\" | PT168H",
                "\"PT9H\" | \"P1DT1H\" | PT25H",
                "\"PT9H\" | \"P1M\" | PT160H",
                "\"PT9H\" | \"-PT9H\" | negative",
                "\"PT9H\" | \"9 hours\" | PT8H",
                "\"PT9H\" | null | missing",
                "\"PT9H\" | 9 | text",
                "\"PT9H\" | \"PT9999999H\" | ten years",
                "\"PT9H\" | \"PT999999999999H\" | ten years",
                "\"2026-12-21T15:30:00Z\" | \"2026-12-21T15:30:00\" | 2026-11-18T09:00:00Z",
                "\"2026-12-21T15:30:00Z\" | \"2026-02-30T15:30:00Z\" | 2026-11-18T09:00:00Z",
                "\"2026-12-21T15:30:00Z\" | \"tomorrow\" | 2026-11-18T09:00:00Z",
                "\"2026-12-21T15:30:00Z\" | null | missing",
                "\"2026-12-21T15:30:00Z\" | \"0000-01-01T00:00:00Z\" | 2026-11-18T09:00:00Z",
                "\"2026-12-21T15:30:00Z\" | \"2026-12-21T15:30:00Z\", \"zone\": \"UTC\" | zone",
            })
    void refusesWhatCannotBeAsked(String right, String wrong, String detail) {
        admin.put(path, OFFICE).expect(201);
        var question = "{\"start\": \"2026-12-21T15:30:00Z\", \"duration\": \"PT9H\"}";
        var answer = admin.post(path + "/due", question.replace(right, wrong)).expect(422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("detail").asString()).contains(detail);
    }

    @Test
    void refusesToCountBackwards() {
        admin.put(path, OFFICE).expect(201);
        admin.post(path + "/counted", "{\"from\": \"2026-12-21T15:30:00Z\", \"to\": \"2026-12-21T15:29:59Z\"}")
                .expect(422);
    }

    @Test
    void unknownHoursAreNotFound() {
        admin.post(path + "/due", "{\"start\": \"2026-12-21T15:30:00Z\", \"duration\": \"PT9H\"}")
                .expect(404);
        admin.post(path + "/counted", "{\"from\": \"2026-12-21T15:30:00Z\", \"to\": \"2026-12-21T15:30:00Z\"}")
                .expect(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"timeZone\": \"Europe/Berlin\", \"week\": {\"MONDAY\": [\"09:00-12:00\", \"11:00-13:00\"]}}",
                "{\"timeZone\": \"Europe/Berlin\", \"week\": {\"MONDAY\": \"09:00-12:00\"}}",
                "{\"timeZone\": \"Europe/Berlin\", \"week\": {\"MONDAY\": [900]}}",
                "{\"timeZone\": \"Europe/Berlin\", \"week\": {\"MONDAY\": null}}",
                "{\"timeZone\": \"Europe/Berlin\", \"week\": {\"Montag\": [\"09:00-12:00\"]}}",
                "{\"timeZone\": \"Europe/Berlin\", \"week\": {}}",
                "{\"timeZone\": \"Europe/Berlin\", \"week\": []}",
                "{\"timeZone\": \"Europe/Berlin\"}",
                "{\"week\": {\"MONDAY\": [\"09:00-12:00\"]}}",
                "{\"timeZone\": \"Europe/Berlin\", \"week\": {\"MONDAY\": [\"09:00-12:00\"]}, \"holidays\": \"DE-BE\"}",
                "{\"timeZone\": \"Europe/Berlin\", \"week\": {\"MONDAY\": [\"09:00-12:00\"]}, \"exceptions\": [{\"date\":"
                        + " \"2026-12-24\", \"open\": [], \"name\": \"a\", \"closed\": true}]}",
                "{}",
                "null",
                "[]",
                "{"
            })
    void refusesWrongHours(String body) {
        var answer = admin.put(path, body);
        assertThat(answer.status()).isBetween(400, 422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        admin.get(path).expect(404);
    }

    @Test
    void onlyManagersAndAdministratorsWriteHoursAndEverybodyReads() {
        admin.put(path, OFFICE).expect(201);
        var agent = admin.person("sh-agent", "AGENT", "sh-team");
        var owner = admin.person("sh-owner", "PROCESS_OWNER");
        agent.put(path, OFFICE).expect(403);
        owner.put(path, OFFICE).expect(403);
        admin.person("sh-manager", "MANAGER").put(path, OFFICE).expect(200);
        agent.get(path).expect(200);
        agent.post(path + "/due", "{\"start\": \"2026-12-21T15:30:00Z\", \"duration\": \"PT9H\"}")
                .expect(200);
        owner.put("/api/v1/service-levels/" + key, LEVEL.formatted(key)).expect(201);
        agent.put("/api/v1/service-levels/" + key, LEVEL.formatted(key)).expect(403);
        Api.of(environment, null).get(path).expect(401);
    }

    @Test
    void levelsAreCreatedReplacedAndRead() {
        admin.put(path, OFFICE).expect(201);
        var level = "/api/v1/service-levels/" + key;
        admin.put(level, LEVEL.formatted(key)).expect(201);
        admin.put(level, LEVEL.formatted(key).replace("0.5", "0.9")).expect(200);
        var read = admin.get(level).expect(200).json();
        assertThat(read.get("warnAt").asDouble()).isEqualTo(0.9);
        assertThat(read.get("targets").get("NORMAL").get("firstResponse").asString())
                .isEqualTo("PT4H");
        admin.put(level, LEVEL.formatted(key).replace("\"warnAt\": 0.5,", "")).expect(200);
        assertThat(admin.get(level).json().get("warnAt").asDouble()).isEqualTo(0.75);
        assertThat(listed("/api/v1/service-levels")).contains(key);
        admin.get(level + "-none").expect(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"warnAt\": 0.5 | \"warnAt\": 1 | warnAt",
                "\"warnAt\": 0.5 | \"warnAt\": \"0.5\" | warnAt",
                "\"PT4H\" | \"P1D\" | targets.NORMAL.firstResponse",
                "\"PT4H\" | \"PT0S\" | targets.NORMAL.firstResponse",
                "NORMAL | MEDIUM | targets",
                "\"PT30M\" | \"half an hour\" | approval",
                "firstResponse | firstAnswer | targets.NORMAL.firstAnswer",
                "\"Standard\" | \"\" | name",
                "\"Standard\" | \"a\\u0000b\" | name",
                "sh- | nowhere- | serviceHours",
            })
    void refusesWrongLevels(String right, String wrong, String field) {
        admin.put(path, OFFICE).expect(201);
        var answer = admin.put(
                        "/api/v1/service-levels/sl-wrong", LEVEL.formatted(key).replace(right, wrong))
                .expect(422);
        assertThat(answer.json().get("fields").get(0).get("field").asString()).isEqualTo(field);
    }
}

package de.tresen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Caller;
import de.tresen.Desk;
import de.tresen.DeskTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The rules of service hours as the contract settles them, each with a sum that was done on paper. */
@DeskTest
@Tag("both-databases")
class ServiceHoursContractTests {

    private static final String OFFICE = """
            {"timeZone": "Europe/Berlin", "publicHolidays": %s, "exceptions": [%s], "week": {%s}}""";
    private static final String DAYS = """
            "MONDAY": ["09:00-12:00", "13:00-17:30"], "TUESDAY": ["09:00-17:00"], "WEDNESDAY": ["22:00-06:00"],
            "FRIDAY": ["22:00-06:00"], "SATURDAY": ["05:00-24:00"], "SUNDAY": ["00:00-06:00"]""";

    @Autowired
    Desk desk;

    Caller admin;
    String path;

    @BeforeEach
    void begin() {
        admin = desk.admin();
        path = "/api/v1/service-hours/hc" + Long.toString(System.nanoTime(), 36);
    }

    private void hours(String holidays, String exceptions, String week) {
        admin.send("PUT", path, OFFICE.formatted(holidays, exceptions, week)).expect(201);
    }

    private JsonNode due(String start, String duration) {
        return admin.send("POST", path + "/due", """
                {"start": "%s", "duration": "%s"}""".formatted(start, duration)).expect(200);
    }

    private String counted(String from, String to) {
        return admin.send("POST", path + "/counted", """
                {"from": "%s", "to": "%s"}""".formatted(from, to))
                .expect(200)
                .at("/counted")
                .asString();
    }

    @ParameterizedTest
    @CsvSource({
        // over a lunch break; Monday 16 November 2026, winter time
        "2026-11-16T10:00:00Z, PT2H, 2026-11-16T13:00:00Z",
        // ends exactly with a block: due at the block's end, not at the next beginning
        "2026-11-16T10:00:00Z, PT1H, 2026-11-16T11:00:00Z",
        "2026-11-16T12:00:00Z, PT4H30M, 2026-11-16T16:30:00Z",
        // one second more is the first second of Tuesday
        "2026-11-16T12:00:00Z, PT4H30M1S, 2026-11-17T08:00:01Z",
        // a night belongs to the day on which it starts and runs through
        "2026-11-18T20:00:00Z, PT8H, 2026-11-19T05:00:00Z",
        // Friday night and Saturday's block overlap from 5 to 6: that hour counts once; Saturday runs into Sunday's
        "2026-11-20T21:00:00Z, PT9H, 2026-11-21T06:00:00Z",
        "2026-11-21T22:00:00Z, PT2H, 2026-11-22T00:00:00Z",
        // nothing to count is due at once, open or not
        "2026-11-19T12:00:00Z, PT0S, 2026-11-19T12:00:00Z",
        // fractions are kept
        "2026-11-16T10:00:00.123456Z, PT0.5S, 2026-11-16T10:00:00.623456Z",
        "2026-11-16T10:59:59.999Z, PT0.002S, 2026-11-16T12:00:00.001Z",
    })
    void countsTheWallClockOfItsZone(String start, String duration, String expected) {
        hours("null", "", DAYS);
        assertThat(Instant.parse(due(start, duration).at("/due").asString())).isEqualTo(expected);
    }

    @Test
    void timesSkippedInSpringAreNeverReachedAndTimesThatComeTwiceCountTwice() {
        hours("null", "", "\"SUNDAY\": [\"01:00-04:00\"]");
        assertThat(counted("2026-03-29T00:00:00Z", "2026-03-29T12:00:00Z")).isEqualTo("PT2H");
        assertThat(counted("2026-10-24T22:00:00Z", "2026-10-25T12:00:00Z")).isEqualTo("PT4H");
    }

    @Test
    void anExceptionReplacesTheBlocksThatStartOnItsDateWhileTheNightBeforeRunsToItsEnd() {
        hours("null", """
                {"date": "2026-11-19", "open": ["10:00-11:00"], "name": "Inventur"}""", DAYS);
        assertThat(counted("2026-11-18T20:00:00Z", "2026-11-19T20:00:00Z")).isEqualTo("PT9H");
    }

    @Test
    void anExceptionClosedAllDaySaysItsNameAndHoldsOnAPublicHolidayToo() {
        hours("\"DE-BE\"", """
                {"date": "2026-12-25", "open": ["10:00-12:00"], "name": "Notdienst"},
                {"date": "2026-11-17", "open": [], "name": "Betriebsausflug"}""", """
                "TUESDAY": ["09:00-17:00"], "FRIDAY": ["09:00-17:00"]""");
        assertThat(counted("2026-12-25T00:00:00Z", "2026-12-25T23:00:00Z")).isEqualTo("PT2H");
        var skipped = due("2026-11-17T09:00:00Z", "PT1S");
        assertThat(skipped.at("/due").asString()).isEqualTo("2026-11-20T08:00:01Z");
        assertThat(skipped.at("/stretches").toString()).contains("Betriebsausflug");
    }

    @Test
    void aPublicHolidayOfTheRegionIsClosedAndNamed() {
        hours("\"DE-BE\"", "", "\"MONDAY\": [\"09:00-17:00\"]");
        // 8 March 2027, women's day, is a holiday in Berlin only
        var answer = due("2027-03-08T09:00:00Z", "PT1H");
        assertThat(answer.at("/due").asString()).isEqualTo("2027-03-15T09:00:00Z");
        assertThat(Story.texts(answer, "/stretches", "/reason").toString()).containsIgnoringCase("frauentag");
    }

    @Test
    void stretchesAreContiguousNoneEmptyAndSayWhyTimeDoesNotCount() {
        hours("\"DE-BE\"", "", DAYS);
        var answer = due("2026-12-21T10:30:00Z", "PT40H");
        var at = "2026-12-21T10:30:00Z";
        var sum = Duration.ZERO;
        for (var stretch : answer.at("/stretches")) {
            assertThat(stretch.propertyNames()).containsExactlyInAnyOrder("from", "to", "counted", "reason");
            assertThat(stretch.at("/from").asString()).isEqualTo(at);
            at = stretch.at("/to").asString();
            var length = Duration.between(Instant.parse(stretch.at("/from").asString()), Instant.parse(at));
            assertThat(length).isPositive();
            var counts = stretch.at("/counted").asBoolean();
            assertThat(stretch.at("/reason").isNull()).isEqualTo(counts);
            sum = counts ? sum.plus(length) : sum;
        }
        assertThat(at).isEqualTo(answer.at("/due").asString());
        assertThat(sum).isEqualTo(Duration.ofHours(40));
    }

    @Test
    void countingAndDueAreTheSameQuestionBothWays() {
        hours("\"DE-BE\"", "", DAYS);
        var due = due("2026-12-21T10:30:00Z", "PT33H").at("/due").asString();
        assertThat(counted("2026-12-21T10:30:00Z", due)).isEqualTo("PT33H");
        assertThat(counted("2026-12-21T10:30:00Z", "2026-12-21T10:30:00Z")).isEqualTo("PT0S");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"09:00-09:00\"]",
                "[\"09:00-12:00\", \"11:59-13:00\"]",
                "[\"22:00-06:00\", \"23:00-24:00\"]",
                "[\"00:00-00:00\", \"10:00-11:00\"]",
                "[\"24:00-06:00\"]",
                "[\"09:00-25:00\"]",
                "[\"9-17\"]",
                "[\"09:00\"]",
                "[\"09:60-10:00\"]",
            })
    void refusesBlocksThatOverlapOrAreNone(String blocks) {
        var body = OFFICE.formatted("null", "", "\"MONDAY\": " + blocks);
        var refused = admin.send("PUT", path, body);
        assertThat(refused.expect(422).toString()).contains("MONDAY");
        admin.get(path).expect(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"13:00-17:00\", \"09:00-13:00\"]",
                "[\"22:00-00:00\"]",
                "[\"22:00-24:00\", \"09:00-10:00\"]",
                "[\"00:00-24:00\"]",
            })
    void takesBlocksInAnyOrderTouchingAndUpToMidnight(String blocks) {
        hours("null", "", "\"MONDAY\": " + blocks);
        admin.send("PUT", path, OFFICE.formatted("null", "", "\"MONDAY\": " + blocks))
                .expect(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Europe/Berlin | Europe/Atlantis",
                "\"publicHolidays\": null | \"publicHolidays\": \"DE-XX\"",
                "\"publicHolidays\": null | \"publicHolidays\": \"Berlin\"",
                "\"exceptions\": [] | \"exceptions\": [{\"date\": \"2026-12-24\", \"open\": [], \"name\": \"a\"}, {\"date\": \"2026-12-24\", \"open\": [\"10:00-12:00\"], \"name\": \"b\"}]",
                "\"exceptions\": [] | \"exceptions\": [{\"date\": \"2026-13-24\", \"open\": [], \"name\": \"a\"}]",
                "\"exceptions\": [] | \"exceptions\": [{\"open\": [], \"name\": \"a\"}]",
                "[\"09:00-17:00\"] | []",
                "\"week\" | \"weeks\"",
            })
    void refusesHoursThatCannotBe(String right, String wrong) {
        var body = OFFICE.formatted("null", "", "\"MONDAY\": [\"09:00-17:00\"]").replace(right, wrong);
        var refused = admin.send("PUT", path, body);
        refused.expect(422);
        assertThat(refused.text("/detail")).isNotBlank();
    }

    @Test
    void hoursThatAreAskedForeverAreAnsweredWithinTenYears() {
        hours("null", "", "\"MONDAY\": [\"09:00-09:01\"]");
        admin.send("POST", path + "/due", "{\"start\": \"2026-11-16T08:00:00Z\", \"duration\": \"PT24H\"}")
                .expect(422);
        assertThat(due("2026-11-16T08:00:00Z", "PT2M").at("/due").asString()).isEqualTo("2026-11-23T08:01:00Z");
    }
}

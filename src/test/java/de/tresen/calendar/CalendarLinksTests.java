package de.tresen.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tresen.Brand;
import de.tresen.Browser;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.Statements;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Calendars for other programs. */
@DeskTest
@Tag("both-databases")
class CalendarLinksTests {

    @Autowired
    Desk desk;

    @Autowired
    CalendarLinks links;

    @Autowired
    People people;

    @Autowired
    JdbcClient sql;

    @Autowired
    Environment environment;

    private Brand brand;
    private Person anna;
    private Instant now;
    private LocalDate today;

    @BeforeEach
    void begin() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
        anna = people.get(brand.name("anna"));
        now = desk.clock().instant();
        today = LocalDate.ofInstant(now, ZoneId.of("Europe/Berlin"));
        shift("anna", "EVENING");
        shift("ben", "ON_CALL");
        away("anna", "SICK");
        away("ben", "SICK");
    }

    private void shift(String who, String duty) {
        brand.as("lea")
                .post(
                        "/api/v1/shifts",
                        Map.of(
                                "team", brand.team(),
                                "person", brand.name(who),
                                "from", now.plus(Duration.ofHours(8)).toString(),
                                "to", now.plus(Duration.ofHours(12)).toString(),
                                "duty", duty))
                .expect(201);
    }

    private void away(String who, String kind) {
        brand.as("lea")
                .post(
                        "/api/v1/absences",
                        Map.of(
                                "person", brand.name(who),
                                "kind", kind,
                                "from", today.plusDays(3).toString(),
                                "to", today.plusDays(4).toString()))
                .expect(201);
    }

    private String read(String secret) {
        var answer = new Browser(environment).get("/calendar/" + secret + ".ics");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .isEqualToIgnoringCase("text/calendar;charset=UTF-8");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        return answer.body();
    }

    private static String unfolded(String text) {
        return text.replace("\r\n ", "").replace("\r\n\t", "");
    }

    @Test
    void onesOwnCalendarHasOnesShiftsAndAbsencesWithTheirKind() {
        var text = read(links.issue(anna, null, Locale.GERMAN));
        assertThat(unfolded(text))
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("SUMMARY:Abendschicht\\, " + brand.team(), "SUMMARY:Krank", "DTSTART;VALUE=DATE:" + day(3))
                .contains("DTEND;VALUE=DATE:" + day(5), "METHOD:PUBLISH")
                .doesNotContain("Ben");
        assertThat(text.lines())
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n", "")).doesNotContain("\n");
        assertThat(read(links.issue(anna, null, Locale.ENGLISH))).contains("SUMMARY:Sick");
    }

    private String day(int ahead) {
        return today.plusDays(ahead).toString().replace("-", "");
    }

    @Test
    void aTeamsCalendarSaysWhoIsThereAndWhoIsAwayAndNotWhy() {
        var text = unfolded(read(links.issue(anna, brand.team(), Locale.ENGLISH)));
        assertThat(text)
                .contains("SUMMARY:Ben Muster: On call\\, " + brand.team(), "SUMMARY:Anna Muster: Evening shift")
                .contains("SUMMARY:Ben Muster is away", "SUMMARY:Anna Muster is away")
                .doesNotContain("Sick");
    }

    @Test
    void eachPersonIsLookedUpOnceHoweverManyShiftsTheyHave() {
        var secret = links.issue(anna, brand.team(), Locale.ENGLISH);
        int few = Statements.of(() -> links.read(secret));
        for (int again = 0; again < 4; again++) {
            now = now.plus(Duration.ofDays(1));
            shift("anna", "EVENING");
            shift("ben", "ON_CALL");
        }
        assertThat(Statements.of(() -> links.read(secret))).isEqualTo(few);
    }

    @Test
    void aProgramThatOnlyAsksWhetherItIsThereNeedsNoSessionEither() throws Exception {
        var browser = new Browser(environment);
        var path = "/calendar/" + links.issue(anna, null, Locale.ENGLISH) + ".ics";
        assertThat(browser.head(path)).isEqualTo(200);
        assertThat(browser.head("/calendar/nonsense.ics")).isEqualTo(404);
        var program = HttpRequest.newBuilder(URI.create(desk.base() + "/calendar/nonsense.ics"))
                .header("Accept", "text/calendar");
        var answer = HttpClient.newHttpClient().send(program.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("\"status\":404");
    }

    @Test
    void whatIsWrittenIsReadByTheSameRules() {
        var text = read(links.issue(anna, brand.team(), Locale.ENGLISH));
        var reading = CalendarReader.read(text.getBytes(StandardCharsets.UTF_8), ZoneId.of("Europe/Berlin"), now, null);
        assertThat(reading.unreadable()).isZero();
        assertThat(reading.periods()).hasSize(4);
        assertThat(reading.periods().values())
                .anySatisfy(period -> assertThat(period.from())
                        .isEqualTo(now.plus(Duration.ofHours(8)).truncatedTo(java.time.temporal.ChronoUnit.SECONDS)));
    }

    @Test
    void whatWaitsForTheLeadIsTentativeAndWhatHasNoEndLastsUntilTomorrow() {
        var body = new HashMap<String, Object>(Map.of("person", brand.name("anna"), "kind", "VACATION"));
        body.put("from", today.plusDays(10).toString());
        body.put("to", today.plusDays(10).toString());
        brand.as("anna").post("/api/v1/absences", body).expect(201);
        brand.as("anna")
                .post("/api/v1/absences", Map.of("person", brand.name("anna"), "kind", "SICK"))
                .expect(201);
        var text = unfolded(read(links.issue(anna, null, Locale.ENGLISH)));
        assertThat(text).containsSubsequence("SUMMARY:Vacation", "STATUS:TENTATIVE");
        assertThat(text.split("SUMMARY:Sick", -1)).hasSize(3);
    }

    @Test
    void onlyItsHashIsKeptANewOneMakesItVoidAndRevokedItIsGone() {
        var first = links.issue(anna, null, Locale.GERMAN);
        assertThat(links.of(anna))
                .singleElement()
                .satisfies(link -> assertThat(link.lastUsedAt()).isNull());
        read(first);
        assertThat(links.of(anna).get(0).lastUsedAt()).isEqualTo(now);
        var second = links.issue(anna, null, Locale.GERMAN);
        assertThat(new Browser(environment).get("/calendar/" + first + ".ics").statusCode())
                .isEqualTo(404);
        read(second);
        links.revoke(anna, null);
        assertThat(new Browser(environment).get("/calendar/" + second + ".ics").statusCode())
                .isEqualTo(404);
        assertThat(sql.sql("select count(*) from calendar_link where person = ?")
                        .param(anna.username())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoLeavesTheTeamOrIsSwitchedOffReadsItNoMore() {
        var own = links.issue(anna, null, Locale.GERMAN);
        var team = links.issue(anna, brand.team(), Locale.GERMAN);
        put(List.of(), true);
        assertThat(new Browser(environment).get("/calendar/" + team + ".ics").statusCode())
                .isEqualTo(404);
        read(own);
        put(List.of(), false);
        assertThat(new Browser(environment).get("/calendar/" + own + ".ics").statusCode())
                .isEqualTo(404);
    }

    private void put(List<String> teams, boolean active) {
        var body = new HashMap<String, Object>(
                Map.of("name", "Anna Muster", "roles", List.of("AGENT"), "teams", teams, "timeZone", "Europe/Berlin"));
        body.putAll(Map.of("skills", List.of(), "languages", List.of("de"), "active", active));
        desk.admin().put("/api/v1/people/" + anna.username(), body).expect(200);
    }

    @Test
    void aTeamOfOthersIsNotFound() {
        assertThatThrownBy(() -> links.issue(people.get(brand.name("eva")), brand.team(), Locale.GERMAN))
                .isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> links.export(anna, "no-such-team", Locale.GERMAN))
                .isInstanceOf(Refusal.NotFound.class);
    }
}

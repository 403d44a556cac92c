package de.tresen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Caller;
import de.tresen.Desk;
import de.tresen.DeskTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Absences, shifts, who is on duty, and gaps. */
@DeskTest
@Tag("both-databases")
class CoverContractTests {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    Desk desk;

    Story story;
    Instant now;
    LocalDate today;

    @BeforeEach
    void begin() {
        story = Story.begin(desk);
        now = desk.clock().instant();
        today = LocalDate.ofInstant(now, BERLIN);
    }

    private String name(String who) {
        return story.brand.name(who);
    }

    private Map<String, Object> absence(String who, String kind, Object from, Object to, String... substitutes) {
        var body = new HashMap<String, Object>(Map.of(
                "person", name(who),
                "kind", kind,
                "substitutes", List.of(substitutes).stream().map(this::name).toList()));
        body.put("from", from.toString());
        if (to != null) {
            body.put("to", to.toString());
        }
        return body;
    }

    private JsonNode away(String who, String kind, Object from, Object to, String... substitutes) {
        return desk.admin()
                .post("/api/v1/absences", absence(who, kind, from, to, substitutes))
                .expect(201);
    }

    private JsonNode sick(String who, String... substitutes) {
        return away(who, "SICK", now, null, substitutes);
    }

    private Caller.Answer plan(String who, Instant from, Instant to, String duty) {
        return desk.admin()
                .post(
                        "/api/v1/shifts",
                        Map.of(
                                "team",
                                story.brand.team(),
                                "person",
                                name(who),
                                "from",
                                from.toString(),
                                "to",
                                to.toString(),
                                "duty",
                                duty));
    }

    private void shift(String who, Duration from, Duration to, String duty) {
        plan(who, now.plus(from), now.plus(to), duty).expect(201);
    }

    private JsonNode onDuty(Instant at, String as) {
        return story.as("lea")
                .get("/api/v1/coverage/on-duty?team=" + story.brand.team() + "&at=" + at + "&as=" + as)
                .expect(200)
                .at("/people");
    }

    private List<String> agents(Instant at) {
        return names(onDuty(at, "AGENT"));
    }

    private static List<String> names(JsonNode people) {
        return people.valueStream()
                .map(person -> person.at("/username").asString().replaceFirst("-.*", "")
                        + (person.at("/actingFor").isNull()
                                ? ""
                                : " for " + person.at("/actingFor").asString().replaceFirst("-.*", "")))
                .toList();
    }

    private List<String> gaps(Instant from, Instant to) {
        return story.as("lea")
                .get("/api/v1/coverage/gaps?team=" + story.brand.team() + "&from=" + from + "&to=" + to)
                .expect(200)
                .at("/gaps")
                .valueStream()
                .map(gap -> LocalTimes.of(gap, BERLIN) + " " + gap.at("/reason").asString())
                .toList();
    }

    private Instant today(String time) {
        return today.atTime(java.time.LocalTime.parse(time)).atZone(BERLIN).toInstant();
    }

    private Caller.Answer endsOn(JsonNode absence, Object to) {
        return desk.admin()
                .put("/api/v1/absences/" + absence.at("/id").asString() + "/end", Map.of("to", to.toString()));
    }

    @Test
    void aSicknessWithoutAnEndGetsOneAndALaterOneButNoneThatIsPast() {
        var sick = sick("anna");
        desk.after(Duration.ofMinutes(1));

        var back = today.plusDays(3).atStartOfDay(BERLIN).toInstant();
        assertThat(endsOn(sick, today.plusDays(2)).expect(200).at("/to").asString())
                .isEqualTo(back.toString());
        assertThat(agents(back.minusSeconds(1))).doesNotContain("anna");
        assertThat(agents(back)).contains("anna");
        endsOn(sick, today.plusDays(9)).expect(200);
        assertThat(agents(back)).doesNotContain("anna");
        assertThat(endsOn(sick, today.minusDays(1)).expect(422).at("/detail").asString())
                .startsWith("to");
        assertThat(endsOn(sick, "Friday").expect(422).at("/detail").asString()).startsWith("to");
    }

    @Test
    void aVacationIsShortenedAtOnceAndLengthenedByAskingAgain() {
        var away = away("anna", "VACATION", today.plusDays(3), today.plusDays(9));

        endsOn(away, today.plusDays(5)).expect(200);
        assertThat(agents(today.plusDays(6).atStartOfDay(BERLIN).toInstant())).contains("anna");
        assertThat(endsOn(away, today.plusDays(8)).expect(422).at("/detail").asString())
                .startsWith("to");
    }

    @Test
    void theEndOfARequestAndOfWhatIsOverStaysAsItIs() {
        var asked = story.as("anna")
                .post("/api/v1/absences", absence("anna", "VACATION", today.plusDays(3), today.plusDays(9)))
                .expect(201);
        endsOn(asked, today.plusDays(5)).expect(409);

        var over = sick("ben");
        desk.after(Duration.ofMinutes(1));
        desk.admin().delete("/api/v1/absences/" + over.at("/id").asString()).expect(204);
        desk.after(Duration.ofMinutes(1));
        endsOn(over, today.plusDays(5)).expect(409);
    }

    @Test
    void withNoShiftsPlannedEverybodyActiveInTheTeamIsOnDuty() {
        assertThat(agents(now)).containsExactly("anna", "ben", "mia", "lea", "tom");
        assertThat(onDuty(now, "AGENT").at("/0/because").asString()).isEqualTo("NO_SHIFTS_PLANNED");
    }

    @Test
    void onlyWhoIsOnAShiftIsOnDutyWhereShiftsArePlanned() {
        shift("anna", Duration.ZERO, Duration.ofHours(4), "REGULAR");
        assertThat(agents(now)).containsExactly("anna");
        assertThat(agents(now.plus(Duration.ofHours(4)))).isEmpty();
        assertThat(onDuty(now, "AGENT").at("/0/because").asString()).isEqualTo("REGULAR");
    }

    @Test
    void whoHasLeftSinceWasOnDutyThen() {
        shift("ben", Duration.ofHours(-8), Duration.ofHours(-1), "REGULAR");
        shift("mia", Duration.ofHours(-8), Duration.ofHours(3), "REGULAR");
        var body = desk.admin().get("/api/v1/people/" + name("ben")).expect(200);
        desk.admin()
                .send(
                        "PUT",
                        "/api/v1/people/" + name("ben"),
                        body.toString()
                                .replaceFirst("\"username\":\"[^\"]*\",", "")
                                .replace("\"active\":true", "\"active\":false")
                                .replace("\"" + story.brand.team() + "\"", ""))
                .expect(200);
        assertThat(agents(now.minus(Duration.ofHours(2)))).containsExactly("ben", "mia");
        assertThat(agents(now)).containsExactly("mia");
    }

    @Test
    void whoIsOnCallComesLast() {
        shift("anna", Duration.ZERO, Duration.ofHours(4), "ON_CALL");
        shift("ben", Duration.ZERO, Duration.ofHours(2), "EVENING");
        assertThat(agents(now)).containsExactly("ben", "anna");
        assertThat(agents(now.plus(Duration.ofHours(3)))).containsExactly("anna");
    }

    @Test
    void approversAreTheLeadsAndTheMentors() {
        shift("anna", Duration.ZERO, Duration.ofHours(4), "REGULAR");
        assertThat(names(onDuty(now, "APPROVER"))).containsExactly("lea", "mia");
    }

    @Test
    void expertsOfADepartmentAreOnDutyForQuestions() {
        var path = "/api/v1/coverage/on-duty?team=" + story.brand.department() + "&as=EXPERT";
        assertThat(names(story.as("anna").get(path).expect(200).at("/people"))).containsExactly("eli", "eva");
    }

    @Test
    void anAbsentPersonIsNotOnDutyAndTheSubstituteActsForThem() {
        sick("anna", "ben");
        assertThat(agents(now)).containsExactly("mia", "lea", "tom", "ben for anna");
        shift("anna", Duration.ofDays(1), Duration.ofDays(1).plusHours(4), "REGULAR");
        assertThat(agents(now.plus(Duration.ofDays(1)))).containsExactly("ben for anna");
    }

    @Test
    void wholeDaysCountInThePersonsOwnZoneWithTheLastOneIncluded() {
        var body = desk.admin().get("/api/v1/people/" + name("anna")).expect(200);
        desk.admin()
                .send(
                        "PUT",
                        "/api/v1/people/" + name("anna"),
                        body.toString()
                                .replaceFirst("\"username\":\"[^\"]*\",", "")
                                .replace("Europe/Berlin", "America/New_York"))
                .expect(200);
        var day = today.plusDays(3);
        var absence = away("anna", "VACATION", day, day);
        var starts = day.atStartOfDay(ZoneId.of("America/New_York")).toInstant();
        assertThat(absence.at("/from").asString()).isEqualTo(starts.toString());
        assertThat(absence.at("/to").asString())
                .isEqualTo(day.plusDays(1)
                        .atStartOfDay(ZoneId.of("America/New_York"))
                        .toInstant()
                        .toString());
        assertThat(agents(starts.minusSeconds(1))).contains("anna");
        assertThat(agents(starts)).doesNotContain("anna");
        assertThat(agents(starts.plus(Duration.ofHours(24)).minusSeconds(1))).doesNotContain("anna");
        assertThat(agents(starts.plus(Duration.ofHours(24)))).contains("anna");
    }

    private void livesIn(String who, String zone) {
        var body = desk.admin().get("/api/v1/people/" + name(who)).expect(200);
        desk.admin()
                .send(
                        "PUT",
                        "/api/v1/people/" + name(who),
                        body.toString()
                                .replaceFirst("\"username\":\"[^\"]*\",", "")
                                .replace("Europe/Berlin", zone))
                .expect(200);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,2027-03-28,PT23H",
        "Europe/Berlin,2027-10-31,PT25H",
        "Pacific/Auckland,2027-04-04,PT25H",
        "Australia/Lord_Howe,2027-04-04,PT24H30M",
        "America/Havana,2027-03-14,PT23H",
    })
    void aDayOnWhichTheClocksAreSetLastsFromMidnightToMidnight(String zone, LocalDate day, Duration lasts) {
        livesIn("anna", zone);
        var absence = away("anna", "VACATION", day, day, "ben");
        var from = Instant.parse(absence.at("/from").asString());
        var to = Instant.parse(absence.at("/to").asString());
        assertThat(Duration.between(from, to)).isEqualTo(lasts);
        assertThat(agents(from.minusMillis(1))).contains("anna");
        assertThat(agents(from)).contains("ben for anna").doesNotContain("anna");
        assertThat(agents(to.minusMillis(1))).contains("ben for anna");
        assertThat(agents(to)).contains("anna", "ben");
    }

    @Test
    void aPartOfADayIsThatOfThePersonsZone() {
        livesIn("anna", "Pacific/Auckland");
        var day = today.plusDays(3);
        var from = day.atTime(9, 0).atZone(ZoneId.of("Pacific/Auckland")).toInstant();
        away("anna", "OTHER", from, from.plus(Duration.ofHours(4)));
        assertThat(agents(from)).doesNotContain("anna");
        assertThat(agents(from.plus(Duration.ofHours(4)))).contains("anna");
        var page = story.as("anna")
                .get("/api/v1/absences?username=" + name("anna"))
                .expect(200);
        assertThat(page.at("/items/0/from").asString()).isEqualTo(from.toString());
    }

    @Test
    void ofTwoThatOverlapEachHoldsByItself() {
        var first = sick("anna", "ben");
        away("anna", "OTHER", now.plus(Duration.ofHours(1)), now.plus(Duration.ofHours(5)), "mia");
        desk.after(Duration.ofHours(2));
        var then = desk.clock().instant();
        assertThat(agents(then)).contains("ben for anna");
        story.as("anna")
                .delete("/api/v1/absences/" + first.at("/id").asString())
                .expect(204);
        assertThat(agents(then))
                .as("the other one still runs")
                .contains("mia for anna")
                .doesNotContain("anna");
        assertThat(agents(now.plus(Duration.ofHours(5)))).contains("anna");
    }

    @Test
    void oneColleagueAnswersAndAnotherApproves() {
        var week = today.plusDays(7);
        var answers = absence("lea", "VACATION", week, week, "ben");
        answers.put("covers", List.of("AGENT"));
        var approves = absence("lea", "VACATION", week, week, "anna");
        approves.put("covers", List.of("APPROVER"));
        desk.admin().post("/api/v1/absences", answers).expect(201);
        desk.admin().post("/api/v1/absences", approves).expect(201);
        var then = week.atTime(10, 0).atZone(BERLIN).toInstant();
        assertThat(agents(then)).contains("ben for lea");
        assertThat(names(onDuty(then, "APPROVER"))).contains("anna for lea").doesNotContain("ben for lea");
    }

    @Test
    void aSubstituteWhoFallsIllIsFollowedByTheNextAndAtLastByTheTeam() {
        sick("anna", "ben", "mia");
        sick("ben", "mia");
        sick("mia");
        assertThat(agents(now)).containsExactly("lea", "tom");
    }

    private void colleague(String who) {
        desk.admin()
                .put(
                        "/api/v1/people/" + name(who),
                        Map.of(
                                "name",
                                who,
                                "email",
                                who + "@example.org",
                                "roles",
                                List.of("AGENT"),
                                "teams",
                                List.of(story.brand.team()),
                                "skills",
                                List.of(),
                                "languages",
                                List.of("de"),
                                "timeZone",
                                "Europe/Berlin",
                                "active",
                                true))
                .expect(201);
    }

    @Test
    void aChainOfSixLeadsToWhoIsThereAndClosedToACircleItIsRefusedWithAllOfThem() {
        var chain = List.of("anna", "ben", "mia", "ida", "jan", "kim");
        List.of("ida", "jan", "kim", "leo").forEach(this::colleague);
        for (int i = 0; i + 1 < chain.size(); i++) {
            sick(chain.get(i), chain.get(i + 1));
        }
        assertThat(agents(now)).contains("kim for anna");
        var closed = desk.admin()
                .post("/api/v1/absences", absence("kim", "SICK", now, null, "leo", "anna"))
                .expect(422);
        assertThat(closed.at("/detail").asString())
                .contains(String.join(
                        " → ",
                        List.of("kim", "anna", "ben", "mia", "ida", "jan", "kim").stream()
                                .map(this::name)
                                .toList()));
        sick("kim", "leo");
        assertThat(agents(now)).contains("leo for anna");
    }

    @Test
    void anAbsenceOfOneDayCounts() {
        away("anna", "VACATION", today, today);
        assertThat(agents(now)).doesNotContain("anna");
        assertThat(agents(today("23:59"))).doesNotContain("anna");
        assertThat(agents(today.plusDays(1).atStartOfDay(BERLIN).toInstant())).contains("anna");
    }

    @Test
    void partOfADayIsWrittenWithInstants() {
        away("anna", "OTHER", now.plus(Duration.ofHours(1)), now.plus(Duration.ofHours(2)));
        assertThat(agents(now)).contains("anna");
        assertThat(agents(now.plus(Duration.ofHours(1)))).doesNotContain("anna");
        assertThat(agents(now.plus(Duration.ofHours(2)))).contains("anna");
    }

    @Test
    void sicknessStartsNowAndNeedsNoEnd() {
        var absence = story.as("anna")
                .post("/api/v1/absences", Map.of("person", name("anna"), "kind", "SICK"))
                .expect(201);
        assertThat(absence.at("/to").isNull()).isTrue();
        assertThat(absence.at("/state").asString()).isEqualTo("APPROVED");
        assertThat(agents(now)).doesNotContain("anna");
        assertThat(agents(now.plus(Duration.ofDays(700)))).doesNotContain("anna");
    }

    @Test
    void endingItBringsThePersonBackAtOnce() {
        var id = sick("anna", "ben").at("/id").asString();
        desk.clock().tick(Duration.ofMinutes(10));
        now = desk.clock().instant();
        story.as("anna").delete("/api/v1/absences/" + id).expect(204);
        assertThat(agents(now)).contains("anna", "ben");
        assertThat(story.as("anna").get("/api/v1/absences/" + id).text("/to")).isEqualTo(now.toString());
        story.as("anna").delete("/api/v1/absences/" + id).expect(204);
    }

    @Test
    void anAbsenceThatHasNotBegunIsGone() {
        var id = away("anna", "VACATION", today.plusDays(2), today.plusDays(3))
                .at("/id")
                .asString();
        story.as("lea").delete("/api/v1/absences/" + id).expect(204);
        story.as("lea").get("/api/v1/absences/" + id).expect(404);
        story.as("lea").delete("/api/v1/absences/" + id).expect(404);
    }

    @Test
    void theNextSubstituteIsAskedWhenOneIsAwayAndSubstitutesHaveSubstitutes() {
        sick("anna", "ben", "mia");
        sick("ben");
        assertThat(agents(now)).containsExactly("lea", "tom", "mia for anna");
        sick("mia", "tom");
        assertThat(agents(now)).contains("tom for anna");
    }

    @Test
    void aCycleIsRefusedWithTheChainNamed() {
        sick("anna", "ben");
        sick("ben", "mia");
        var refused = desk.admin().post("/api/v1/absences", absence("mia", "SICK", now, null, "anna"));
        assertThat(refused.expect(422).at("/detail").asString())
                .contains(name("mia") + " → " + name("anna") + " → " + name("ben") + " → " + name("mia"));
        assertThat(refused.text("/fields/0/field")).isEqualTo("substitutes");
        assertThat(desk.admin()
                        .post("/api/v1/absences", absence("mia", "SICK", now, null, "mia"))
                        .expect(422)
                        .at("/detail")
                        .asString())
                .contains(name("mia") + " → " + name("mia"));
    }

    @Test
    void whoIsBackBeforeTheOtherGoesMaySubstituteThemInTurn() {
        away("anna", "VACATION", today.plusDays(1), today.plusDays(2), "ben");
        away("ben", "VACATION", today.plusDays(3), today.plusDays(4), "anna");
    }

    @Test
    void aVacationIsRequestedAndCountsWhenTheLeadApproves() {
        var asked = story.as("anna")
                .post("/api/v1/absences", absence("anna", "VACATION", today.plusDays(1), today.plusDays(1), "ben"))
                .expect(201);
        var path = "/api/v1/absences/" + asked.at("/id").asString();
        assertThat(asked.at("/state").asString()).isEqualTo("REQUESTED");
        assertThat(agents(now.plus(Duration.ofDays(1)))).contains("anna");
        story.as("anna")
                .post(path + "/decision", Map.of("decision", "APPROVED"))
                .expect(403);
        story.as("ben").post(path + "/decision", Map.of("decision", "APPROVED")).expect(403);
        story.as("lea").post(path + "/decision", Map.of("decision", "APPROVED")).expect(200);
        assertThat(agents(now.plus(Duration.ofDays(1)))).doesNotContain("anna");
        story.as("lea").post(path + "/decision", Map.of("decision", "DECLINED")).expect(409);
    }

    @Test
    void colleaguesSeeThatSomebodyIsAwayButNotWhy() {
        var path = "/api/v1/absences/" + sick("anna").at("/id").asString();
        assertThat(story.as("lea").get(path).text("/kind")).isEqualTo("SICK");
        assertThat(story.as("anna").get(path).text("/kind")).isEqualTo("SICK");
        assertThat(story.as("ben").get(path).expect(200).at("/kind").isNull()).isTrue();
        story.as("eva").get(path).expect(404);
        story.as("eva").delete(path).expect(404);
        story.as("ben").delete(path).expect(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'kind': 'SICK'} | person",
                "{'person': 'nobody-here', 'kind': 'SICK'} | person",
                "{'person': 'ANNA'} | kind",
                "{'person': 'ANNA', 'kind': 'HOLIDAY', 'from': '2026-12-01'} | kind",
                "{'person': 'ANNA', 'kind': 'VACATION', 'to': '2026-12-01'} | from",
                "{'person': 'ANNA', 'kind': 'VACATION', 'from': '2026-12-01'} | to",
                "{'person': 'ANNA', 'kind': 'SICK', 'from': 'tomorrow'} | from",
                "{'person': 'ANNA', 'kind': 'SICK', 'from': '2026-02-30'} | from",
                "{'person': 'ANNA', 'kind': 'SICK', 'to': '9999-12-31'} | to",
                "{'person': 'ANNA', 'kind': 'SICK', 'from': '2026-12-02', 'to': '2026-12-01'} | to",
                "{'person': 'ANNA', 'kind': 'SICK', 'substitutes': ['nobody-here']} | substitutes",
                "{'person': 'ANNA', 'kind': 'SICK', 'substitutes': ['EVA']} | substitutes",
                "{'person': 'ANNA', 'kind': 'SICK', 'substitutes': [null]} | substitutes",
                "{'person': 'ANNA', 'kind': 'SICK', 'colour': 'red'} | colour",
            })
    void aWrongAbsenceIsRefusedWithTheField(String body, String field) {
        var json = body.replace('\'', '"').replace("ANNA", name("anna")).replace("EVA", name("eva"));
        var refused = desk.admin().send("POST", "/api/v1/absences", json);
        assertThat(refused.expect(422).at("/detail").asString()).contains(field);
        assertThat(refused.contentType()).contains("problem+json");
    }

    @Test
    void absencesAreListedPageByPage() {
        for (var day = 1; day <= 3; day++) {
            away("anna", "VACATION", today.plusDays(day), today.plusDays(day), "ben", "mia");
        }
        var path = "/api/v1/absences?limit=2&username=" + name("anna");
        var first = story.as("ben").get(path).expect(200);
        assertThat(first.at("/items")).hasSize(2);
        assertThat(first.at("/items/0/substitutes")).hasSize(2);
        var rest = story.as("ben")
                .get(path + "&cursor=" + first.at("/next").asString())
                .expect(200);
        assertThat(rest.at("/items")).hasSize(1);
        assertThat(rest.at("/next").isNull()).isTrue();
        assertThat(story.as("eva").get(path).expect(200).at("/items")).isEmpty();
        story.as("ben").get(path + "&cursor=x").expect(422);
    }

    @Test
    void shiftsArePlannedByTheLeadAndListedForTheTeam() {
        var body = Map.of(
                "team",
                story.brand.team(),
                "person",
                name("anna"),
                "duty",
                "REGULAR",
                "from",
                now.plus(Duration.ofDays(1)).toString(),
                "to",
                now.plus(Duration.ofDays(1)).plus(Duration.ofHours(8)).toString());
        story.as("anna").post("/api/v1/shifts", body).expect(403);
        story.as("eva").post("/api/v1/shifts", body).expect(403);
        var id = story.as("lea")
                .post("/api/v1/shifts", body)
                .expect(201)
                .at("/id")
                .asString();
        var list = "/api/v1/shifts?team=" + story.brand.team();
        assertThat(story.as("anna").get(list).expect(200).at("/items/0/id").asString())
                .isEqualTo(id);
        assertThat(story.as("eva").get(list).expect(200).at("/items")).isEmpty();
        story.as("anna").delete("/api/v1/shifts/" + id).expect(403);
        story.as("eva").delete("/api/v1/shifts/" + id).expect(404);
        story.as("lea").delete("/api/v1/shifts/" + id).expect(204);
        story.as("lea").get("/api/v1/shifts/" + id).expect(404);
    }

    @Test
    void aShiftThatRunsEndsNowAndOneThatIsOverStays() {
        var id = plan("anna", now, now.plus(Duration.ofHours(4)), "REGULAR")
                .expect(201)
                .at("/id")
                .asString();
        desk.clock().tick(Duration.ofHours(1));
        story.as("lea").delete("/api/v1/shifts/" + id).expect(204);
        assertThat(agents(desk.clock().instant())).isEmpty();
        assertThat(agents(now)).containsExactly("anna");
        story.as("lea").delete("/api/v1/shifts/" + id).expect(409);
    }

    @ParameterizedTest
    @CsvSource({
        "eva,PT1H,REGULAR,person",
        "anna,PT0S,REGULAR,to",
        "anna,PT25H,WEEKEND,to",
        "anna,PT800H,ON_CALL,to",
        "anna,PT1H,NIGHT,duty"
    })
    void aWrongShiftIsRefusedWithTheField(String who, Duration lasts, String duty, String field) {
        var refused = plan(who, now, now.plus(lasts), duty).expect(422);
        assertThat(refused.at("/detail").asString()).contains(field);
    }

    @Test
    void gapsArePromisedHoursWithNobodyThere() {
        plan("anna", today("09:00"), today("12:00"), "REGULAR").expect(201);
        plan("ben", today("14:00"), today("20:00"), "REGULAR").expect(201);
        away("ben", "OTHER", today("15:00"), today("16:00"));
        assertThat(gaps(today("06:00"), today("22:00")))
                .containsExactly("12:00-14:00 NOBODY_PLANNED", "15:00-16:00 EVERYBODY_AWAY");
        assertThat(gaps(today("09:30"), today("12:30"))).containsExactly("12:00-12:30 NOBODY_PLANNED");
    }

    @Test
    void withNoShiftsPlannedThereIsAGapOnlyWhenEverybodyIsAway() {
        assertThat(gaps(today("00:00"), today("23:00"))).isEmpty();
        for (var who : List.of("anna", "ben", "mia", "lea", "tom")) {
            away(who, "VACATION", today, today);
        }
        assertThat(gaps(today("00:00"), today("23:00"))).containsExactly("09:00-17:00 EVERYBODY_AWAY");
    }

    @Test
    void aTeamsOwnHoursArePromisedRatherThanThoseOfItsChannels() {
        desk.admin()
                .put(
                        "/api/v1/service-hours/own-" + story.brand.key(),
                        Map.of(
                                "timeZone",
                                "Europe/Berlin",
                                "week",
                                Map.of(today.getDayOfWeek().name(), List.of("10:00-11:00"))))
                .expect(201);
        desk.admin()
                .put(
                        "/api/v1/teams/" + story.brand.team(),
                        Map.of("name", "Team", "timeZone", "Europe/Berlin", "serviceHours", "own-" + story.brand.key()))
                .expect(200);
        plan("anna", today("20:00"), today("21:00"), "EVENING").expect(201);
        assertThat(gaps(today("00:00"), today("23:00"))).containsExactly("10:00-11:00 NOBODY_PLANNED");
    }

    @Test
    void whoIsOnDutyIsNotToldToStrangers() {
        for (var path : List.of("on-duty?team=", "gaps?from=" + now + "&to=" + now.plusSeconds(60) + "&team=")) {
            story.as("eva").get("/api/v1/coverage/" + path + story.brand.team()).expect(404);
            story.as("anna").get("/api/v1/coverage/" + path + "no-such-team").expect(404);
            story.as("anna")
                    .get("/api/v1/coverage/" + path + story.brand.team())
                    .expect(200);
        }
        var path = "/api/v1/coverage/on-duty?team=" + story.brand.team();
        assertThat(story.as("anna")
                        .get(path + "&as=BOSS")
                        .expect(422)
                        .at("/detail")
                        .asString())
                .contains("AGENT, APPROVER, EXPERT");
        story.as("anna").get(path + "&at=now").expect(422);
        story.as("anna").get("/api/v1/coverage/on-duty").expect(422);
        story.as("anna")
                .get("/api/v1/coverage/gaps?team=" + story.brand.team() + "&from=" + now + "&to=" + now)
                .expect(422);
        story.as("anna")
                .get("/api/v1/coverage/gaps?team=" + story.brand.team()
                        + "&from=0000-01-01T00:00:00Z&to=0000-02-01T00:00:00Z")
                .expect(422);
    }

    /** A gap's beginning and end on the clock of a zone. */
    static final class LocalTimes {

        private LocalTimes() {}

        static String of(JsonNode gap, ZoneId zone) {
            return time(gap.at("/from"), zone) + "-" + time(gap.at("/to"), zone);
        }

        private static String time(JsonNode at, ZoneId zone) {
            return Instant.parse(at.asString()).atZone(zone).toLocalTime().toString();
        }
    }
}

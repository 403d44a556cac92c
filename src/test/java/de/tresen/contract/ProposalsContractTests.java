package de.tresen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Caller;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.staffing.ProposalSearch;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The desk proposes who could fill the gaps, and people decide. Office hours; anna, ben, mia and lea may be planned. */
@DeskTest
@Tag("both-databases")
class ProposalsContractTests {

    private static final String PROPOSALS = "/api/v1/coverage/proposals";
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    Desk desk;

    @Autowired
    ProposalSearch search;

    @Autowired
    JdbcClient sql;

    Story story;
    LocalDate monday;

    @BeforeEach
    void begin() {
        story = Story.begin(desk);
        monday = LocalDate.ofInstant(desk.clock().instant(), BERLIN).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    private Map<String, Object> week() {
        return new HashMap<>(Map.of(
                "team", story.brand.team(),
                "from", monday.toString(),
                "to", monday.plusDays(6).toString()));
    }

    private String asked(Map<String, ?> body) {
        var id = story.as("lea").post(PROPOSALS, body).expect(202).at("/id").asString();
        search.round();
        return id;
    }

    private JsonNode see(String id) {
        return story.as("lea").get(PROPOSALS + "/" + id).expect(200);
    }

    private List<JsonNode> shifts(String id) {
        return story.as("lea")
                .get(PROPOSALS + "/" + id + "/shifts")
                .expect(200)
                .at("/items")
                .valueStream()
                .toList();
    }

    private JsonNode adopt(String id, Map<String, ?> body) {
        return story.as("lea").post(PROPOSALS + "/" + id + "/adoption", body).expect(200);
    }

    private List<JsonNode> real() {
        return story.as("lea")
                .get("/api/v1/shifts?limit=200&team=" + story.brand.team())
                .expect(200)
                .at("/items")
                .valueStream()
                .toList();
    }

    private void planned(String who, LocalDate day, String from, String to) {
        story.as("lea")
                .post(
                        "/api/v1/shifts",
                        Map.of(
                                "team", story.brand.team(),
                                "person", story.brand.name(who),
                                "from",
                                        day.atTime(java.time.LocalTime.parse(from))
                                                .atZone(BERLIN)
                                                .toInstant()
                                                .toString(),
                                "to",
                                        day.atTime(java.time.LocalTime.parse(to))
                                                .atZone(BERLIN)
                                                .toInstant()
                                                .toString(),
                                "duty", "REGULAR"))
                .expect(201);
    }

    private void away(String who, LocalDate from, LocalDate to) {
        desk.admin()
                .post(
                        "/api/v1/absences",
                        Map.of(
                                "person",
                                story.brand.name(who),
                                "kind",
                                "VACATION",
                                "from",
                                from.toString(),
                                "to",
                                to.toString()))
                .expect(201);
    }

    private static String against(JsonNode shift, String person) {
        return shift.at("/choices")
                .valueStream()
                .filter(choice -> choice.at("/person").asString().equals(person))
                .findFirst()
                .orElseThrow()
                .at("/against")
                .toString();
    }

    @Test
    void aWeekIsProposedAndNothingIsRealUntilAPersonAdoptsIt() {
        var id = asked(week());
        assertThat(see(id).at("/state").asString()).isEqualTo("READY");
        assertThat(see(id).at("/shifts").asInt()).isEqualTo(5);
        assertThat(see(id).at("/open").asInt()).isZero();
        assertThat(shifts(id))
                .allSatisfy(shift -> assertThat(shift.at("/person").asString())
                        .isEqualTo(shift.at("/proposed").asString()));
        assertThat(real()).isEmpty();
        var adopted = adopt(id, Map.of());
        assertThat(adopted.at("/adopted")).hasSize(5);
        assertThat(adopted.at("/refused")).isEmpty();
        assertThat(real())
                .hasSize(5)
                .extracting(shift -> shift.at("/duty").asString())
                .contains("REGULAR");
        assertThat(adopt(id, Map.of()).at("/adopted")).isEmpty();
        assertThat(real()).hasSize(5);
        assertThat(see(id).at("/adopted").asInt()).isEqualTo(5);
        assertThat(see(asked(week())).at("/shifts").asInt())
                .as("nothing is missing any more")
                .isZero();
    }

    @Test
    void itSaysWhoElseCouldAndWhatSpeaksAgainstTheOthers() {
        away("anna", monday, monday.plusDays(2));
        planned("ben", monday.minusDays(1), "20:00", "23:30");
        planned("ben", monday.plusDays(1), "13:00", "14:00");
        var id = asked(week());
        var first = shifts(id).get(0);
        assertThat(against(first, story.brand.name("anna"))).isEqualTo("[\"AWAY\"]");
        assertThat(against(first, story.brand.name("ben"))).isEqualTo("[\"REST\"]");
        assertThat(against(first, first.at("/person").asString())).isEqualTo("[]");
        assertThat(first.at("/choices")
                        .valueStream()
                        .map(choice -> choice.at("/person").asString()))
                .containsExactlyInAnyOrder(
                        story.brand.name("anna"),
                        story.brand.name("ben"),
                        story.brand.name("lea"),
                        story.brand.name("mia"),
                        story.brand.name("tom"));
        assertThat(against(first, story.brand.name("tom")))
                .as("a trainee who needs a mentor is no choice, and it says why")
                .isEqualTo("[\"TRAINEE\"]");
        var tuesday = shifts(id).stream()
                .map(shift -> shift.at("/from").asString())
                .filter(from -> from.startsWith(monday.plusDays(1).toString()))
                .toList();
        assertThat(tuesday).as("what ben has already is left out").hasSize(2);
    }

    @Test
    void whatNobodyMayDoStaysOpenAndSaysWhy() {
        for (var who : List.of("anna", "ben", "lea", "mia")) {
            away(who, monday, monday);
        }
        var id = asked(week());
        assertThat(see(id).at("/open").asInt()).isEqualTo(1);
        var open = shifts(id).get(0);
        assertThat(open.at("/person").isNull()).isTrue();
        for (var who : List.of("anna", "ben", "lea", "mia")) {
            assertThat(against(open, story.brand.name(who))).isEqualTo("[\"AWAY\"]");
        }
        assertThat(adopt(id, Map.of()).at("/adopted")).hasSize(4);
    }

    @Test
    void languagesAndSkillsAreAsked() {
        var body = week();
        body.put("language", "en");
        assertThat(see(asked(body)).at("/open").asInt())
                .as("all speak German only")
                .isEqualTo(5);
        body.put("language", "de");
        assertThat(see(asked(body)).at("/open").asInt()).isZero();
        body.put("skill", "welding");
        assertThat(see(asked(body)).at("/open").asInt()).isEqualTo(5);
    }

    private Caller.Answer agree(String by, String with, String perWeek) {
        return story.as(by).put("/api/v1/coverage/agreed-hours/" + story.brand.name(with), Map.of("perWeek", perWeek));
    }

    @Test
    void nobodyIsProposedBeyondTheHoursThatWereAgreedWhereItCanBeHelped() {
        away("lea", monday, monday.plusDays(6));
        away("mia", monday, monday.plusDays(6));
        agree("lea", "anna", "PT8H").expect(201);
        agree("lea", "anna", "PT9H30M").expect(200);
        var shifts = shifts(asked(week()));
        assertThat(shifts)
                .filteredOn(shift -> shift.at("/person").asString().equals(story.brand.name("anna")))
                .as("one of eight hours, and the other four are ben's")
                .hasSize(1);
        var agreed = story.as("lea")
                .get("/api/v1/coverage/agreed-hours?team=" + story.brand.team())
                .expect(200)
                .at("/items");
        assertThat(agreed.at("/0/perWeek").asString()).isEqualTo("PT9H30M");
        assertThat(agreed.at("/1/perWeek").asString()).isEqualTo("PT40H");
        assertThat(agreed.at("/1/usual").asBoolean()).isTrue();
    }

    @Test
    void hoursAreAgreedWithSomebodyElseByWhoPlans() {
        agree("lea", "lea", "PT30H").expect(403);
        agree("ben", "anna", "PT30H").expect(403);
        agree("max", "lea", "PT30H").expect(201);
        for (var wrong : List.of("PT0S", "PT61H", "-PT8H", "PT8H0M1S")) {
            assertThat(agree("lea", "anna", wrong).expect(422).at("/detail").asString())
                    .startsWith("perWeek");
        }
        var path = "/api/v1/coverage/agreed-hours/" + story.brand.name("lea");
        story.as("max").delete(path).expect(204);
        story.as("max").delete(path).expect(204);
        story.as("max").delete("/api/v1/coverage/agreed-hours/nobody-here").expect(404);
    }

    @Test
    void wishesCountAndAreShown() {
        for (var who : List.of("anna", "ben", "mia")) {
            story.as(who)
                    .post(
                            "/api/v1/coverage/wishes",
                            Map.of("kind", "RATHER_NOT", "days", List.of("MONDAY"), "from", monday.toString()))
                    .expect(201);
        }
        var first = shifts(asked(week())).get(0);
        assertThat(first.at("/person").asString()).isEqualTo(story.brand.name("lea"));
        assertThat(first.at("/choices")
                        .valueStream()
                        .filter(choice -> choice.at("/person").asString().equals(story.brand.name("ben")))
                        .map(choice -> choice.at("/wish").asString()))
                .containsExactly("RATHER_NOT");
    }

    @Test
    void wishesAreOnesOwnBusinessAndThatOfWhoPlans() {
        var wish = story.as("anna")
                .post("/api/v1/coverage/wishes", Map.of("kind", "LIKE", "days", List.of("SATURDAY", "SUNDAY")))
                .expect(201);
        var path = "/api/v1/coverage/wishes/" + wish.at("/id").asString();
        assertThat(wish.at("/to").isNull()).isTrue();
        var anna = "/api/v1/coverage/wishes?username=" + story.brand.name("anna");
        story.as("ben").get(anna).expect(403);
        assertThat(story.as("lea").get(anna).expect(200).at("/items")).hasSize(1);
        story.as("ben").delete(path).expect(404);
        story.as("anna").delete(path).expect(204);
        assertThat(story.as("anna").get("/api/v1/coverage/wishes").expect(200).at("/items"))
                .isEmpty();
        var wrong = story.as("anna")
                .post("/api/v1/coverage/wishes", Map.of("kind", "LIKE", "from", "2026-12-24", "to", "2026-12-23"))
                .expect(422);
        assertThat(wrong.at("/detail").asString()).contains("to:");
    }

    @Test
    void aPersonChoosesSomebodyElseAndSeesWhatItBreaks() {
        planned("ben", monday.minusDays(1), "20:00", "23:30");
        away("anna", monday, monday);
        var id = asked(week());
        var first = shifts(id).get(0);
        var path = PROPOSALS + "/" + id + "/shifts/" + first.at("/id").asString();
        story.as("lea").put(path, Map.of("person", story.brand.name("anna"))).expect(422);
        story.as("lea").put(path, Map.of("person", story.brand.name("tom"))).expect(422);
        var given = story.as("lea")
                .put(
                        path,
                        Map.of(
                                "person",
                                story.brand.name("ben"),
                                "version",
                                see(id).at("/version").asInt()))
                .expect(200);
        assertThat(given.at("/against").toString()).isEqualTo("[\"REST\"]");
        assertThat(given.at("/changedBy").asString()).isEqualTo(story.brand.name("lea"));
        assertThat(given.at("/proposed").asString()).isNotEqualTo(story.brand.name("ben"));
        assertThat(adopt(id, Map.of("shifts", List.of(first.at("/id").asString())))
                        .at("/adopted"))
                .as("whoever chose it saw what it breaks")
                .hasSize(1);
        story.as("lea").put(path, Map.of()).expect(409);
    }

    @Test
    void whatHasChangedMeanwhileIsRefusedAndTheRestIsAdopted() {
        var id = asked(week());
        var first = shifts(id).get(0);
        var second = shifts(id).get(1);
        planned("mia", monday, "09:00", "17:00");
        away(second.at("/person").asString().replaceFirst("-.*", ""), monday.plusDays(1), monday.plusDays(1));
        var answer = adopt(id, Map.of());
        assertThat(answer.at("/adopted")).hasSize(3);
        assertThat(answer.at("/refused/0/id").asString())
                .isEqualTo(first.at("/id").asString());
        assertThat(answer.at("/refused/0/against/0").asString()).isEqualTo("NOT_MISSING");
        assertThat(answer.at("/refused/1/against").toString()).isEqualTo("[\"AWAY\"]");
        assertThat(real()).hasSize(4);
    }

    @Test
    void whatIsPlannedByHandIsHeldAgainstTheRulesToo() {
        planned("ben", monday, "13:00", "23:00");
        planned("ben", monday.plusDays(1), "08:00", "19:00");
        var found = story.as("lea")
                .get("/api/v1/coverage/working-time?team=" + story.brand.team() + "&from=" + monday + "&to="
                        + monday.plusDays(6))
                .expect(200)
                .at("/items");
        assertThat(found.valueStream()
                        .map(broken -> broken.at("/rule").asString() + " "
                                + broken.at("/day").asString()))
                .containsExactly("REST " + monday.plusDays(1), "DAY " + monday.plusDays(1));
    }

    @Test
    void whoIsSlowerIsToldThatItHasChanged() {
        var id = asked(week());
        var seen = see(id).at("/version").asInt();
        var path =
                PROPOSALS + "/" + id + "/shifts/" + shifts(id).get(0).at("/id").asString();
        story.as("max").put(path, Map.of("version", seen)).expect(200);
        story.as("lea")
                .post(PROPOSALS + "/" + id + "/adoption", Map.of("version", seen))
                .expect(409);
        assertThat(real()).isEmpty();
        assertThat(adopt(id, Map.of("version", seen + 1)).at("/adopted")).hasSize(4);
    }

    @Test
    void thereIsOneSearchForATeamAndOneThatWasInterruptedSaysSo() {
        var id = story.as("lea").post(PROPOSALS, week()).expect(202).at("/id").asString();
        story.as("lea").post(PROPOSALS, week()).expect(409);
        claimedElsewhere(id, 60);
        search.round();
        assertThat(see(id).at("/state").asString())
                .as("another node works on it")
                .isEqualTo("SEARCHING");
        claimedElsewhere(id, -1);
        search.round();
        assertThat(see(id).at("/state").asString()).isEqualTo("INTERRUPTED");
        assertThat(see(asked(week())).at("/state").asString()).isEqualTo("READY");
    }

    private void claimedElsewhere(String id, long secondsLeft) {
        sql.sql("update roster_proposal set state = 'SEARCHING', lease_until = :until where id = :id")
                .param("until", desk.clock().instant().plusSeconds(secondsLeft).atOffset(java.time.ZoneOffset.UTC))
                .param("id", UUID.fromString(id))
                .update();
    }

    @Test
    void aDiscardedProposalCannotBeAdopted() {
        var id = asked(week());
        story.as("lea").delete(PROPOSALS + "/" + id).expect(204);
        story.as("lea").post(PROPOSALS + "/" + id + "/adoption", Map.of()).expect(409);
        assertThat(real()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "from,2020-01-01",
        "from,tomorrow",
        "to,2020-01-01",
        "to,2030-01-01",
        "team,no-such-team",
        "people,0",
        "people,21",
        "language,not a tag",
        "colour,red"
    })
    void aWrongQuestionIsRefusedWithTheField(String field, String value) {
        var body = week();
        body.put(field, field.equals("people") ? (Object) Integer.valueOf(value) : value);
        assertThat(desk.admin().post(PROPOSALS, body).expect(422).at("/detail").asString())
                .contains(field);
    }
}

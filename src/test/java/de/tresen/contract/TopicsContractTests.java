package de.tresen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Caller;
import de.tresen.Desk;
import de.tresen.DeskTest;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A question about a topic goes to who knows it and can be reached, one after the other, and never nowhere. */
@DeskTest
@Tag("both-databases")
class TopicsContractTests {

    @Autowired
    Desk desk;

    Story story;
    String id;
    String topic;

    @BeforeEach
    void begin() {
        story = Story.begin(desk);
        topic = "parcels-" + story.brand.key();
        person("dora", "EXPERT");
        person("hans", "EXPERT");
        put(Map.of()).expect(201);
        id = story.asked("t1");
        story.brand.claim("anna", "reply", id);
    }

    @Test
    void isKeptByWhoLeadsTheDepartmentOrSetsUpTheDesk() {
        person("kim", "LEAD");
        put(Map.of("words", List.of("Paket", "Sendung"))).expect(200);
        assertThat(story.as("anna").get(path()).expect(200).at("/words/1").asString())
                .isEqualTo("Sendung");
        for (var who : List.of("anna", "eva", "lea")) {
            story.as(who).put(path(), body(Map.of())).expect(403);
            story.as(who).delete(path()).expect(403);
        }
        for (var who : List.of("kim", "max", "paul")) {
            story.as(who).put(path(), body(Map.of())).expect(200);
        }
        story.as("kim").delete(path()).expect(204);
        story.as("kim").get(path()).expect(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "department", "experts"})
    void namesWhatIsMissing(String field) {
        var wrong = body(Map.of());
        wrong.remove(field);
        var refused = desk.admin().put(path(), wrong).expect(422);
        assertThat(Story.texts(refused, "/fields", "/field")).containsOnly(field);
    }

    @Test
    void takesOnlyActivePeopleOfTheDepartmentEachOnce() {
        put(Map.of("experts", List.of(name("anna")))).expect(422);
        put(Map.of("head", name("eva"))).expect(422);
        put(Map.of("department", story.brand.team())).expect(422);
        put(Map.of("sort", "x")).expect(422);
    }

    @Test
    void asksTheFirstExpertWhoCanBeReached() {
        ask(Map.of()).expect(201);
        assertThat(story.inView("eva", "mine")).contains(id);
        assertThat(story.inView("eli", "offered")).doesNotContain(id);
        assertThat(given()).containsExactly("EXPERT FIRST " + name("eva") + " - -");
        assertThat(told("eva")).contains("QUESTION_ASKED");
        assertThat(told("eli")).isEmpty();
    }

    @Test
    void skipsWhoIsAway() {
        sick("eva", List.of());
        ask(Map.of()).expect(201);
        assertThat(story.inView("eli", "mine")).contains(id);
        assertThat(given()).containsExactly("EXPERT FIRST " + name("eli") + " - " + name("eva"));
    }

    @Test
    void asksWhoStandsInForTheExpert() {
        sick("eva", List.of(name("hans")));
        ask(Map.of()).expect(201);
        assertThat(story.inView("hans", "mine")).contains(id);
        assertThat(given()).containsExactly("EXPERT FIRST " + name("hans") + " " + name("eva") + " -");
    }

    @Test
    void skipsWhoIsNotOnDutyWhereShiftsArePlanned() {
        var now = desk.clock().instant();
        desk.admin()
                .post(
                        "/api/v1/shifts",
                        Map.of(
                                "team",
                                story.brand.department(),
                                "person",
                                name("eli"),
                                "from",
                                now.toString(),
                                "to",
                                now.plus(Duration.ofHours(4)).toString(),
                                "duty",
                                "REGULAR"))
                .expect(201);
        ask(Map.of()).expect(201);
        assertThat(given()).containsExactly("EXPERT FIRST " + name("eli") + " - " + name("eva"));
    }

    @Test
    void goesToTheDeputyAndThenToTheHeadEachWithTheDepartmentsOwnTime() {
        ask(Map.of()).expect(201);
        desk.after(Duration.ofMinutes(119));
        assertThat(given()).hasSize(1);
        desk.after(Duration.ofMinutes(1));
        assertThat(story.inView("dora", "mine")).contains(id);
        assertThat(story.inView("eva", "mine")).doesNotContain(id);
        desk.after(Duration.ofMinutes(119));
        assertThat(given()).hasSize(2);
        desk.after(Duration.ofMinutes(1));
        assertThat(story.inView("hans", "mine")).contains(id);
        assertThat(given())
                .containsExactly(
                        "EXPERT FIRST " + name("eva") + " - -",
                        "DEPUTY LATE " + name("dora") + " - -",
                        "HEAD LATE " + name("hans") + " - -");
        story.as("hans").post(answerPath(), Map.of("text", "Im Lager.")).expect(200);
        assertThat(story.clockState(id, "DEPARTMENT_RESPONSE")).isEqualTo("BREACHED");
        assertThat(story.status(id)).isEqualTo("OPEN");
    }

    @Test
    void theTimeOfTheNextOneIsCountedInServiceHours() {
        var now = desk.clock().instant().atZone(ZoneId.of("Europe/Berlin"));
        desk.after(Duration.between(now, now.with(LocalTime.of(15, 30))));
        ask(Map.of()).expect(201);
        desk.after(Duration.ofHours(18));
        assertThat(given()).as("half past nine in the morning").hasSize(2);
        desk.after(Duration.ofMinutes(119));
        assertThat(given()).hasSize(2);
        desk.after(Duration.ofMinutes(1));
        assertThat(given()).hasSize(3);
    }

    @Test
    void asksTheHeadAtOnceWhenNobodyElseCanBeReached() {
        List.of("eva", "eli", "dora").forEach(who -> sick(who, List.of()));
        ask(Map.of()).expect(201);
        assertThat(story.inView("hans", "mine")).contains(id);
        desk.after(Duration.ofHours(2));
        assertThat(given()).last().asString().startsWith("ASKING_TEAM LATE");
    }

    @Test
    void withNobodyLeftTheDepartmentsLeadKnowsAndTheGapIsNoted() {
        person("kim", "LEAD");
        List.of("eva", "eli", "dora", "hans").forEach(who -> sick(who, List.of()));
        ask(Map.of()).expect(201);
        assertThat(given()).singleElement().asString().startsWith("DEPARTMENT FIRST - - ");
        assertThat(story.events(id)).containsOnlyOnce("NOBODY_ON_DUTY");
        assertThat(told("kim")).contains("NOBODY_ON_DUTY");
        assertThat(story.inView("kim", "offered")).contains(id);
    }

    @Test
    void withoutALeadOfTheDepartmentTheLeadOfTheAskingTeamKnows() {
        List.of("eva", "eli", "dora", "hans").forEach(who -> sick(who, List.of()));
        ask(Map.of()).expect(201);
        assertThat(given()).singleElement().asString().startsWith("ASKING_TEAM FIRST - - ");
        assertThat(story.events(id)).containsOnlyOnce("NOBODY_ON_DUTY");
        assertThat(told("lea")).contains("NOBODY_ON_DUTY");
    }

    @Test
    void theExpertWhoIsNamedIsAskedBeforeThoseOfTheTopic() {
        ask(Map.of("expert", name("eli"))).expect(201);
        assertThat(given()).containsExactly("EXPERT FIRST " + name("eli") + " - -");
        desk.after(Duration.ofHours(2));
        assertThat(given()).last().asString().startsWith("DEPUTY LATE " + name("dora"));
    }

    @Test
    void remindsWhoseTurnItIs() {
        ask(Map.of()).expect(201);
        desk.after(Duration.ofMinutes(91));
        assertThat(told("eva")).contains("QUESTION_REMINDER");
        assertThat(told("eli")).doesNotContain("QUESTION_REMINDER");
    }

    @Test
    void refusesATopicOfAnotherDepartmentOrNone() {
        ask(Map.of("topic", "no-such")).expect(422);
        var other = desk.brand();
        ask(Map.of("department", other.department())).expect(422);
    }

    private String path() {
        return "/api/v1/topics/" + topic;
    }

    private String name(String who) {
        return story.brand.name(who);
    }

    private void person(String who, String role) {
        desk.admin()
                .put(
                        "/api/v1/people/" + name(who),
                        Map.of(
                                "name",
                                who + " Muster",
                                "email",
                                who + "@example.org",
                                "roles",
                                List.of(role),
                                "teams",
                                List.of(story.brand.department()),
                                "timeZone",
                                "Europe/Berlin",
                                "active",
                                true))
                .expect(201);
    }

    private Map<String, Object> body(Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of(
                "name",
                "Pakete",
                "department",
                story.brand.department(),
                "experts",
                List.of(name("eva"), name("eli")),
                "deputies",
                List.of(name("dora")),
                "head",
                name("hans")));
        body.putAll(more);
        return body;
    }

    private Caller.Answer put(Map<String, ?> more) {
        return desk.admin().put(path(), body(more));
    }

    private Caller.Answer ask(Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of("topic", topic, "text", "Wo ist es?"));
        body.putAll(more);
        return story.as("anna").post(Story.of(id) + "/questions", body);
    }

    private String answerPath() {
        return "/api/v1/questions/" + story.see(id).at("/questions/0/id").asString() + "/answer";
    }

    private void sick(String who, List<String> substitutes) {
        desk.admin()
                .post(
                        "/api/v1/absences",
                        Map.of(
                                "person",
                                name(who),
                                "kind",
                                "SICK",
                                "from",
                                desk.clock().instant().toString(),
                                "substitutes",
                                substitutes))
                .expect(201);
    }

    private List<String> given() {
        return Story.each(story.see(id), "/timeline")
                .filter(entry -> entry.at("/event").asString().equals("QUESTION_GIVEN"))
                .map(entry -> entry.at("/detail").asString())
                .toList();
    }

    private List<String> told(String who) {
        return Story.each(story.as(who).get("/api/v1/notifications").expect(200), "/items")
                .map((JsonNode item) -> item.at("/reason").asString())
                .toList();
    }
}

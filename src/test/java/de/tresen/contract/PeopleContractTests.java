package de.tresen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Caller;
import de.tresen.Desk;
import de.tresen.DeskTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** People, teams, tokens, and who sees what. */
@DeskTest
@Tag("both-databases")
class PeopleContractTests {

    private static final String PERSON = """
            {"name": "Zoé Öz", "email": "zoe@example.org", "roles": %s, "teams": [], "skills": ["Räder"],
             "languages": ["de"], "timeZone": "Europe/Berlin", "active": %s}""";

    @Autowired
    Desk desk;

    Story story;

    @BeforeEach
    void begin() {
        story = Story.begin(desk);
    }

    private String path(String name) {
        return "/api/v1/people/" + name + "-" + story.brand.key();
    }

    @Test
    void aPersonIsAnsweredWithEveryFieldAsItWasSent() {
        var body = PERSON.formatted("[\"AGENT\",\"TRAINEE\",\"EXPERT\",\"LEAD\",\"MANAGER\",\"PROCESS_OWNER\"]", true);
        var created = desk.admin().send("PUT", path("zoe"), body).expect(201);
        assertThat(created.at("/roles")).hasSize(6);
        var read = desk.admin().get(path("zoe")).expect(200);
        assertThat(read.at("/name").asString()).isEqualTo("Zoé Öz");
        assertThat(read.at("/email").asString()).isEqualTo("zoe@example.org");
        assertThat(read.at("/skills/0").asString()).isEqualTo("Räder");
        assertThat(read.at("/active").asBoolean()).isTrue();
        assertThat(read.at("/mentor").isNull()).isTrue();
    }

    @Test
    void theSamePutTwiceChangesNothing() {
        var body = PERSON.formatted("[\"AGENT\"]", true);
        desk.admin().send("PUT", path("zoe"), body).expect(201);
        var once = desk.admin().get(path("zoe")).expect(200);
        desk.admin().send("PUT", path("zoe"), body).expect(200);
        assertThat(desk.admin().get(path("zoe")).expect(200)).isEqualTo(once);
    }

    @Test
    void ofManyWhoCreateTheSameAtOnceOneCreatesAndAllSucceed() {
        var body = PERSON.formatted("[\"AGENT\"]", true);
        var answers = IntStream.range(0, 6)
                .parallel()
                .mapToObj(i -> desk.admin().send("PUT", path("race"), body).status())
                .toList();
        assertThat(answers).containsOnly(200, 201).containsOnlyOnce(201);
    }

    @Test
    void charactersBeyondTheBasicPlaneSurvive() {
        var body = PERSON.formatted("[\"AGENT\"]", true).replace("Zoé Öz", "𝒵oé 👩‍🚒");
        desk.admin().send("PUT", path("plane"), body).expect(201);
        assertThat(desk.admin().get(path("plane")).text("/name")).isEqualTo("𝒵oé 👩‍🚒");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Zoé Öz | Zo\\u0000 | name",
                "Räder | R\\u0000der | skills",
                "zoe@example.org | zoe\\u0000@example.org | email",
                "Zoé Öz | Zo\\ud800 | name",
                "\"email\" | \"eMail\" | eMail",
            })
    void whatIsNoTextIsRefused(String right, String wrong, String field) {
        var body = PERSON.formatted("[\"AGENT\"]", true).replace(right, wrong);
        var refused = desk.admin().send("PUT", path("nul"), body);
        assertThat(refused.expect(422).toString()).contains(field);
    }

    @Test
    void aVeryLongNameIsRefusedRatherThanCut() {
        var body = PERSON.formatted("[\"AGENT\"]", true).replace("Zoé Öz", "x".repeat(100_000));
        desk.admin().send("PUT", path("long"), body).expect(422);
        desk.admin().get(path("long")).expect(404);
    }

    @Test
    void aTeamIsNoDepartmentUnlessItSaysSo() {
        var team = "/api/v1/teams/plain-" + story.brand.key();
        desk.admin().put(team, Map.of("name", "Plain", "timeZone", "UTC")).expect(201);
        assertThat(desk.admin().get(team).at("/department").asBoolean(true)).isFalse();
    }

    @Test
    void aTeamSaysWhenItIsThere() {
        var team = "/api/v1/teams/hours-" + story.brand.key();
        desk.admin()
                .put(team, Map.of("name", "Hours", "timeZone", "UTC", "serviceHours", story.brand.hours()))
                .expect(201);
        assertThat(desk.admin().get(team).text("/serviceHours")).isEqualTo(story.brand.hours());
    }

    @Test
    void tokensOfAnInactivePersonAre401OnEveryRoute() {
        var id = story.asked("t1");
        var anna = story.as("anna");
        anna.get(Story.of(id)).expect(200);
        var body =
                desk.admin().get("/api/v1/people/" + story.brand.name("anna")).expect(200);
        desk.admin()
                .send("PUT", "/api/v1/people/" + story.brand.name("anna"), without(body.toString()))
                .expect(200);
        anna.get(Story.of(id)).expect(401);
        anna.post(Story.of(id) + "/notes", Map.of("text", "x")).expect(401);
        anna.get("/api/v1/tasks?view=mine").expect(401);
        anna.get("/api/v1/nothing").expect(401);
    }

    private static String without(String person) {
        return person.replaceFirst("\"username\":\"[^\"]*\",", "").replace("\"active\":true", "\"active\":false");
    }

    @Test
    void anAgentSeesTheInteractionsOfTheirTeamsOnly() {
        var id = story.asked("t1");
        var other = desk.brand();
        for (var stranger : List.of(other.as("anna"), other.as("lea"), other.as("eva"), other.as("paul"))) {
            stranger.get(Story.of(id)).expect(404);
            assertThat(stranger.get("/api/v1/interactions?channel=" + story.brand.channel())
                            .expect(200)
                            .at("/items"))
                    .isEmpty();
        }
        for (var entitled : List.of("anna", "ben", "tom", "lea", "max")) {
            story.as(entitled).get(Story.of(id)).expect(200);
        }
        desk.admin().get(Story.of(id)).expect(200);
    }

    @Test
    void whatOneMayNotSeeIs404ForEveryAct() {
        var id = story.asked("t1");
        var task = story.brand.task("reply", id);
        var stranger = desk.brand().as("lea");
        var body = Map.of("text", "x", "sawMessage", story.brand.newestMessage(id));
        stranger.post(Story.of(id) + "/replies", body).expect(404);
        stranger.post(Story.of(id) + "/notes", Map.of("text", "x")).expect(404);
        stranger.post(Story.of(id) + "/questions", Map.of("department", story.brand.department(), "text", "x"))
                .expect(404);
        stranger.put(Story.of(id) + "/classification", Map.of("category", "SPAM"))
                .expect(404);
        stranger.post(Story.of(id) + "/closure", Map.of("resolution", "SOLVED")).expect(404);
        stranger.delete(Story.of(id) + "/closure").expect(404);
        stranger.put("/api/v1/tasks/" + task + "/assignee", Map.of("username", story.brand.name("anna")))
                .expect(404);
        stranger.delete("/api/v1/tasks/" + task + "/assignee").expect(404);
        stranger.post("/api/v1/tasks/" + task + "/completion", Map.of()).expect(404);
    }

    @Test
    void whoSeesAllButDoesNotWriteToPeopleIsForbiddenTo() {
        var id = story.asked("t1");
        var body = Map.of("text", "Hallo", "sawMessage", story.brand.newestMessage(id));
        story.says("max", id, body).expect(403);
        var task = story.brand.task("reply", id);
        story.as("max")
                .put("/api/v1/tasks/" + task + "/assignee", Map.of("username", story.brand.name("max")))
                .expect(403);
    }

    @Test
    void aDepartmentSeesWhatItWasAskedAndDoesNotWriteToPeople() {
        var id = story.asked("t1");
        story.brand.claim("anna", "reply", id);
        story.as("eva").get(Story.of(id)).expect(404);
        story.asksDepartment(id, "Wo ist 4711?");
        story.as("eva").get(Story.of(id)).expect(200);
        story.says("eva", id, Map.of("text", "Hallo", "sawMessage", story.brand.newestMessage(id)))
                .expect(403);
        story.as("eva")
                .post(Story.of(id) + "/closure", Map.of("resolution", "SOLVED"))
                .expect(403);
        story.as("eva")
                .put(Story.of(id) + "/classification", Map.of("category", "SPAM"))
                .expect(403);
    }

    @Test
    void whoLeavesATeamDoesNotSeeItsInteractionsAnyMore() {
        var id = story.asked("t1");
        story.as("ben").get(Story.of(id)).expect(200);
        desk.admin()
                .send("PUT", "/api/v1/people/" + story.brand.name("ben"), PERSON.formatted("[\"AGENT\"]", true))
                .expect(200);
        story.as("ben").get(Story.of(id)).expect(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna", "tom", "eva", "lea", "max", "paul"})
    void onlyAdministratorsPutPeopleAndTeams(String who) {
        story.as(who)
                .send("PUT", path("new"), PERSON.formatted("[\"ADMIN\"]", true))
                .expect(403);
        story.as(who)
                .put("/api/v1/teams/new-" + story.brand.key(), Map.of("name", "N", "timeZone", "UTC"))
                .expect(403);
    }

    @Test
    void theListOfPeopleIsWalkedWithoutDuplicatesOrHolesWhilePeopleCome() {
        Caller admin = desk.admin();
        var before = Pages.walk(admin, "/api/v1/people?limit=200", "/username", page -> {});
        var during = Pages.walk(
                admin,
                "/api/v1/people?limit=40",
                "/username",
                page -> admin.send("PUT", path((page % 2 == 0 ? "a" : "z") + page), PERSON.formatted("[]", true))
                        .expect(201));
        assertThat(during).doesNotHaveDuplicates().containsAll(before);
    }
}

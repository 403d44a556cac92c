package de.tresen.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Api;
import de.tresen.DeskTest;
import de.tresen.people.People;
import de.tresen.people.Role;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.node.ObjectNode;

@DeskTest
@Tag("both-databases")
class PeopleApiTests {

    private static final String JANA = """
            {"name": "Jana Öz", "email": "jana@example.org", "roles": ["AGENT"], "teams": ["pa-team"],
             "skills": ["repairs"], "languages": ["de", "en"], "timeZone": "Europe/Berlin", "active": true}""";

    @Autowired
    Environment environment;

    @Autowired
    People people;

    Api admin;

    @BeforeEach
    void team() {
        admin = Api.asAdmin(environment).team("pa-team", false);
    }

    @Test
    void putCreatesAndThenReplaces() {
        var path = "/api/v1/people/pa-jana";
        assertThat(admin.put(path, JANA).expect(201).json().get("username").asString())
                .isEqualTo("pa-jana");
        admin.put(path, JANA.replace("Jana Öz", "Jana Yıldız")).expect(200);
        var read = admin.get(path).expect(200).json();
        assertThat(read.get("name").asString()).isEqualTo("Jana Yıldız");
        assertThat(read.get("teams").get(0).asString()).isEqualTo("pa-team");
        assertThat(read.get("languages").size()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"timeZone\": \"Europe/Berlin\" | \"timeZone\": \"Mars/Base\" | timeZone",
                "\"timeZone\": \"Europe/Berlin\" | \"timeZone\": \"+02:00\" | timeZone",
                "\"timeZone\": \"Europe/Berlin\" | \"timeZone\": null | timeZone",
                "[\"pa-team\"] | [\"pa-nowhere\"] | teams",
                "[\"pa-team\"] | [null] | teams",
                "\"active\": true | \"active\": true, \"mentor\": \"pa-nobody\" | mentor",
                "\"active\": true | \"active\": true, \"mentor\": \"pa-wrong\" | mentor",
                "\"active\": true | \"active\": null | active",
                "\"active\": true | \"active\": \"true\" | active",
                "\"active\": true | \"active\": 1 | active",
                "\"active\": true | \"active\": true, \"admin\": true | admin",
                "\"active\": true | \"active\": true, \"active\": false | active",
                "\"jana@example.org\" | \"jana\" | email",
                "\"jana@example.org\" | \"a@b@c\" | email",
                "\"Jana Öz\" | \" \" | name",
                "\"Jana Öz\" | 12 | name",
                "[\"de\", \"en\"] | [\"deutsch\"] | languages",
                "[\"de\", \"en\"] | [\"xx\"] | languages",
                "[\"de\", \"en\"] | \"de\" | languages",
                "[\"AGENT\"] | [\"BOSS\"] | roles[0]",
                "[\"AGENT\"] | [\"\"] | roles[0]",
                "[\"AGENT\"] | [0] | roles[0]",
                "[\"AGENT\"] | null | roles",
            })
    void namesTheWrongField(String right, String wrong, String field) {
        var answer =
                admin.put("/api/v1/people/pa-wrong", JANA.replace(right, wrong)).expect(422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("fields").get(0).get("field").asString()).isEqualTo(field);
        assertThat(answer.body()).doesNotContain("de.tresen", "java.", "jackson");
        admin.get("/api/v1/people/pa-wrong").expect(404);
    }

    @Test
    void listsWhatAnUnknownRoleCouldBe() {
        var problem = admin.put("/api/v1/people/pa-wrong", JANA.replace("AGENT", "BOSS"))
                .expect(422)
                .json();
        assertThat(problem.get("detail").asString()).contains("AGENT, TRAINEE, EXPERT, LEAD, MANAGER");
    }

    @Test
    void namesAllWrongFieldsAtOnce() {
        var problem = admin.put("/api/v1/people/pa-wrong", "{}").expect(422).json();
        var fields = problem.get("fields").findValuesAsString("field");
        assertThat(fields).contains("name", "timeZone", "active", "roles");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "12", "{} {}", "{\"name\": NaN}"})
    void refusesWhatIsNoPerson(String body) {
        var answer = admin.put("/api/v1/people/pa-wrong", body).expect(422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("detail").asString()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Upper", "-x", "a%20b", "%C3%A4"})
    void refusesNamesThatAreNoKeys(String username) {
        admin.put("/api/v1/people/" + username, JANA).expect(422);
        admin.put("/api/v1/teams/" + username, "{\"name\": \"X\", \"timeZone\": \"UTC\"}")
                .expect(422);
    }

    @Test
    void acceptsNamesOfAHundredCharactersOnly() {
        admin.put("/api/v1/people/" + "p".repeat(101), JANA).expect(422);
        admin.put("/api/v1/people/" + "p".repeat(100), JANA).expect(201);
    }

    @Test
    void aTraineeHasAMentor() {
        admin.person("pa-mentor", "AGENT", "pa-team");
        var trainee = JANA.replace("AGENT", "TRAINEE").replace("true", "true, \"mentor\": \"pa-mentor\"");
        var created = admin.put("/api/v1/people/pa-trainee", trainee).expect(201);
        assertThat(created.json().get("mentor").asString()).isEqualTo("pa-mentor");
    }

    @Test
    void keepsOneAdministrator() {
        var others = otherAdministrators();
        others.forEach(one -> replace(one.deepCopy().put("active", false)));
        var inactive = """
                {"name": "Administrator", "roles": ["ADMIN"], "timeZone": "Europe/Berlin", "active": false}""";
        var refused = admin.put("/api/v1/people/admin", inactive);
        others.forEach(this::replace);
        assertThat(refused.expect(409).json().get("code").asString()).isEqualTo("person.last-administrator");
    }

    /** Whom other tests have left. */
    private List<ObjectNode> otherAdministrators() {
        return people.list().stream()
                .filter(person -> person.active() && person.roles().contains(Role.ADMIN))
                .filter(person -> !person.username().equals("admin"))
                .map(person -> (ObjectNode) admin.get("/api/v1/people/" + person.username())
                        .expect(200)
                        .json())
                .toList();
    }

    private void replace(ObjectNode person) {
        var content = person.deepCopy();
        content.remove("username");
        admin.put("/api/v1/people/" + person.get("username").asString(), content.toString())
                .expect(200);
    }

    @Test
    void onlyAdministratorsSayWhoWorksHere() {
        var lead = admin.person("pa-lead", "LEAD,MANAGER", "pa-team");
        lead.put("/api/v1/people/pa-other", JANA).expect(403);
        lead.put("/api/v1/people/pa-other", "not even JSON").expect(403);
        lead.put("/api/v1/teams/pa-other", "{}").expect(403);
        lead.get("/api/v1/people/pa-lead").expect(200);
    }

    @Test
    void teamsAreCreatedReplacedAndRead() {
        var path = "/api/v1/teams/pa-quality";
        admin.put(path, "{\"name\": \"Quality\", \"timeZone\": \"Europe/Berlin\", \"department\": true}")
                .expect(201);
        admin.put(path, "{\"name\": \"Quality lab\", \"timeZone\": \"Europe/Berlin\", \"department\": true}")
                .expect(200);
        var team = admin.get(path).expect(200).json();
        assertThat(team.get("name").asString()).isEqualTo("Quality lab");
        assertThat(team.get("department").asBoolean()).isTrue();
        admin.get("/api/v1/teams/pa-none").expect(404);
    }

    @Test
    void walksThroughAllPagesOfAList() {
        for (var key : List.of("pa-page-a", "pa-page-b", "pa-page-c")) {
            admin.team(key, false);
        }
        var seen = new java.util.ArrayList<String>();
        var path = "/api/v1/teams?limit=2";
        for (var next = path; next != null; ) {
            var page = admin.get(next).expect(200).json();
            page.get("items").forEach(item -> seen.add(item.get("key").asString()));
            next = page.get("next").isNull()
                    ? null
                    : path + "&cursor=" + page.get("next").asString();
        }
        assertThat(seen).contains("pa-page-a", "pa-page-b", "pa-page-c").doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=-1", "limit=many", "limit=", "cursor=%21%21"})
    void refusesPagesThatDoNotExist(String query) {
        admin.get("/api/v1/people?" + query).expect(422);
    }
}

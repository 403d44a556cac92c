package de.tresen.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Api;
import de.tresen.DeskTest;
import de.tresen.channel.Channel;
import de.tresen.channel.Channels;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

@DeskTest
@Tag("both-databases")
class ChannelsApiTests {

    private static final String SECRET = "whsec_MDEyMzQ1Njc4OWFiY2RlZmdoaWprbG1ub3BxcnN0dXY=";
    private static final String BODY = """
            {"type": "webhook", "name": "Forum", "team": "ch-care", "serviceLevel": "ch-level",
             "visibility": "PUBLIC", "language": "de", "maxLength": 500, "active": true,
             "secret": "%s", "deliveryUrl": "https://platform.example.org/in", "idempotent": true,
             "capabilities": ["REPLY", "HIDE"]}""".formatted(SECRET);

    @Autowired
    Environment environment;

    @Autowired
    Channels channels;

    @Autowired
    JdbcTemplate sql;

    private final String key = "c-" + UUID.randomUUID();
    private final String path = "/api/v1/channels/" + key;
    private Api admin;

    @BeforeEach
    void team() {
        admin = Api.asAdmin(environment).team("ch-care", false);
        admin.put("/api/v1/service-hours/ch-hours", """
                {"timeZone": "Europe/Berlin", "week": {"MONDAY": ["09:00-17:00"]}, "exceptions": []}""");
        admin.put("/api/v1/service-levels/ch-level", """
                {"name": "Usual", "serviceHours": "ch-hours", "warnAt": 0.75, "targets": {
                 "LOW": {"firstResponse": "PT8H", "nextResponse": "PT8H", "resolution": "PT40H"},
                 "NORMAL": {"firstResponse": "PT8H", "nextResponse": "PT8H", "resolution": "PT40H"},
                 "HIGH": {"firstResponse": "PT8H", "nextResponse": "PT8H", "resolution": "PT40H"},
                 "URGENT": {"firstResponse": "PT8H", "nextResponse": "PT8H", "resolution": "PT40H"}}}""");
    }

    @Test
    void isCreatedThenReplacedAndShowsNoSecret() {
        var created = admin.put(path, BODY).expect(201);
        var replaced = admin.put(path, BODY.replace("Forum", "Board")).expect(200);
        assertThat(replaced.json().get("name").asString()).isEqualTo("Board");
        var shown = admin.get(path).expect(200);
        assertThat(shown.json().get("deliveryUrl").asString()).isEqualTo("https://platform.example.org/in");
        assertThat(shown.json().get("maxLength").asInt()).isEqualTo(500);
        assertThat(created.body()
                        + replaced.body()
                        + shown.body()
                        + admin.get("/api/v1/channels?limit=200").body())
                .doesNotContain("whsec")
                .doesNotContain("secret");
    }

    @Test
    void keepsTheSecretThatIsLeftOut() {
        admin.put(path, BODY).expect(201);
        admin.put(path, BODY.replace("\"secret\": \"" + SECRET + "\",", "")).expect(200);
        assertThat(channels.withSecrets(key).orElseThrow().settings()).contains(SECRET);
    }

    @Test
    void sealsTheSecretInTheDatabase() {
        admin.put(path, BODY).expect(201);
        assertThat(sql.queryForObject("select settings from channel where channel_key = ?", String.class, key))
                .doesNotContain("whsec")
                .contains("sealed:");
    }

    @Test
    void isShownWhereTheKeyOfItsSecretIsLost() {
        admin.put(path, BODY).expect(201);
        var settings = sql.queryForObject("select settings from channel where channel_key = ?", String.class, key);
        var unknown = settings.replaceFirst("sealed:[0-9a-f]{4}", "sealed:0000");
        assertThat(unknown).isNotEqualTo(settings);
        sql.update("update channel set settings = ? where channel_key = ?", unknown, key);

        assertThat(admin.get(path).expect(200).body()).doesNotContain("sealed");
        assertThat(channels.list()).extracting(Channel::key).contains(key);
    }

    @Test
    void needsASecretAtFirst() {
        var answer = admin.put(path, BODY.replace("\"secret\": \"" + SECRET + "\",", ""))
                .expect(422);
        assertThat(answer.body()).contains("\"secret\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"webhook\"|\"pigeon\"|type",
                "\"Forum\"|\" \"|name",
                "\"Forum\"|5|name",
                "\"ch-care\"|\"ch-nobody\"|team",
                "\"ch-level\"|\"ch-nothing\"|serviceLevel",
                "\"PUBLIC\"|\"OPEN\"|visibility",
                "\"de\"|\"not a language\"|language",
                "500|0|maxLength",
                "500|\"500\"|maxLength",
                "500|1.5|maxLength",
                "\"active\": true|\"active\": \"yes\"|active",
                "whsec_|key_|secret",
                "https://|ftp://|deliveryUrl",
                "https://|https://user:word@|deliveryUrl",
                "\"idempotent\": true|\"idempotent\": 1|idempotent",
                "\"HIDE\"|\"FLY\"|capabilities",
                "\"idempotent\"|\"idempotant\"|idempotant",
            })
    void namesAWrongField(String right, String wrong, String field) {
        var answer = admin.put(path, BODY.replace(right, wrong)).expect(422);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
        assertThat(answer.json().get("fields").findValuesAsString("field")).contains(field);
        admin.get(path).expect(404);
    }

    @Test
    void namesAllWrongFieldsAtOnce() {
        var answer = admin.put(path, BODY.replace("\"Forum\"", "1").replace("\"HIDE\"", "2"))
                .expect(422);
        assertThat(answer.json().get("fields").findValuesAsString("field")).contains("name", "capabilities");
    }

    @Test
    void isNotForDepartmentsAndNeedsAKeyOfItsForm() {
        admin.team("ch-lab", true);
        admin.put(path, BODY.replace("ch-care", "ch-lab")).expect(422);
        admin.put("/api/v1/channels/No%20Key", BODY).expect(422);
    }

    @Test
    void rolesDecideWhoSeesAndChangesIt() {
        admin.put(path, BODY).expect(201);
        var manager = admin.person("ch-manager", "MANAGER");
        var lead = admin.person("ch-lead", "LEAD", "ch-care");
        var agent = admin.person("ch-agent", "AGENT", "ch-care");
        var stranger = admin.person("ch-stranger", "AGENT,LEAD", "ch-other");
        manager.put(path, BODY).expect(200);
        lead.put(path, BODY).expect(403);
        agent.put(path, BODY).expect(403);
        assertThat(manager.get(path).expect(200).body()).contains("deliveryUrl");
        assertThat(lead.get(path).expect(200).body()).contains("deliveryUrl");
        assertThat(agent.get(path).expect(200).body()).doesNotContain("deliveryUrl");
        stranger.get(path).expect(404);
        assertThat(stranger.get("/api/v1/channels").expect(200).body()).doesNotContain(key);
        assertThat(agent.get("/api/v1/channels?limit=200").expect(200).body()).contains(key);
    }

    @Test
    void listsByPages() {
        admin.put(path, BODY).expect(201);
        admin.put(path + "-2", BODY).expect(201);
        var page = admin.get("/api/v1/channels?limit=1").expect(200).json();
        assertThat(page.get("items")).hasSize(1);
        var next = admin.get(
                        "/api/v1/channels?limit=1&cursor=" + page.get("next").asString())
                .expect(200)
                .json();
        assertThat(next.get("items").get(0).get("key").asString())
                .isGreaterThan(page.get("items").get(0).get("key").asString());
    }

    @Test
    void quarantineIsForAdministrators() {
        admin.get("/api/v1/quarantine").expect(200);
        admin.post("/api/v1/quarantine/" + UUID.randomUUID() + "/retry", "{}").expect(404);
        admin.delete("/api/v1/quarantine/" + UUID.randomUUID()).expect(404);
        admin.get("/api/v1/quarantine?cursor=abc").expect(422);
        admin.person("qu-manager", "MANAGER").get("/api/v1/quarantine").expect(403);
    }
}

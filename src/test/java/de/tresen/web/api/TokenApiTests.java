package de.tresen.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Api;
import de.tresen.DeskTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
@Tag("both-databases")
class TokenApiTests {

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient database;

    Api admin;

    @BeforeEach
    void admin() {
        admin = Api.asAdmin(environment);
    }

    @Test
    void everybodyMakesTokensForThemselvesOnly() {
        var agent = admin.person("to-agent", "AGENT");
        admin.person("to-other", "AGENT");
        agent.post("/api/v1/people/to-agent/tokens", "{\"label\": \"laptop\"}").expect(201);
        agent.post("/api/v1/people/to-other/tokens", "{\"label\": \"laptop\"}").expect(403);
        agent.get("/api/v1/people/to-other/tokens").expect(403);
        agent.post("/api/v1/people/to-nobody/tokens", "{\"label\": \"laptop\"}").expect(404);
    }

    @Test
    void aTokenIsShownOnceAndKeptAsAHash() {
        admin.person("to-once", "AGENT");
        var token = admin.post("/api/v1/people/to-once/tokens", "{\"label\": \"once\"}")
                .expect(201)
                .json()
                .get("token")
                .asString();
        assertThat(token).hasSizeGreaterThanOrEqualTo(40);
        var list = admin.get("/api/v1/people/to-once/tokens").expect(200);
        assertThat(list.body()).contains("once").doesNotContain(token);
        assertThat(database.sql("select count(*) from token where octet_length(hash) <> 32")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void showsWhenATokenWasUsedLast() {
        var agent = admin.person("to-used", "AGENT");
        agent.get("/api/v1/people/to-used").expect(200);
        var token = agent.get("/api/v1/people/to-used/tokens")
                .expect(200)
                .json()
                .get("items")
                .get(0);
        assertThat(token.get("label").asString()).isEqualTo("test");
        assertThat(token.get("createdAt").asString()).endsWith("Z");
        assertThat(token.get("lastUsedAt").asString()).endsWith("Z");
    }

    @Test
    void aRevokedTokenIsWorthless() {
        var agent = admin.person("to-revoked", "AGENT");
        var id = agent.get("/api/v1/people/to-revoked/tokens")
                .json()
                .get("items")
                .get(0)
                .get("id")
                .asString();
        agent.delete("/api/v1/people/to-revoked/tokens/" + id).expect(204);
        agent.get("/api/v1/people/to-revoked").expect(401);
        admin.delete("/api/v1/people/to-revoked/tokens/" + id).expect(404);
        admin.delete("/api/v1/people/to-revoked/tokens/no-id").expect(404);
    }

    @Test
    void tokensOfAnInactivePersonAreWorthlessAtOnce() {
        var agent = admin.person("to-gone", "AGENT");
        agent.get("/api/v1/people").expect(200);
        admin.put("/api/v1/people/to-gone", """
                {"name": "Gone", "roles": ["AGENT"], "timeZone": "Europe/Berlin", "active": false}""").expect(200);
        agent.get("/api/v1/people").expect(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"label\": \" \"}", "{\"label\": 1}", "{\"label\": \"x\", \"token\": \"mine\"}"})
    void refusesTokensWithoutALabel(String body) {
        admin.post("/api/v1/people/admin/tokens", body).expect(422);
    }
}

package de.tresen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Desk;
import de.tresen.DeskTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a running desk says about its own API. */
@DeskTest
class OpenApiContractTests {

    @Autowired
    Desk desk;

    JsonNode document;

    @BeforeEach
    void read() {
        document = desk.admin().get("/v3/api-docs").expect(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PUT /api/v1/teams/{key}",
                "PUT /api/v1/people/{username}",
                "POST /api/v1/people/{username}/tokens",
                "PUT /api/v1/service-hours/{key}",
                "POST /api/v1/service-hours/{key}/due",
                "POST /api/v1/service-hours/{key}/counted",
                "PUT /api/v1/service-levels/{key}",
                "PUT /api/v1/channels/{key}",
                "POST /channels/{key}/inbound",
                "GET /api/v1/interactions",
                "GET /api/v1/interactions/{id}",
                "POST /api/v1/interactions/{id}/replies",
                "POST /api/v1/replies/{id}/approval",
                "POST /api/v1/interactions/{id}/notes",
                "POST /api/v1/interactions/{id}/questions",
                "POST /api/v1/questions/{id}/answer",
                "PUT /api/v1/interactions/{id}/classification",
                "POST /api/v1/interactions/{id}/closure",
                "DELETE /api/v1/interactions/{id}/closure",
                "GET /api/v1/tasks",
                "PUT /api/v1/tasks/{id}/assignee",
                "DELETE /api/v1/tasks/{id}/assignee",
                "POST /api/v1/tasks/{id}/completion",
            })
    void namesTheRoute(String route) {
        assertThat(operation(route).isMissingNode()).as(route).isFalse();
    }

    @Test
    void saysWhatItIsAndHowToSignIn() {
        assertThat(document.at("/info/title").asString()).isEqualTo("Tresen REST API");
        assertThat(document.at("/info/version").asString()).isEqualTo("v1");
        assertThat(document.at("/info/description").asString()).contains("RFC 9457");
        var scheme = document.at("/components/securitySchemes/token");
        assertThat(scheme.at("/type").asString()).isEqualTo("http");
        assertThat(scheme.at("/scheme").asString()).isEqualTo("bearer");
        assertThat(scheme.at("/description").asString()).contains("TRESEN_ADMIN_TOKEN", "401");
        assertThat(document.at("/security/0/token").isArray()).isTrue();
    }

    @Test
    void everyOperationWithATokenAnswersProblems() {
        each("/api/").forEach(operation -> {
            assertThat(operation
                            .at("/responses/401/content/application~1problem+json")
                            .isMissingNode())
                    .as(operation.at("/operationId").asString())
                    .isFalse();
            assertThat(operation.at("/security").isMissingNode()).isTrue();
        });
        var reply = operation("POST /api/v1/interactions/{id}/replies");
        assertThat(reply.at("/responses").propertyNames())
                .contains("201", "401", "403", "404", "409", "413", "415", "422");
        assertThat(document.at("/components/schemas/Problem/properties").propertyNames())
                .contains("type", "title", "status", "detail", "code", "fields");
    }

    @Test
    void webhooksNeedASignatureInsteadOfAToken() {
        var inbound = operation("POST /channels/{key}/inbound");
        assertThat(inbound.at("/security").isEmpty()).isTrue();
        assertThat(inbound.at("/security").isArray()).isTrue();
        assertThat(Story.texts(inbound, "/parameters", "/name"))
                .contains("webhook-id", "webhook-timestamp", "webhook-signature");
        assertThat(inbound.at("/responses").propertyNames()).containsExactly("202", "401", "404", "413", "422");
        assertThat(inbound.at("/requestBody/content/application~1json").isMissingNode())
                .isFalse();
    }

    @Test
    void parametersAreThoseThatCanBeSent() {
        var list = operation("GET /api/v1/interactions");
        assertThat(Story.texts(list, "/parameters", "/name"))
                .containsExactlyInAnyOrder(
                        "status", "channel", "thread", "team", "assignee", "category", "q", "limit", "cursor");
        each("/")
                .forEach(operation -> assertThat(Story.texts(operation, "/parameters", "/name"))
                        .doesNotContain("caller", "person", "page", "arg0"));
    }

    @Test
    void isReadBySignedInPeopleOnly() {
        desk.nobody().get("/v3/api-docs").expect(401);
    }

    private JsonNode operation(String route) {
        var words = route.split(" ");
        return document.at("/paths").path(words[1]).path(words[0].toLowerCase(java.util.Locale.ROOT));
    }

    private List<JsonNode> each(String start) {
        return document.at("/paths").properties().stream()
                .filter(path -> path.getKey().startsWith(start))
                .flatMap(path -> path.getValue().properties().stream())
                .flatMap(operation -> Stream.of(operation.getValue()))
                .toList();
    }
}

package de.tresen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Desk;
import de.tresen.DeskTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** How an interaction is shown, found and told. */
@DeskTest
@Tag("both-databases")
class InteractionsContractTests {

    @Autowired
    Desk desk;

    Story story;

    @BeforeEach
    void begin() {
        story = Story.begin(desk);
    }

    private List<String> found(String query) {
        var path = "/api/v1/interactions?channel=" + story.brand.channel() + query;
        return Story.texts(story.as("lea").get(path).expect(200), "/items", "/id");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void oneInteractionHasEveryFieldOfTheContract() {
        var id = story.answered("t1");
        var shown = story.see(id);
        assertThat(shown.propertyNames())
                .contains(
                        "id",
                        "number",
                        "channel",
                        "thread",
                        "subject",
                        "status",
                        "category",
                        "priority",
                        "language",
                        "sentiment",
                        "confidence",
                        "team",
                        "assignee",
                        "contact",
                        "messages",
                        "clocks",
                        "position",
                        "timeline");
        assertThat(shown.at("/messages/0").propertyNames())
                .contains("id", "direction", "author", "text", "html", "visibility", "occurredAt");
        assertThat(shown.at("/messages/0").has("delivery")).isFalse();
        assertThat(shown.at("/messages/1/delivery").propertyNames()).contains("state", "attempts", "externalId");
        assertThat(shown.at("/clocks/0").propertyNames())
                .contains("target", "state", "startedAt", "dueAt", "warnAt", "stretches");
        assertThat(shown.at("/position/0").propertyNames()).contains("process", "version", "element", "name", "since");
        assertThat(shown.at("/timeline/0").propertyNames()).contains("at", "actor", "event", "detail");
        assertThat(shown.at("/number").isIntegralNumber()).isTrue();
        assertThat(shown.at("/confidence").isNumber()).isTrue();
    }

    @Test
    void theContactIsKnownByTheirIdentityOnTheChannel() {
        var contact = story.see(story.asked("t1")).at("/contact");
        assertThat(contact.at("/name").asString()).isEqualTo("Petra Beispiel");
        assertThat(contact.at("/identities")).hasSize(1);
        assertThat(contact.at("/identities/0/channel").asString()).isEqualTo(story.brand.channel());
        assertThat(contact.at("/identities/0/id").asString()).isEqualTo("member-t1");
        assertThat(contact.at("/identities/0/handle").asString()).isEqualTo("petra");
    }

    @Test
    void whoeverWritesInAThreadItIsOneInteraction() {
        var id = story.asked("t1");
        story.told(
                "message.created",
                "t1",
                "m2",
                Map.of("text", "Mich interessiert das auch.", "author", Map.of("id", "other", "name", "Otto Anders")));
        assertThat(found("")).containsExactly(id);
        assertThat(Story.texts(story.see(id), "/messages", "/author")).containsExactly("Petra Beispiel", "Otto Anders");
    }

    @Test
    void instantsAreInUtcWithZ() {
        var shown = story.see(story.answered("t1"));
        for (var pointer :
                List.of("/messages/0/occurredAt", "/clocks/0/startedAt", "/timeline/0/at", "/position/0/since")) {
            assertThat(shown.at(pointer).asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
        }
    }

    @Test
    void theTimelineIsOldestFirstAppendOnlyAndNamesOurPeopleOrTheDesk() {
        var id = story.asked("t1");
        var before = Story.each(story.see(id), "/timeline").toList();
        story.reply("anna", id, "Hallo Petra!");
        desk.settle();
        story.told("message.edited", "t1", "t1-1", Map.of("text", "Doch nicht."));
        story.writes("t1", "m2", "Oder doch?");
        story.told("message.deleted", "t1", "m2", Map.of());
        story.as("anna")
                .post(Story.of(id) + "/closure", Map.of("resolution", "SOLVED"))
                .expect(200);
        story.writes("t1", "m3", "Danke!");
        var after = Story.each(story.see(id), "/timeline").toList();
        assertThat(after.subList(0, before.size())).isEqualTo(before);
        assertThat(after.stream().map(entry -> entry.at("/at").asString())).isSorted();
        assertThat(story.events(id))
                .containsSubsequence(
                        "MESSAGE_RECEIVED",
                        "CLASSIFIED",
                        "ROUTED",
                        "TASK_CLAIMED",
                        "REPLY_WRITTEN",
                        "REPLY_DELIVERED",
                        "MESSAGE_EDITED",
                        "MESSAGE_RECEIVED",
                        "MESSAGE_DELETED",
                        "CLOSED",
                        "REOPENED");
        var ours = Set.of("desk", story.brand.name("anna"));
        assertThat(after)
                .allSatisfy(entry -> assertThat(entry.at("/actor").asString())
                        .as(entry.toString())
                        .isIn(ours));
    }

    @Test
    void filtersFindWhatTheyName() {
        var first = story.asked("t1");
        var second = story.answered("t2");
        story.as("anna")
                .put(Story.of(first) + "/classification", Map.of("category", "COMPLAINT"))
                .expect(200);
        assertThat(found("&status=PENDING")).containsExactly(second);
        assertThat(found("&thread=t1")).containsExactly(first);
        assertThat(found("&category=COMPLAINT")).containsExactly(first);
        assertThat(found("&team=" + story.brand.team())).containsExactlyInAnyOrder(first, second);
        assertThat(found("&team=nobody")).isEmpty();
        assertThat(found("&assignee=" + story.brand.name("anna"))).containsExactly(second);
        assertThat(found("&status=PENDING&thread=t1")).isEmpty();
    }

    @Test
    void theSearchFindsWordsOfMessagesLiterallyAndInAnyCase() {
        var id = story.brand
                .writes("t1", "m1", "Wann kommt 100%_Ökö \uD83D\uDEB2 an?")
                .at("/id")
                .asString();
        story.brand.writes("t2", "m2", "Wann kommt 100 und mehr?");
        assertThat(found("&q=" + encoded("100%_ökö"))).containsExactly(id);
        assertThat(found("&q=" + encoded("\uD83D\uDEB2"))).containsExactly(id);
        assertThat(found("&q=" + encoded("'; drop table message; --"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=DONE",
                "status=open",
                "category=NONSENSE",
                "limit=0",
                "limit=201",
                "limit=x",
                "cursor=nonsense",
                "cursor=AAAA",
            })
    void filtersThatMeanNothingAreRefused(String query) {
        var refused = story.as("lea").get("/api/v1/interactions?" + query);
        refused.expect(422);
        assertThat(refused.contentType()).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q", "thread", "team", "assignee", "channel"})
    void aNulInAFilterFindsNothingAndBreaksNothing(String filter) {
        var answer = story.as("lea").get("/api/v1/interactions?" + filter + "=a%00b");
        assertThat(answer.status()).isIn(200, 422);
    }

    @Test
    void newestActivityComesFirst() {
        var first = story.asked("t1");
        desk.clock().tick(Duration.ofSeconds(1));
        var second = story.asked("t2");
        assertThat(found("")).containsExactly(second, first);
        story.writes("t1", "m2", "Noch da?");
        assertThat(found("")).containsExactly(first, second);
    }

    @Test
    void theListIsWalkedWithoutDuplicatesOrHolesWhileInteractionsComeAndMove() {
        var all = new ArrayList<String>();
        for (var i = 0; i < 7; i++) {
            desk.clock().tick(Duration.ofSeconds(i % 2));
            all.add(story.asked("w" + i));
        }
        var path = "/api/v1/interactions?limit=2&channel=" + story.brand.channel();
        var walked = Pages.walk(story.as("lea"), path, "/id", page -> {
            desk.clock().tick(Duration.ofSeconds(1));
            story.asked("new" + page);
            story.writes("w6", "more" + page, "Noch etwas.");
        });
        assertThat(walked).doesNotHaveDuplicates().containsAll(all);
    }

    @Test
    void thePositionSaysWhereItStandsByTheNameOfTheFile() {
        var id = story.asked("t1");
        JsonNode position = story.see(id).at("/position/0");
        assertThat(position.at("/process").asString()).isEqualTo("answer-interaction");
        assertThat(position.at("/element").asString()).isEqualTo("userTask_reply");
        assertThat(position.at("/version").asInt()).isPositive();
        assertThat(position.at("/name").asString()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-7000-8000-000000000000", "1", "none", "%F0%9F%9A%B2"})
    void whatIsNotThereIs404(String id) {
        var missing = story.as("lea").get("/api/v1/interactions/" + id);
        missing.expect(404);
        assertThat(missing.contentType()).startsWith("application/problem+json");
    }
}

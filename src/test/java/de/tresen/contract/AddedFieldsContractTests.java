package de.tresen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Desk;
import de.tresen.DeskTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A field that a process owner adds to a form holds for integrators too. */
@DeskTest
@Tag("both-databases")
class AddedFieldsContractTests {

    private static final String ADDED = """
            {"type": "textfield", "key": "orderNumber", "label": "Order number",
             "conditional": {"hide": "=HIDES"}, "validate": {"required": true, "minLength": 3}},
            """;

    @Autowired
    Desk desk;

    @Autowired
    RepositoryService repository;

    List<String> deployments = new ArrayList<>();
    Story story;
    String id;

    @BeforeEach
    void begin() {
        story = Story.begin(desk);
        id = story.asked("t1");
    }

    @AfterEach
    void tidy() {
        deployments.forEach(deployment -> repository.deleteDeployment(deployment, true));
    }

    @Test
    void aReplyWithoutItIsRefusedAndNothingIsSent() throws IOException {
        publish("reply", "false");
        story.brand.claim("anna", "reply", id);

        var refused = story.says("anna", id, said(Map.of()));

        assertThat(Story.texts(refused.expect(422), "/fields", "/field")).containsExactly("orderNumber");
        assertThat(story.says("anna", id, said(Map.of("orderNumber", "A"))).status())
                .isEqualTo(422);
        assertThat(story.says("anna", id, said(Map.of("orderNumber", "A-1", "mood", "x")))
                        .status())
                .isEqualTo(422);
        assertThat(story.see(id).at("/messages")).hasSize(1);
        story.says("anna", id, said(Map.of("orderNumber", "A-1"))).expect(201);
        desk.settle();
        assertThat(story.brand.platform().received()).hasSize(1);
    }

    @Test
    void itsConditionMayAskForWhatTheRouteItselfSays() throws IOException {
        publish("reply", "visibility = \\\"PRIVATE\\\"");
        story.brand.claim("anna", "reply", id);

        story.says("anna", id, said(Map.of())).expect(422);
        var without = Map.of("text", "Hallo", "visibility", "PRIVATE", "sawMessage", story.brand.newestMessage(id));
        story.says("anna", id, without).expect(201);
    }

    @Test
    void whoMayNotReplyIsToldThatFirst() throws IOException {
        publish("reply", "false");
        story.says("anna", id, said(Map.of())).expect(409);
        story.brand.claim("anna", "reply", id);
        story.says("ben", id, said(Map.of())).expect(409);
        story.says("eva", id, said(Map.of())).expect(404);
    }

    @Test
    void aDepartmentsAnswerAsksForItToo() throws IOException {
        publish("answerQuestion", "false");
        story.brand.claim("anna", "reply", id);
        var question = story.as("anna")
                .post(
                        Story.of(id) + "/questions",
                        Map.of("department", story.brand.department(), "text", "Since when?"))
                .expect(201)
                .at("/id")
                .asString();
        desk.settle();
        var address = "/api/v1/questions/" + question + "/answer";

        story.as("eva").post(address, Map.of("text", "Monday")).expect(422);
        story.as("eva")
                .post(address, Map.of("text", "Monday", "fields", Map.of("orderNumber", "A-1")))
                .expect(200);
    }

    @Test
    void anApprovalAsksForItToo() throws IOException {
        publish("approveReply", "decision = \\\"RETURNED\\\"");
        story.brand.claim("tom", "reply", id);
        var reply = story.says("tom", id, Map.of("text", "Hallo", "sawMessage", story.brand.newestMessage(id)))
                .expect(201)
                .at("/id")
                .asString();
        desk.settle();
        var address = "/api/v1/replies/" + reply + "/approval";

        story.as("mia").post(address, Map.of("decision", "APPROVED")).expect(422);
        story.as("mia")
                .post(address, Map.of("decision", "RETURNED", "note", "Shorter"))
                .expect(200);
    }

    private Map<String, Object> said(Map<String, Object> fields) {
        return Map.of("text", "Hallo", "sawMessage", story.brand.newestMessage(id), "fields", fields);
    }

    private void publish(String form, String hides) throws IOException {
        var shipped = Files.readString(Path.of("forms", form + ".form"));
        var added = ADDED.replace("HIDES", hides);
        deployments.add(repository
                .createDeployment()
                .addString(form + ".form", shipped.replace("\"components\": [", "\"components\": [" + added))
                .deploy()
                .getId());
    }
}

package de.tresen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Desk;
import de.tresen.DeskTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What it is: the desk's guess, triage where it is unsure, and a person's correction. */
@DeskTest
@Tag("both-databases")
class ClassificationContractTests {

    @Autowired
    Desk desk;

    Story story;
    String id;

    @BeforeEach
    void begin() {
        story = Story.begin(desk);
        id = story.asked("t1");
    }

    private String unsure() {
        return story.brand.writes("t2", "m2", "Hm.").at("/id").asString();
    }

    @Test
    void aCorrectionChangesWhatItNamesAndKeepsTheRest() {
        var before = story.see(id);
        var path = Story.of(id) + "/classification";
        var answer = story.as("ben").put(path, Map.of("priority", "URGENT")).expect(200);
        assertThat(answer.at("/priority").asString()).isEqualTo("URGENT");
        var after = story.see(id);
        assertThat(after.at("/priority").asString()).isEqualTo("URGENT");
        assertThat(after.at("/category")).isEqualTo(before.at("/category"));
        assertThat(after.at("/language")).isEqualTo(before.at("/language"));
        assertThat(after.at("/sentiment")).isEqualTo(before.at("/sentiment"));
        story.as("ben")
                .put(path, Map.of("language", "en", "sentiment", "NEGATIVE"))
                .expect(200);
        assertThat(story.see(id).at("/language").asString()).isEqualTo("en");
        assertThat(story.see(id).at("/sentiment").asString()).isEqualTo("NEGATIVE");
        assertThat(story.see(id).at("/priority").asString()).isEqualTo("URGENT");
    }

    @Test
    void aCorrectionIsRememberedAsAPersons() {
        story.as("ben")
                .put(Story.of(id) + "/classification", Map.of("category", "PRAISE"))
                .expect(200);
        var last = Story.each(story.see(id), "/timeline")
                .filter(entry -> entry.at("/event").asString().equals("CLASSIFIED"))
                .reduce((a, b) -> b)
                .orElseThrow();
        assertThat(last.at("/actor").asString()).isEqualTo(story.brand.name("ben"));
        assertThat(last.at("/detail").asString()).contains("PRAISE");
        story.writes("t1", "m2", "Das ist eine Unverschämtheit, ich beschwere mich!");
        assertThat(story.see(id).at("/category").asString()).isEqualTo("PRAISE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"category\": \"NONSENSE\"}",
                "{\"category\": \"praise\"}",
                "{\"category\": 3}",
                "{\"priority\": \"CRITICAL\"}",
                "{\"sentiment\": \"SAD\"}",
                "{\"language\": \"deutsch\"}",
                "{\"language\": \"\"}",
                "{\"language\": \"d\\u0000\"}",
                "{\"category\": \"PRAISE\", \"confidence\": 1}",
            })
    void refusesWhatIsNoClassification(String body) {
        story.as("anna").send("PUT", Story.of(id) + "/classification", body).expect(422);
        assertThat(story.events(id)).containsOnlyOnce("CLASSIFIED");
    }

    @Test
    void anUnsureOneIsOfferedForTriageFirst() {
        var unsure = unsure();
        var task = story.as("anna")
                .get("/api/v1/tasks/" + story.brand.task("triage", unsure))
                .expect(200);
        assertThat(task.at("/kind").asString()).isEqualTo("triage");
        assertThat(story.inView("anna", "offered")).contains(unsure);
        assertThat(story.brand.hasTask("reply", unsure)).isFalse();
    }

    @Test
    void theTriageFormNamesEachWrongField() {
        var unsure = unsure();
        var task = story.brand.claim("anna", "triage", unsure);
        var path = "/api/v1/tasks/" + task + "/completion";
        var refused = story.as("anna")
                .post(path, Map.of("category", "NONSENSE", "priority", 7, "actionable", "no", "mood", "bad"));
        assertThat(Story.texts(refused.expect(422), "/fields", "/field"))
                .containsExactlyInAnyOrder("category", "priority", "actionable", "mood");
        story.as("anna").post(path, Map.of("priority", "LOW")).expect(422);
        story.as("anna").send("POST", path, "[]").expect(422);
        story.as("anna").post(path, Map.of("category", "REQUEST")).expect(204);
        assertThat(story.brand.hasTask("reply", unsure)).isTrue();
    }

    @Test
    void aPersonsClassificationCompletesTheTriageWhoeverHoldsIt() {
        var unsure = unsure();
        story.brand.claim("anna", "triage", unsure);
        story.as("ben")
                .put(Story.of(unsure) + "/classification", Map.of("category", "REQUEST"))
                .expect(200);
        assertThat(story.brand.hasTask("triage", unsure)).isFalse();
        assertThat(story.brand.hasTask("reply", unsure)).isTrue();
    }

    @Test
    void aTaskThatIsDoneIsNotThereAnyMore() {
        var unsure = unsure();
        var task = story.brand.claim("anna", "triage", unsure);
        var path = "/api/v1/tasks/" + task + "/completion";
        story.as("anna").post(path, Map.of("category", "REQUEST")).expect(204);
        assertThat(story.as("anna").post(path, Map.of("category", "REQUEST")).status())
                .isIn(404, 409);
        story.as("anna").get("/api/v1/tasks/" + task).expect(404);
    }
}

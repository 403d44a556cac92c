package de.tresen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Desk;
import de.tresen.DeskTest;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What stays in the house: notes, and questions to departments. */
@DeskTest
@Tag("both-databases")
class NotesAndQuestionsContractTests {

    @Autowired
    Desk desk;

    Story story;
    String id;

    @BeforeEach
    void begin() {
        story = Story.begin(desk);
        id = story.asked("t1");
    }

    @Test
    void aNoteIsShownInTheConversationAndNeverLeavesTheHouse() {
        var note = story.as("ben")
                .post(Story.of(id) + "/notes", Map.of("text", "Kenne ich 👩‍🚒"))
                .expect(201);
        assertThat(note.at("/id").asString()).isNotBlank();
        desk.settle();
        var shown = story.see(id).at("/messages/1");
        assertThat(shown.at("/direction").asString()).isEqualTo("NOTE");
        assertThat(shown.at("/text").asString()).isEqualTo("Kenne ich 👩‍🚒");
        assertThat(shown.at("/author").asString()).isEqualTo(story.brand.name("ben"));
        assertThat(shown.has("delivery")).isFalse();
        assertThat(story.brand.platform().received()).isEmpty();
        assertThat(story.events(id)).contains("NOTE_ADDED");
        assertThat(story.status(id)).isEqualTo("OPEN");
    }

    @Test
    void aNoteNeedsNoTaskAndCannotBeAnswered() {
        var note = story.as("ben")
                .post(Story.of(id) + "/notes", Map.of("text", "x"))
                .expect(201)
                .at("/id")
                .asString();
        story.brand.claim("anna", "reply", id);
        story.says("anna", id, Map.of("text", "Hallo", "sawMessage", story.brand.newestMessage(id), "inReplyTo", note))
                .expect(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"text\": \"\"}",
                "{\"text\": \" \"}",
                "{\"text\": 7}",
                "{\"text\": null}",
                "{\"text\": \"a\\u0000b\"}",
                "{\"text\": \"a\\ud800b\"}",
                "{\"text\": \"x\", \"visibility\": \"PUBLIC\"}",
            })
    void refusesWhatIsNoNote(String body) {
        story.as("anna").send("POST", Story.of(id) + "/notes", body).expect(422);
        assertThat(story.see(id).at("/messages")).hasSize(1);
    }

    @Test
    void aVeryLongNoteIsRefusedRatherThanCut() {
        story.as("anna")
                .post(Story.of(id) + "/notes", Map.of("text", "x".repeat(500_000)))
                .expect(422);
    }

    @Test
    void aQuestionPutsItOnHoldUntilTheLastAnswerCame() {
        story.brand.claim("anna", "reply", id);
        var first = story.asksDepartment(id, "Wo?");
        var second = story.asksDepartment(id, "Wann?");
        assertThat(story.status(id)).isEqualTo("ON_HOLD");
        story.as("eva")
                .post("/api/v1/questions/" + first + "/answer", Map.of("text", "Lager."))
                .expect(200);
        assertThat(story.status(id)).isEqualTo("ON_HOLD");
        story.as("eli")
                .post("/api/v1/questions/" + second + "/answer", Map.of("text", "Morgen."))
                .expect(200);
        assertThat(story.status(id)).isEqualTo("OPEN");
        assertThat(story.clocks(id, "DEPARTMENT_RESPONSE"))
                .hasSize(2)
                .allMatch(clock -> clock.at("/state").asString().equals("MET"));
        assertThat(story.events(id)).contains("QUESTION_ASKED", "QUESTION_ANSWERED");
        assertThat(story.brand.platform().received()).isEmpty();
    }

    @Test
    void theAnswerIsAskedOfTheDepartmentAsATask() {
        story.brand.claim("anna", "reply", id);
        story.asksDepartment(id, "Wo?");
        var tasks = story.as("eva").get("/api/v1/tasks?view=offered").expect(200);
        assertThat(Story.texts(tasks, "/items", "/kind")).containsExactly("answerQuestion");
        assertThat(story.inView("anna", "offered")).doesNotContain(id);
        var task = story.brand.claim("eva", "answerQuestion", id);
        story.as("eva").post("/api/v1/tasks/" + task + "/completion", Map.of()).expect(422);
        story.as("eva")
                .post("/api/v1/tasks/" + task + "/completion", Map.of("text", "Im Lager."))
                .expect(204);
        assertThat(story.status(id)).isEqualTo("OPEN");
        assertThat(story.see(id).toString()).contains("Im Lager.");
    }

    @Test
    void ofTwoAnswersAtOnceOneIsTaken() {
        story.brand.claim("anna", "reply", id);
        var question = story.asksDepartment(id, "Wo?");
        story.as("eva");
        story.as("eli");
        var answers = Stream.of("eva", "eli", "eva", "eli")
                .parallel()
                .map(who -> story.as(who)
                        .post("/api/v1/questions/" + question + "/answer", Map.of("text", who))
                        .status())
                .toList();
        assertThat(answers).containsOnly(200, 409).containsOnlyOnce(200);
    }

    @Test
    void theNamedExpertIsAskedFirst() {
        story.brand.claim("anna", "reply", id);
        story.as("anna")
                .post(
                        Story.of(id) + "/questions",
                        Map.of(
                                "department",
                                story.brand.department(),
                                "text",
                                "Wo?",
                                "expert",
                                story.brand.name("eva")))
                .expect(201);
        assertThat(story.inView("eva", "mine")).contains(id);
        assertThat(story.inView("eli", "offered")).doesNotContain(id);
        story.as("eli").get(Story.of(id)).expect(200);
    }

    @Test
    void refusesQuestionsToWhomCannotBeAsked() {
        var path = Story.of(id) + "/questions";
        var department = story.brand.department();
        story.as("anna")
                .post(path, Map.of("department", "nowhere", "text", "x"))
                .expect(422);
        story.as("anna")
                .post(path, Map.of("department", story.brand.team(), "text", "x"))
                .expect(422);
        story.as("anna")
                .post(path, Map.of("department", department, "text", " "))
                .expect(422);
        story.as("anna")
                .post(path, Map.of("department", department, "text", "a\0b"))
                .expect(422);
        story.as("anna").post(path, Map.of("department", department)).expect(422);
        story.as("anna")
                .post(path, Map.of("department", department, "text", "x", "urgent", true))
                .expect(422);
        story.as("anna")
                .post(path, Map.of("department", department, "text", "x", "expert", story.brand.name("ben")))
                .expect(422);
        assertThat(story.status(id)).isEqualTo("OPEN");
    }

    @Test
    void anUnknownQuestionOrOneThatOneMayNotSeeIs404() {
        story.brand.claim("anna", "reply", id);
        var question = story.asksDepartment(id, "Wo?");
        desk.brand()
                .as("eva")
                .post("/api/v1/questions/" + question + "/answer", Map.of("text", "x"))
                .expect(404);
        story.as("eva")
                .post("/api/v1/questions/00000000-0000-7000-8000-000000000000/answer", Map.of("text", "x"))
                .expect(404);
        story.as("eva")
                .post("/api/v1/questions/" + question + "/answer", Map.of("text", "a\0b"))
                .expect(422);
        story.as("eva")
                .post("/api/v1/questions/" + question + "/answer", Map.of())
                .expect(422);
    }

    @Test
    void aQuestionOfAClosedInteractionIsWithdrawn() {
        story.brand.claim("anna", "reply", id);
        var question = story.asksDepartment(id, "Wo?");
        story.as("anna")
                .post(Story.of(id) + "/closure", Map.of("resolution", "SOLVED"))
                .expect(200);
        assertThat(story.inView("eva", "offered")).doesNotContain(id);
        story.as("eva")
                .post("/api/v1/questions/" + question + "/answer", Map.of("text", "x"))
                .expect(409);
        assertThat(story.clockState(id, "DEPARTMENT_RESPONSE")).isEqualTo("CANCELLED");
    }
}

package de.tresen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Desk;
import de.tresen.DeskTest;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** How an interaction ends and begins again. */
@DeskTest
@Tag("both-databases")
class ClosureContractTests {

    @Autowired
    Desk desk;

    Story story;
    String id;
    String path;

    @BeforeEach
    void begin() {
        story = Story.begin(desk);
        id = story.asked("t1");
        path = Story.of(id) + "/closure";
    }

    @ParameterizedTest
    @CsvSource({"SOLVED, SOLVED", "NOT_ACTIONABLE, CLOSED", "DELIBERATELY_LEFT, CLOSED"})
    void closesForAReason(String resolution, String status) {
        story.as("anna")
                .post(path, Map.of("resolution", resolution, "reason", "Provokation"))
                .expect(200);
        assertThat(story.status(id)).isEqualTo(status);
        assertThat(story.brand.hasTask("reply", id)).isFalse();
        assertThat(story.events(id)).contains("CLOSED");
        assertThat(story.clockState(id, "RESOLUTION")).isEqualTo("MET");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"resolution\": \"DELIBERATELY_LEFT\"}",
                "{\"resolution\": \"DELIBERATELY_LEFT\", \"reason\": \"  \"}",
                "{\"resolution\": \"WITHDRAWN\"}",
                "{\"resolution\": \"MERGED\"}",
                "{\"resolution\": \"DONE\"}",
                "{\"resolution\": \"SOLVED\", \"reason\": 7}",
                "{\"resolution\": \"SOLVED\", \"reason\": \"a\\u0000b\"}",
                "{\"resolution\": \"SOLVED\", \"status\": \"CLOSED\"}",
            })
    void refusesWhatIsNoResolution(String body) {
        story.as("anna").send("POST", path, body).expect(422);
        assertThat(story.status(id)).isEqualTo("OPEN");
    }

    @Test
    void aVeryLongReasonIsRefusedRatherThanBreakingAnything() {
        story.as("anna")
                .post(path, Map.of("resolution", "DELIBERATELY_LEFT", "reason", "x".repeat(300_000)))
                .expect(422);
    }

    @Test
    void ofManyClosuresAtOnceOneCloses() {
        story.as("anna");
        var answers = IntStream.range(0, 5)
                .parallel()
                .mapToObj(i -> story.as("anna")
                        .post(path, Map.of("resolution", "SOLVED"))
                        .status())
                .toList();
        assertThat(answers).containsOnly(200, 409).containsOnlyOnce(200);
        assertThat(story.events(id)).containsOnlyOnce("CLOSED");
    }

    @Test
    void reopensByHandOnceWithAReplyTask() {
        story.as("anna").delete(path).expect(409);
        story.as("anna").post(path, Map.of("resolution", "SOLVED")).expect(200);
        story.as("anna").delete(path).expect(204);
        story.as("anna").delete(path).expect(409);
        assertThat(story.status(id)).isEqualTo("OPEN");
        assertThat(story.brand.hasTask("reply", id)).isTrue();
        assertThat(story.events(id)).containsSubsequence("CLOSED", "REOPENED");
    }

    @Test
    void aMessageReopensTheSameInteractionAndStartsTheNextResponse() {
        story.reply("anna", id, "Hallo!");
        desk.settle();
        story.as("anna").post(path, Map.of("resolution", "SOLVED")).expect(200);
        desk.after(Duration.ofHours(2));
        story.writes("t1", "m2", "Es ist nicht angekommen!");
        assertThat(story.brand.inThread("t1").at("/id").asString()).isEqualTo(id);
        assertThat(story.status(id)).isEqualTo("OPEN");
        assertThat(story.clockState(id, "NEXT_RESPONSE")).isEqualTo("RUNNING");
        assertThat(story.clockState(id, "RESOLUTION")).isEqualTo("RUNNING");
        assertThat(story.brand.hasTask("reply", id)).isTrue();
    }

    @Test
    void aMessageReopensWhatWasDeliberatelyLeftAsWell() {
        story.as("anna")
                .post(path, Map.of("resolution", "DELIBERATELY_LEFT", "reason", "Troll"))
                .expect(200);
        story.writes("t1", "m2", "Hallo?");
        assertThat(story.status(id)).isEqualTo("OPEN");
        assertThat(story.brand.inThread("t1").at("/id").asString()).isEqualTo(id);
    }

    @Test
    void aRepetitionReopensNothing() {
        story.as("anna").post(path, Map.of("resolution", "SOLVED")).expect(200);
        story.told("message.created", "t1", "t1-1", Map.of("text", Story.QUESTION));
        assertThat(story.status(id)).isEqualTo("SOLVED");
    }

    @Test
    void whatIsClosedTakesNoRepliesAndNoQuestions() {
        story.brand.claim("anna", "reply", id);
        story.as("anna").post(path, Map.of("resolution", "SOLVED")).expect(200);
        story.says("anna", id, Map.of("text", "Hallo", "sawMessage", story.brand.newestMessage(id)))
                .expect(409);
        story.as("anna")
                .post(Story.of(id) + "/questions", Map.of("department", story.brand.department(), "text", "x"))
                .expect(409);
        story.as("anna")
                .post(Story.of(id) + "/notes", Map.of("text", "Nachtrag"))
                .expect(201);
    }

    @Test
    void somebodyElseAtWorkOnItIsNotOverruledExceptByALead() {
        story.brand.claim("anna", "reply", id);
        story.as("ben").post(path, Map.of("resolution", "SOLVED")).expect(409);
        story.as("lea").post(path, Map.of("resolution", "SOLVED")).expect(200);
    }

    @Test
    void whoOnlyWatchesIsForbiddenTo() {
        story.as("max").post(path, Map.of("resolution", "SOLVED")).expect(403);
    }
}

package de.tresen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Caller.Answer;
import de.tresen.Desk;
import de.tresen.DeskTest;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may answer, when an answer is refused, and what it does to the interaction. */
@DeskTest
@Tag("both-databases")
class RepliesContractTests {

    @Autowired
    Desk desk;

    Story story;
    String id;

    @BeforeEach
    void begin() {
        story = Story.begin(desk);
        id = story.asked("t1");
    }

    private String newest() {
        return story.brand.newestMessage(id);
    }

    private Answer says(String who, String saw) {
        return story.says(who, id, Map.of("text", "Hallo Petra!", "sawMessage", saw));
    }

    @Test
    void holdingTheTaskIsWhatEntitlesToReply() {
        var answer = says("anna", newest());
        answer.expect(409);
        story.brand.claim("anna", "reply", id);
        says("ben", newest()).expect(409);
        says("lea", newest()).expect(409);
        var written = says("anna", newest()).expect(201);
        assertThat(written.propertyNames()).containsExactlyInAnyOrder("id", "state");
        assertThat(written.at("/state").asString()).isEqualTo("READY");
    }

    @Test
    void theSameReplySentTwiceIsOneReply() {
        story.brand.claim("anna", "reply", id);
        says("anna", newest()).expect(201);
        says("anna", newest()).expect(409);
        desk.settle();
        assertThat(story.brand.platform().received()).hasSize(1);
    }

    @Test
    void ofManyRepliesAtOnceOneIsTaken() {
        story.brand.claim("anna", "reply", id);
        var saw = newest();
        story.as("anna");
        var answers = IntStream.range(0, 6)
                .parallel()
                .mapToObj(i -> says("anna", saw).status())
                .toList();
        assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
        desk.settle();
        assertThat(story.brand.platform().received()).hasSize(1);
    }

    @Test
    void aReplyThatWaitsToBeSentLeavesItOpenAndADeliveredOneMakesItPending() {
        story.reply("anna", id, "Hallo Petra!");
        assertThat(story.status(id)).isEqualTo("OPEN");
        var shown = story.see(id).at("/messages/1");
        assertThat(shown.at("/direction").asString()).isEqualTo("OUTBOUND");
        assertThat(shown.at("/author").asString()).isEqualTo(story.brand.name("anna"));
        assertThat(shown.at("/delivery/state").asString()).isEqualTo("READY");
        desk.settle();
        assertThat(story.status(id)).isEqualTo("PENDING");
    }

    @Test
    void aNewerMessageMakesWhatWasSeenStale() {
        story.brand.claim("anna", "reply", id);
        var saw = newest();
        story.writes("t1", "m2", "Nachtrag: 4711");
        says("anna", saw).expect(409);
        says("anna", saw).expect(409);
        says("anna", newest()).expect(201);
    }

    @Test
    void anEditMakesWhatWasSeenStaleAndADeletionOfSomethingElseDoesNot() {
        story.brand.claim("anna", "reply", id);
        story.as("anna").get(Story.of(id)).expect(200);
        var saw = newest();
        story.told("message.edited", "t1", "t1-1", Map.of("text", "Anders."));
        says("anna", saw).expect(409);
    }

    @Test
    void anEditThatIsOlderThanWhatIsShownDoesNotMakeItStale() {
        story.told("message.edited", "t1", "t1-1", Map.of("text", "Anders."));
        story.brand.claim("anna", "reply", id);
        story.as("anna").get(Story.of(id)).expect(200);
        var longAgo = desk.clock().instant().minus(Duration.ofDays(1)).toString();
        story.told("message.edited", "t1", "t1-1", Map.of("text", "Alt.", "occurredAt", longAgo));
        says("anna", newest()).expect(201);
    }

    @Test
    void aMessageThatHappenedEarlierButCameLaterMakesItStaleToo() {
        story.brand.claim("anna", "reply", id);
        var saw = newest();
        var longAgo = desk.clock().instant().minus(Duration.ofDays(1)).toString();
        story.told("message.created", "t1", "m0", Map.of("text", "Verspätet.", "occurredAt", longAgo));
        says("anna", saw).expect(409);
    }

    @Test
    void aNoteDoesNotMakeAReplyStale() {
        story.brand.claim("anna", "reply", id);
        var saw = newest();
        desk.clock().tick(Duration.ofSeconds(1));
        story.as("ben")
                .post(Story.of(id) + "/notes", Map.of("text", "Kenne ich."))
                .expect(201);
        says("anna", saw).expect(201);
    }

    @Test
    void aRepetitionDoesNotMakeAReplyStale() {
        story.brand.claim("anna", "reply", id);
        var saw = newest();
        story.told("message.created", "t1", "t1-1", Map.of("text", Story.QUESTION));
        says("anna", saw).expect(201);
    }

    @Test
    void idsAreThoseOfTheDeskAndOfThisInteraction() {
        var other = story.asked("t2");
        story.brand.claim("anna", "reply", id);
        says("anna", "t1-1").expect(422);
        says("anna", story.brand.newestMessage(other)).expect(422);
        story.says(
                        "anna",
                        id,
                        Map.of("text", "x", "sawMessage", newest(), "inReplyTo", story.brand.newestMessage(other)))
                .expect(422);
        story.says("anna", id, Map.of("text", "x")).expect(422);
    }

    @Test
    void aReplyAnswersTheMessageItNamesAndAsPubliclyAsItSays() {
        var first = newest();
        story.writes("t1", "m2", "Nachtrag");
        story.brand.claim("anna", "reply", id);
        story.says(
                        "anna",
                        id,
                        Map.of("text", "Hallo!", "sawMessage", newest(), "inReplyTo", first, "visibility", "PRIVATE"))
                .expect(201);
        desk.settle();
        var sent = story.brand.platform().received().get(0);
        assertThat(sent.at("/inReplyTo").asString()).isEqualTo("t1-1");
        assertThat(sent.at("/visibility").asString()).isEqualTo("PRIVATE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\\n\\t", "a\\u0000b", "a\\ud800b"})
    void whatIsNoTextIsRefused(String text) {
        story.brand.claim("anna", "reply", id);
        var body = "{\"text\": \"%s\", \"sawMessage\": \"%s\"}".formatted(text, newest());
        story.as("anna").send("POST", Story.of(id) + "/replies", body).expect(422);
        assertThat(story.brand.hasTask("reply", id)).isTrue();
    }

    @Test
    void aVeryLongReplyIsRefusedRatherThanCut() {
        story.brand.claim("anna", "reply", id);
        story.says("anna", id, Map.of("text", "x".repeat(500_000), "sawMessage", newest()))
                .expect(422);
    }

    @Test
    void nothingIsAnsweredWhileWeWaitForThePerson() {
        story.reply("anna", id, "Hallo!");
        desk.settle();
        says("anna", newest()).expect(409);
    }

    @Test
    void whoAnsweredIsOfferedTheNextMessageAsTheirs() {
        story.reply("anna", id, "Hallo!");
        desk.settle();
        story.writes("t1", "m2", "Und?");
        assertThat(story.inView("anna", "mine")).contains(id);
        assertThat(story.inView("ben", "offered")).doesNotContain(id);
    }
}

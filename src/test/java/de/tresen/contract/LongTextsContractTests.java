package de.tresen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Browser;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.people.Passwords;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Texts that are as long as they may be, cut where only their beginning is shown, and never through a character. */
@DeskTest
@Tag("both-databases")
class LongTextsContractTests {

    private static final String SMILE = "😀";

    @Autowired
    Desk desk;

    @Autowired
    Environment environment;

    @Autowired
    Passwords passwords;

    Story story;
    String id;

    @BeforeEach
    void begin() {
        story = Story.begin(desk);
        id = story.asked("t1");
    }

    @ParameterizedTest
    @ValueSource(ints = {498, 499, 500, 1998, 1999, 3998})
    void aReplyIsReturnedWithANoteAsLongAsItMayBe(int before) {
        var reply = story.reply("tom", id, "Hallo, morgen.");
        var note = "x".repeat(before) + SMILE;
        story.as("lea")
                .post("/api/v1/replies/" + reply + "/approval", Map.of("decision", "RETURNED", "note", note))
                .expect(200);
        assertThat(story.see(id).at("/replies/0/note").asString()).isEqualTo(note);
        var told = story.as("tom").get("/api/v1/notifications").expect(200).at("/items/0/detail");
        assertThat(told.asString()).startsWith("x".repeat(490)).doesNotContain("�", "?");
        assertThat(told.asString().length()).isLessThanOrEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 498, 499, 500, 19_998})
    void aQuestionAndItsAnswerAreCutInTheTimelineBetweenCharacters(int before) {
        var text = "x".repeat(before) + SMILE;
        story.brand.claim("anna", "reply", id);
        var question = story.asksDepartment(id, text);
        story.as("eva")
                .post("/api/v1/questions/" + question + "/answer", Map.of("text", text))
                .expect(200);
        assertThat(story.see(id).at("/questions/0/text").asString()).isEqualTo(text);
        Story.each(story.see(id), "/timeline")
                .filter(entry -> entry.at("/event").asString().startsWith("QUESTION_"))
                .map(entry -> entry.at("/detail").asString())
                .forEach(detail -> assertThat(detail)
                        .startsWith(story.brand.department() + ": ")
                        .doesNotContain("�", "?"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1978, 1980, 1998})
    void aReasonIsCutBetweenCharactersToo(int before) {
        var reason = "x".repeat(before) + SMILE;
        story.as("lea")
                .post(Story.of(id) + "/closure", Map.of("resolution", "DELIBERATELY_LEFT", "reason", reason))
                .expect(200);
        assertThat(story.see(id).at("/resolutionReason").asString()).isEqualTo(reason);
        assertThat(story.events(id)).endsWith("CLOSED");
    }

    @Test
    void whatNoDatabaseKeepsIsRefusedOnPagesToo() {
        passwords.set(story.brand.name("anna"), "four plain words here");
        var browser = new Browser(environment);
        browser.signIn(story.brand.name("anna"), "four plain words here");
        var notes = "/interactions/" + id + "/notes";
        assertThat(browser.post("/password", notes, Map.of("text", "a\0b")).statusCode())
                .isEqualTo(422);
        assertThat(browser.get("/interactions?q=%00").statusCode()).isEqualTo(422);
        assertThat(browser.get("/interactions?q=%FF").statusCode()).isEqualTo(400);
        assertThat(browser.post("/password", notes, Map.of("text", "a b")).statusCode())
                .isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0", "nobody-here-\uD83D\uDE00", "x\uD83D\uDE00"})
    void nobodyIsLetInByANameThatCannotBe(String name) {
        var long99 = name.length() < 5 ? "y".repeat(99 - 1) + name : name;
        var browser = new Browser(environment);
        var answer = browser.signIn(long99, "four plain words here");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Browser.location(answer)).isEqualTo("/login?error=wrong");
    }
}

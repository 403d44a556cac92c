package de.tresen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Desk;
import de.tresen.DeskTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Platforms repeat themselves and lose their order; the same events end in the same state all the same. */
@DeskTest
@Tag("both-databases")
class DisorderContractTests {

    @Autowired
    Desk desk;

    Story story;

    @BeforeEach
    void begin() {
        story = Story.begin(desk);
    }

    /** One event: kind, number of the message, seconds after the beginning, words. */
    private record Event(String kind, int message, int second, String text) {}

    /** Three messages; the first edited twice, the second edited and deleted, the third deleted. */
    private static final List<Event> STORY = List.of(
            new Event("message.created", 1, 0, "Wann kommt meine Bestellung?"),
            new Event("message.created", 2, 10, "Wann kommt meine Lieferung? Ich warte schon lange."),
            new Event("message.edited", 1, 20, "Wann kommt Bestellung 4711?"),
            new Event("message.created", 3, 30, "Hallo, wann wird meine Bestellung geliefert?"),
            new Event("message.edited", 2, 40, "Wann kommt meine Lieferung? Ich warte lange."),
            new Event("message.deleted", 3, 50, ""),
            new Event("message.edited", 1, 60, "Wann kommt Bestellung 4712?"),
            new Event("message.deleted", 2, 70, ""));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shuffledAndRepeatedEventsEndAsTheOrderedOnesDo(long seed) {
        send("ordered", STORY);
        var random = new Random(seed);
        var disorder = new ArrayList<Event>();
        STORY.forEach(event -> disorder.addAll(Collections.nCopies(1 + random.nextInt(3), event)));
        Collections.shuffle(disorder, random);
        send("shuffled", disorder);
        assertThat(visible("shuffled")).as("seed %s", seed).isEqualTo(visible("ordered"));
    }

    @Test
    void aMessageDeletedBeforeItCameIsShownDeletedWhateverFollows() {
        var events = List.of(STORY.get(7), STORY.get(1), STORY.get(4));
        send("t1", events);
        var messages = story.brand.inThread("t1").at("/messages");
        assertThat(messages).hasSize(1);
        assertThat(messages.at("/0/text").isNull()).isTrue();
        assertThat(messages.at("/0/html").isNull()).isTrue();
        assertThat(messages.at("/0/deletedAt").isNull()).isFalse();
    }

    @Test
    void anOlderEditThatComesLateIsNotShown() {
        send("t1", List.of(STORY.get(0), STORY.get(6), STORY.get(2)));
        assertThat(story.brand.inThread("t1").at("/messages/0/text").asString()).contains("4712");
    }

    @Test
    void twoEditsOfOneMessageAtDifferentInstantsAreTwoEvents() {
        send("t1", List.of(STORY.get(0), STORY.get(2), STORY.get(6)));
        assertThat(Story.texts(story.brand.inThread("t1"), "/timeline", "/event").stream()
                        .filter("MESSAGE_EDITED"::equals))
                .hasSize(2);
    }

    @Test
    void messagesAreOrderedByWhenTheyHappenedThenByArrival() {
        send("t1", List.of(new Event("message.created", 2, 20, "zwei")));
        send("t1", List.of(new Event("message.created", 1, 10, "eins")));
        send("t1", List.of(new Event("message.created", 4, 20, "zwei b")));
        send("t1", List.of(new Event("message.created", 3, 20, "zwei c")));
        assertThat(Story.texts(story.brand.inThread("t1"), "/messages", "/text"))
                .containsExactly("eins", "zwei", "zwei b", "zwei c");
    }

    @Test
    void aDeletionOfSomethingUnknownIsAcceptedAndShowsNothing() {
        send("t1", List.of(STORY.get(7)));
        assertThat(story.as("lea")
                        .get("/api/v1/interactions?channel=" + story.brand.channel())
                        .at("/items"))
                .isEmpty();
    }

    /** Each event in a round of its own, so that the order is the one given; instants are those of the story. */
    private void send(String thread, List<Event> events) {
        for (var event : events) {
            var at = desk.clock().instant().minus(Duration.ofHours(1)).truncatedTo(java.time.temporal.ChronoUnit.HOURS);
            var more = new java.util.HashMap<String, Object>(
                    Map.of("occurredAt", at.plusSeconds(event.second()).toString()));
            if (!event.kind().equals("message.deleted")) {
                more.put("text", event.text());
            }
            var platform = story.brand.platform();
            platform.post(
                            story.brand.channel(),
                            platform.event(event.kind(), thread, thread + "-" + event.message(), more))
                    .expect(202);
            desk.settle();
        }
    }

    private List<String> visible(String thread) {
        JsonNode interaction = story.brand.inThread(thread);
        var shown = new ArrayList<String>();
        shown.add(interaction.at("/status").asString());
        shown.add(interaction.at("/subject").asString());
        for (var message : interaction.at("/messages")) {
            shown.add(String.join(
                    " | ",
                    message.at("/author").asString(),
                    message.at("/text").toString(),
                    message.at("/html").toString(),
                    message.at("/occurredAt").asString(),
                    message.at("/deletedAt").asString(""),
                    message.at("/editedAt").asString("")));
        }
        return shown;
    }
}

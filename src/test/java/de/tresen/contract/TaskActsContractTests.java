package de.tresen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Caller.Answer;
import de.tresen.Desk;
import de.tresen.DeskTest;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The same act on many pieces of work at once. */
@DeskTest
@Tag("both-databases")
class TaskActsContractTests {

    @Autowired
    Desk desk;

    Story story;
    String first;
    String second;
    List<String> tasks;

    @BeforeEach
    void begin() {
        story = Story.begin(desk);
        first = story.asked("t1");
        second = story.asked("t2");
        tasks = List.of(story.brand.task("reply", first), story.brand.task("reply", second));
    }

    private Answer acts(String who, Object act, Object tasks, Map<String, ?> more) {
        var body = new HashMap<String, Object>(more);
        body.put("act", act);
        body.put("tasks", tasks);
        return story.as(who).post("/api/v1/tasks/acts", body);
    }

    private String holder(String id) {
        return story.see(id).at("/assignee").asString();
    }

    @Test
    void eachIsDoneForItselfAndSaysWhatBecameOfIt() {
        var wanted = List.of(tasks.get(0), "made-up", tasks.get(1));
        var done = acts("lea", "ASSIGN", wanted, Map.of("to", story.brand.name("ben")))
                .expect(200);
        assertThat(done.at("/done").asInt()).isEqualTo(2);
        assertThat(Story.texts(done, "/items", "/task")).isEqualTo(wanted);
        assertThat(Story.texts(done, "/items", "/done")).containsExactly("true", "false", "true");
        assertThat(done.at("/items/1/problem/status").asInt()).isEqualTo(404);
        assertThat(done.at("/items/1/problem/detail").asString()).isNotBlank();
        assertThat(done.at("/items/0/problem").isNull()).isTrue();
        assertThat(List.of(holder(first), holder(second))).containsOnly(story.brand.name("ben"));

        var released = acts("anna", "RELEASE", tasks, Map.of()).expect(200);
        assertThat(released.at("/done").asInt())
                .as("what ben holds, anna does not release")
                .isZero();
        assertThat(acts("ben", "RELEASE", tasks, Map.of()).at("/done").asInt()).isEqualTo(2);
    }

    @Test
    void prioritiesAndClosing() {
        acts("lea", "PRIORITY", tasks, Map.of("priority", "HIGH")).expect(200);
        assertThat(story.see(first).at("/priority").asString()).isEqualTo("HIGH");
        var closed = acts("lea", "CLOSE", tasks, Map.of("reason", "Werbung")).expect(200);
        assertThat(closed.at("/done").asInt()).isEqualTo(2);
        assertThat(story.see(second).at("/resolution").asString()).isEqualTo("NOT_ACTIONABLE");
        assertThat(story.see(second).at("/resolutionReason").asString()).isEqualTo("Werbung");
        assertThat(acts("lea", "CLOSE", tasks, Map.of("reason", "Werbung"))
                        .at("/done")
                        .asInt())
                .as("they are closed")
                .isZero();
    }

    @Test
    void whoDoesNotSeeThemLearnsNothing() {
        var refused = acts("eva", "CLAIM", tasks, Map.of()).expect(200);
        assertThat(Story.texts(refused, "/items", "/problem/status")).containsExactly("404", "404");
        assertThat(holder(first)).isNotEqualTo(story.brand.name("eva"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ASSIGN", "ASIDE", "PRIORITY", "CLOSE", "EXPLODE", ""})
    void whatAnActNeedsIsAskedForBeforeAnythingIsDone(String act) {
        assertThat(acts("anna", act, tasks, Map.of()).status()).isEqualTo(422);
    }

    @Test
    void tooManyTooFewAndTwice() {
        assertThat(acts("anna", "CLAIM", List.of(), Map.of()).text("/fields/0/field"))
                .isEqualTo("tasks");
        var many = IntStream.range(0, 201).mapToObj(Integer::toString).toList();
        assertThat(acts("anna", "CLAIM", many, Map.of()).status()).isEqualTo(422);
        assertThat(acts("anna", "CLAIM", List.of("a", "a"), Map.of()).status()).isEqualTo(422);
        assertThat(acts("anna", "CLAIM", Collections.singletonList(null), Map.of())
                        .status())
                .isEqualTo(422);
        assertThat(acts("anna", "CLAIM", "a", Map.of()).status()).isEqualTo(422);
        assertThat(acts("anna", null, tasks, Map.of()).status()).isEqualTo(422);
        assertThat(acts("anna", "CLAIM", tasks, Map.of("other", 1)).status()).isEqualTo(422);
    }
}

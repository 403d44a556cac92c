package de.tresen.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscalationLadderDecisionTests {

    private final DecisionStage table = new DecisionStage("escalation-ladder.dmn", "escalationLadder");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AT_RISK  | FIRST_RESPONSE      | NORMAL | QUESTION  | NOTIFY_HOLDER OFFER_TO_ON_DUTY           |
            AT_RISK  | APPROVAL            | NORMAL | QUESTION  | NOTIFY_HOLDER OFFER_TO_ON_DUTY           |
            AT_RISK  | DEPARTMENT_RESPONSE | NORMAL | QUESTION  |                                          |
            BREACHED | DEPARTMENT_RESPONSE | NORMAL | QUESTION  | TELL_LEAD                                | PT2H
            LATE_1   | DEPARTMENT_RESPONSE | NORMAL | QUESTION  | TELL_LEAD                                | PT4H
            BREACHED | RESOLUTION          | HIGH   | QUESTION  | NOTIFY_HOLDER OFFER_TO_ON_DUTY TELL_LEAD | PT2H
            BREACHED | NEXT_RESPONSE       | URGENT | QUESTION  | NOTIFY_HOLDER OFFER_TO_ON_DUTY TELL_LEAD | PT2H PT30M
            LATE_1   | FIRST_RESPONSE      | LOW    | QUESTION  | OFFER_TO_ON_DUTY TELL_LEAD               | PT4H
            LATE_1   | FIRST_RESPONSE      | LOW    | COMPLAINT | OFFER_TO_ON_DUTY TELL_LEAD RAISE_PRIORITY| PT4H
            LATE_1   | RESOLUTION          | LOW    | COMPLAINT | OFFER_TO_ON_DUTY TELL_LEAD               | PT4H
            LATE_2   | FIRST_RESPONSE      | LOW    | COMPLAINT | TELL_MANAGER                             |
            LATE_3   | FIRST_RESPONSE      | LOW    | COMPLAINT |                                          |
            """)
    void climbsAsShipped(
            String step, String target, String priority, String category, String actions, String nextAfter) {
        var said = table.decide(Map.of(
                "step",
                step,
                "target",
                target,
                "priority",
                priority,
                "category",
                category,
                "channel",
                "mail",
                "team",
                "shop"));

        assertThat(column(said, "action")).containsExactlyInAnyOrder(words(actions));
        assertThat(column(said, "nextAfter")).containsExactlyInAnyOrder(words(nextAfter));
    }

    @Test
    void decidesEvenWhenNothingIsKnownYet() {
        var facts = new HashMap<String, Object>();
        for (var fact : new String[] {"priority", "category", "channel", "team"}) {
            facts.put(fact, null);
        }
        facts.put("target", "RESOLUTION");
        facts.put("step", "BREACHED");

        assertThat(column(table.decide(facts), "action"))
                .containsExactlyInAnyOrder("NOTIFY_HOLDER", "OFFER_TO_ON_DUTY", "TELL_LEAD");
    }

    private static List<String> column(List<Map<String, Object>> rows, String name) {
        return rows.stream()
                .map(row -> (String) row.get(name))
                .filter(Objects::nonNull)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static String[] words(String text) {
        return text == null ? new String[0] : text.split(" ");
    }
}

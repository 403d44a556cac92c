package de.tresen.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import de.tresen.interaction.Contacts;
import de.tresen.interaction.Interaction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.dmn.DecisionEvaluationBuilder;
import org.junit.jupiter.api.Test;

class ChooseServiceLevelDecisionTests {

    private final DecisionStage table = new DecisionStage("choose-service-level.dmn", "chooseServiceLevel");

    @Test
    void leavesItToTheChannelAsShipped() {
        var facts = Map.<String, Object>of(
                "channel", "mail", "category", "COMPLAINT", "priority", "URGENT", "language", "de", "tag", "vip");

        assertThat(table.decide(facts)).containsExactly(Map.of("serviceLevel", "channel"));
    }

    @Test
    void decidesEvenWhenNothingIsKnownYet() {
        var facts = new HashMap<String, Object>();
        for (var fact : new String[] {"channel", "category", "priority", "language", "tag"}) {
            facts.put(fact, null);
        }

        assertThat(table.decide(facts)).containsExactly(Map.of("serviceLevel", "channel"));
    }

    @Test
    void whatARowSaysOfATagGoesBeforeWhatHoldsWithout() {
        assertThat(chosenFor("aaa", "press", "vip")).isEqualTo("level-press");
        assertThat(chosenFor("vip")).isEqualTo("level-vip");
        assertThat(chosenFor("aaa")).isEqualTo("usual");
        assertThat(chosenFor()).isEqualTo("usual");
    }

    /** As a table with rows for two tags would say it. */
    private static String chosenFor(String... tags) {
        var service = mock(DecisionService.class, RETURNS_DEEP_STUBS);
        when(service.evaluateDecisionTableByKey("chooseServiceLevel").variables(any()))
                .thenAnswer(asked -> ruleFor(
                        String.valueOf(asked.<Map<String, Object>>getArgument(0).get("tag"))));
        var contacts = mock(Contacts.class);
        when(contacts.tagsOf(any())).thenReturn(List.of(tags));
        return new Decisions(service, contacts).serviceLevel(mock(Interaction.class), "usual");
    }

    private static DecisionEvaluationBuilder ruleFor(String tag) {
        var evaluation = mock(DecisionEvaluationBuilder.class, RETURNS_DEEP_STUBS);
        var level = List.of("press", "vip").contains(tag) ? "level-" + tag : "channel";
        when(evaluation.evaluate().getFirstResult().get("serviceLevel")).thenReturn(level);
        return evaluation;
    }
}

package de.tresen.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RouteInteractionDecisionTests {

    private final DecisionStage table = new DecisionStage("route-interaction.dmn", "routeInteraction");

    @Test
    void leavesItToTheChannelAsShipped() {
        var facts = Map.<String, Object>of(
                "channel", "mail", "category", "COMPLAINT", "priority", "URGENT", "language", "de");

        assertThat(table.decide(facts)).containsExactly(Map.of("team", "channel"));
    }

    @Test
    void decidesEvenWhenNothingIsKnownYet() {
        var facts = new HashMap<String, Object>();
        for (var fact : new String[] {"channel", "category", "priority", "language"}) {
            facts.put(fact, null);
        }

        assertThat(table.decide(facts)).containsExactly(Map.of("team", "channel"));
    }
}

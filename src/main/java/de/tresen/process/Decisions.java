package de.tresen.process;

import de.tresen.interaction.Interaction;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The decision tables of the process owner. */
@Component
public class Decisions {

    /** What a table says when things shall be as the channel has them. */
    private static final String AS_THE_CHANNEL = "channel";

    private final DecisionService decisions;

    Decisions(DecisionService decisions) {
        this.decisions = decisions;
    }

    /** Key of the service level that the table chooses, or the channel's own. */
    public String serviceLevel(Interaction interaction, String channels) {
        return chosen("chooseServiceLevel", "serviceLevel", interaction, channels);
    }

    /** Key of the team that the table chooses, or the channel's own. */
    public String team(Interaction interaction, String channels) {
        return chosen("routeInteraction", "team", interaction, channels);
    }

    /** Who has to approve a reply; none = nobody. */
    public @Nullable String approver(Interaction interaction, boolean trainee, String visibility) {
        var facts = facts(interaction);
        facts.put("trainee", trainee);
        facts.put("visibility", visibility);
        var rule = decide("replyApproval", facts);
        return rule != null && Boolean.TRUE.equals(rule.get("approvalNeeded")) ? (String) rule.get("approver") : null;
    }

    private String chosen(String table, String output, Interaction interaction, String channels) {
        var rule = decide(table, facts(interaction));
        var choice = rule == null ? null : (String) rule.get(output);
        return choice == null || choice.isBlank() || choice.equals(AS_THE_CHANNEL) ? channels : choice;
    }

    private @Nullable DmnDecisionRuleResult decide(String table, Map<String, Object> facts) {
        return decisions
                .evaluateDecisionTableByKey(table)
                .variables(facts)
                .evaluate()
                .getFirstResult();
    }

    private static Map<String, Object> facts(Interaction interaction) {
        var facts = new HashMap<String, Object>();
        facts.put("channel", interaction.channel());
        facts.put("category", name(interaction.category()));
        facts.put("priority", name(interaction.priority()));
        facts.put("language", interaction.language() == null ? "" : interaction.language());
        return facts;
    }

    private static String name(@Nullable Enum<?> value) {
        return value == null ? "" : value.name();
    }
}

package de.tresen.process;

import de.tresen.interaction.Contacts;
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
    static final String AS_THE_CHANNEL = "channel";

    private final DecisionService decisions;
    private final Contacts contacts;

    Decisions(DecisionService decisions, Contacts contacts) {
        this.decisions = decisions;
        this.contacts = contacts;
    }

    /**
     * Key of the service level that the table chooses, or the channel's own. What a row says of a tag of the person goes
     * before what holds without tags; of several tags the first in the alphabet that is spoken of.
     */
    public String serviceLevel(Interaction interaction, String channels) {
        var facts = facts(interaction);
        var usual = chosen("chooseServiceLevel", "serviceLevel", facts, channels);
        return contacts.tagsOf(interaction.contact()).stream()
                .map(tag -> {
                    facts.put("tag", tag);
                    return chosen("chooseServiceLevel", "serviceLevel", facts, channels);
                })
                .filter(choice -> !choice.equals(usual))
                .findFirst()
                .orElse(usual);
    }

    /** Key of the team that the table chooses, or the channel's own. */
    public String team(Interaction interaction, String channels) {
        return chosen("routeInteraction", "team", facts(interaction), channels);
    }

    /** Who has to approve a reply; none = nobody. */
    public @Nullable String approver(Interaction interaction, boolean trainee, String visibility) {
        var facts = facts(interaction);
        facts.put("trainee", trainee);
        facts.put("visibility", visibility);
        var rule = decide("replyApproval", facts);
        return rule != null && Boolean.TRUE.equals(rule.get("approvalNeeded")) ? (String) rule.get("approver") : null;
    }

    private String chosen(String table, String output, Map<String, Object> facts, String channels) {
        var rule = decide(table, facts);
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

    static Map<String, Object> facts(Interaction interaction) {
        var facts = new HashMap<String, Object>();
        facts.put("channel", interaction.channel());
        facts.put("category", name(interaction.category()));
        facts.put("priority", name(interaction.priority()));
        facts.put("language", interaction.language() == null ? "" : interaction.language());
        facts.put("tag", "");
        return facts;
    }

    private static String name(@Nullable Enum<?> value) {
        return value == null ? "" : value.name();
    }
}

package de.tresen.process;

import de.tresen.classification.Facts;
import de.tresen.classification.Verdict;
import de.tresen.interaction.Category;
import de.tresen.interaction.Priority;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/**
 * What goes into the table {@code classifyInteraction} and how its answer is read: for each output the first matching
 * rule that says something. What no rule says, or says in words unknown here, counts as unsure and left to a person, so
 * that a slip in the table costs a look and never an answer.
 */
public final class ClassificationTable {

    public static final String DECISION = "classifyInteraction";

    private ClassificationTable() {}

    public static VariableMap variables(Facts facts) {
        return Variables.createVariables()
                .putValue("suggestedCategory", facts.suggested().name())
                .putValue("score", facts.score())
                .putValue("margin", facts.margin())
                .putValue("agreement", facts.agreement())
                .putValue("questionMark", facts.questionMark())
                .putValue("words", facts.words())
                .putValue("links", facts.links())
                .putValue("automatic", facts.automatic())
                .putValue("languageKnown", facts.languageKnown())
                .putValue("language", facts.language())
                .putValue("sentiment", facts.sentiment().name())
                .putValue("channel", facts.channel())
                .putValue("visibility", facts.visibility().name())
                .putValue("earlierInteractions", facts.earlierInteractions())
                .putValue("earlierComplaints", facts.earlierComplaints())
                .putValue("impact", facts.impact().name())
                .putValue("urgency", facts.urgency().name());
    }

    /** @param rules what each row says that holds, in their order */
    public static Verdict verdict(List<Map<String, Object>> rules) {
        var category = first(rules, "category", String.class).flatMap(name -> named(Category.class, name));
        var priority = first(rules, "priority", String.class).flatMap(name -> named(Priority.class, name));
        var confidence = first(rules, "confidence", Number.class).map(Number::doubleValue);
        boolean complete = category.isPresent() && priority.isPresent();
        return new Verdict(
                category.orElse(Category.OTHER),
                priority.orElse(Priority.NORMAL),
                complete ? Math.max(0, Math.min(1, confidence.orElse(0.0))) : 0,
                !complete || first(rules, "actionable", Boolean.class).orElse(true));
    }

    private static <T> Optional<T> first(List<Map<String, Object>> rules, String output, Class<T> type) {
        return rules.stream()
                .map(rule -> rule.get(output))
                .filter(Objects::nonNull)
                .findFirst()
                .filter(type::isInstance)
                .map(type::cast);
    }

    private static <E extends Enum<E>> Optional<E> named(Class<E> type, String name) {
        return List.of(type.getEnumConstants()).stream()
                .filter(value -> value.name().equals(name))
                .findFirst();
    }
}

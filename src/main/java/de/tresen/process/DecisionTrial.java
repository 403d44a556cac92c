package de.tresen.process;

import de.tresen.process.DecisionTable.Policy;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.variable.Variables;

/** Asks the engine what a table would decide, without deploying it. */
public final class DecisionTrial {

    private DecisionTrial() {}

    /**
     * What came out.
     *
     * @param rows that fitted, counted from 0; where the first decides, that one; none where the table cannot decide, such as
     *     where only one row may hold and two do
     * @param results of each of them by the name of the result; where rows give parts, what they say together
     */
    public record Outcome(List<Integer> rows, List<Map<String, String>> results) {}

    static Outcome of(String xml, DecisionTable table, Map<String, Object> facts) {
        var matched = new ArrayList<DmnEvaluatedDecisionRule>();
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(PlainCells.factory());
        configuration
                .getCustomPostDecisionTableEvaluationListeners()
                .add(event -> matched.addAll(event.getMatchingRules()));
        var engine = configuration.buildEngine();
        var decision = engine.parseDecision(table.id(), new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        try {
            engine.evaluateDecisionTable(decision, Variables.fromMap(facts));
        } catch (DmnEngineException | FeelException undecided) {
            return new Outcome(List.of(), List.of());
        }
        var ids = DecisionDocument.read(xml.getBytes(StandardCharsets.UTF_8)).table(table.key()).rows().stream()
                .map(DecisionTable.Row::id)
                .toList();
        var deciding =
                table.policy() == Policy.FIRST ? matched.stream().limit(1).toList() : matched;
        var results = deciding.stream().map(DecisionTrial::results).toList();
        return new Outcome(
                deciding.stream().map(rule -> ids.indexOf(rule.getId())).toList(),
                table.policy() == Policy.PARTS ? together(results) : results);
    }

    private static List<Map<String, String>> together(List<Map<String, String>> rows) {
        var first = new LinkedHashMap<String, String>();
        rows.forEach(row -> row.forEach((name, value) -> first.merge(name, value, (a, b) -> a.isEmpty() ? b : a)));
        return rows.isEmpty() ? List.of() : List.of(first);
    }

    private static Map<String, String> results(DmnEvaluatedDecisionRule rule) {
        var results = new LinkedHashMap<String, String>();
        rule.getOutputEntries()
                .forEach((name, output) -> results.put(
                        output.getOutputName(),
                        Objects.toString(output.getValue().getValue(), "")));
        return results;
    }
}

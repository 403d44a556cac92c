package de.tresen.process;

import de.tresen.classification.ClassificationRules;
import de.tresen.classification.Facts;
import de.tresen.classification.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/** The table as it is shipped, without a process engine; remembers which rules matched. */
public final class ShippedClassificationRules implements ClassificationRules {

    private static final Path FILE = Path.of("processes", "classify-interaction.dmn");

    private final Set<String> matched = new LinkedHashSet<>();
    private final DmnEngine engine;
    private final DmnDecision decision;

    public ShippedClassificationRules() {
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.setCustomPostDecisionTableEvaluationListeners(List.of((DmnDecisionTableEvaluationListener)
                event -> event.getMatchingRules().forEach(rule -> matched.add(rule.getId()))));
        engine = configuration.buildEngine();
        try (var stream = Files.newInputStream(FILE)) {
            decision = engine.parseDecision(ClassificationTable.DECISION, stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Verdict decide(Facts facts) {
        return ClassificationTable.verdict(engine.evaluateDecisionTable(decision, ClassificationTable.variables(facts))
                .getResultList());
    }

    /** Ids of the rules that matched since the beginning. */
    public Set<String> matched() {
        return matched;
    }
}

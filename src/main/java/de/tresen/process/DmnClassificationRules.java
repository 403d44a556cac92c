package de.tresen.process;

import de.tresen.classification.ClassificationRules;
import de.tresen.classification.Facts;
import de.tresen.classification.Verdict;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** Judges by the deployed decision table {@code classifyInteraction}, as process owners edit it. */
@Component
class DmnClassificationRules implements ClassificationRules {

    private final DecisionService decisions;

    DmnClassificationRules(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public Verdict decide(Facts facts) {
        return ClassificationTable.verdict(decisions
                .evaluateDecisionTableByKey(ClassificationTable.DECISION, ClassificationTable.variables(facts))
                .getResultList());
    }
}

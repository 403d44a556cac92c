package de.tresen.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** A bare decision engine that reads one table of {@code processes/}. */
final class DecisionStage {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final String file;
    private final String decision;

    DecisionStage(String file, String decision) {
        this.file = "/processes/" + file;
        this.decision = decision;
    }

    /** What each matching row says, one map per row. */
    List<Map<String, Object>> decide(Map<String, Object> facts) {
        try (var table = DecisionStage.class.getResourceAsStream(file)) {
            return engine.evaluateDecisionTable(engine.parseDecision(decision, table), facts)
                    .getResultList();
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}

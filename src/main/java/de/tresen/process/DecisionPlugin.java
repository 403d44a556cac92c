package de.tresen.process;

import de.tresen.process.traffic.Hits;
import java.util.List;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Gives the engine's decision tables the {@link FeelMemory} behind {@link PlainCells}, and counts which rows decide. */
@Component
class DecisionPlugin extends AbstractProcessEnginePlugin {

    private final Hits hits;

    DecisionPlugin(Hits hits) {
        this.hits = hits;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var decisions = new DefaultDmnEngineConfiguration();
        decisions.setFeelEngineFactory(PlainCells.factory());
        decisions.setCustomPostDecisionTableEvaluationListeners(List.of(hits));
        configuration.setDmnEngineConfiguration(decisions);
    }
}

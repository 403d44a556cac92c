package de.tresen.process;

import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Gives the engine's decision tables the {@link FeelMemory} behind {@link PlainCells}. */
@Component
class DecisionPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var decisions = new DefaultDmnEngineConfiguration();
        decisions.setFeelEngineFactory(PlainCells.factory());
        configuration.setDmnEngineConfiguration(decisions);
    }
}

package de.tresen.process.guard;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Puts the guards in before the engine is built. Its factory bean has set an expression manager already that reaches
 * every bean and, by reflection, everything else; setting other beans would change nothing, so the whole is replaced.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class GuardPlugin extends AbstractProcessEnginePlugin {

    private final DeploymentGuard deployments;
    private final PlainExpressions expressions;

    GuardPlugin(DeploymentGuard deployments, PlainExpressions expressions) {
        this.deployments = deployments;
        this.expressions = expressions;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPreDeployers(first(deployments, configuration.getCustomPreDeployers()));
        configuration.setExpressionManager(expressions);
        configuration.setDmnElProvider(text -> {
            throw new ProcessEngineException("Decisions are written in FEEL, not as " + text);
        });
        configuration.setScriptEngineResolver(new NoScripts());
        configuration.setArtifactFactory(new NoClasses());
        configuration.setEnableScriptCompilation(false);
        configuration.setEnableFetchScriptEngineFromProcessApplication(false);
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setEnableExpressionsInStoredQueries(false);
        configuration.setEnableXxeProcessing(false);
        var listeners = new ArrayList<BpmnParseListener>(
                configuration.getCustomPostBPMNParseListeners() == null
                        ? List.of()
                        : configuration.getCustomPostBPMNParseListeners());
        listeners.add(new KnownBehaviours());
        configuration.setCustomPostBPMNParseListeners(listeners);
    }

    private static List<Deployer> first(Deployer own, List<Deployer> others) {
        var all = new ArrayList<Deployer>(List.of(own));
        all.addAll(others == null ? List.of() : others);
        return all;
    }
}

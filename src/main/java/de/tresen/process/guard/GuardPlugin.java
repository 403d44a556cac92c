package de.tresen.process.guard;

import java.util.ArrayList;
import java.util.List;
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
    private final StepBeans steps;

    GuardPlugin(DeploymentGuard deployments, StepBeans steps) {
        this.deployments = deployments;
        this.steps = steps;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPreDeployers(first(deployments, configuration.getCustomPreDeployers()));
        Hardening.of(configuration, steps);
    }

    private static List<Deployer> first(Deployer own, List<Deployer> others) {
        var all = new ArrayList<Deployer>(List.of(own));
        all.addAll(others == null ? List.of() : others);
        return all;
    }
}

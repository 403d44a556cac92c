package de.tresen.process.trial;

import de.tresen.process.PlainCells;
import de.tresen.process.guard.Hardening;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * An engine of its own, in memory, on which drafts are played. It knows the names of the desk's steps and none of the
 * steps themselves, has no executor, keeps no history and no connection to the desk's database: whatever a draft says,
 * nothing can leave it. Started when it is first needed.
 */
@Component
class Sandbox implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Sandbox.class);

    private final Set<String> steps;
    private @Nullable ProcessEngine engine;

    /** @param steps of which only the names are taken */
    Sandbox(Map<String, JavaDelegate> steps) {
        this.steps = Set.copyOf(steps.keySet());
    }

    /**
     * Does something with models that stand together, and takes them down again.
     *
     * @param files by their name, such as {@code answer-interaction.bpmn}
     * @throws org.camunda.bpm.engine.ProcessEngineException when the engine refuses one of them
     */
    <T> T with(Map<String, String> files, Function<Models, T> act) {
        var tenant = UUID.randomUUID().toString();
        var deployment = engine().getRepositoryService().createDeployment().tenantId(tenant);
        files.forEach(deployment::addString);
        var id = deployment.deploy().getId();
        try {
            return act.apply(models(tenant));
        } finally {
            engine().getRepositoryService().deleteDeployment(id, true, true, true);
        }
    }

    Scene scene(Models models, Instant begin) {
        return new Scene(engine(), models, begin);
    }

    private Models models(String tenant) {
        var files = new HashMap<String, String>();
        var names = new HashMap<String, String>();
        var repository = engine().getRepositoryService();
        for (var definition :
                repository.createProcessDefinitionQuery().tenantIdIn(tenant).list()) {
            files.put(definition.getKey(), keyOf(definition.getResourceName()));
            collect((ProcessDefinitionEntity) repository.getProcessDefinition(definition.getId()), names);
        }
        return new Models(tenant, files, names);
    }

    private static void collect(ScopeImpl scope, Map<String, String> names) {
        for (var activity : scope.getActivities()) {
            var name = (String) activity.getProperty("name");
            names.put(activity.getId(), name == null || name.isBlank() ? activity.getId() : name);
            collect(activity, names);
        }
    }

    private static String keyOf(String file) {
        return file.substring(0, file.lastIndexOf('.'));
    }

    private synchronized ProcessEngine engine() {
        if (engine == null) {
            var begun = System.nanoTime();
            engine = configuration().buildProcessEngine();
            LOG.info("The sandbox was started in {} ms", (System.nanoTime() - begun) / 1_000_000);
        }
        return engine;
    }

    private ProcessEngineConfigurationImpl configuration() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        var name = "trial-" + UUID.randomUUID();
        configuration.setProcessEngineName(name);
        configuration.setJdbcUrl("jdbc:h2:mem:" + name);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_NONE);
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setCmmnEnabled(false);
        configuration.setEnableCmdExceptionLogging(false);
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setBusinessCalendarManager(TrialCalendars.all());
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new Footsteps())));
        var decisions = new DefaultDmnEngineConfiguration();
        decisions.setFeelEngineFactory(PlainCells.factory());
        configuration.setDmnEngineConfiguration(decisions);
        Hardening.of(configuration, new PretendedSteps(steps));
        return configuration;
    }

    @Override
    public synchronized void destroy() {
        if (engine != null) {
            engine.close();
            engine = null;
        }
    }
}

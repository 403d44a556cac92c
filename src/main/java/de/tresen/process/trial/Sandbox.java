package de.tresen.process.trial;

import de.tresen.model.ModelKind;
import de.tresen.process.PlainCells;
import de.tresen.process.guard.Hardening;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * An engine of its own, in memory, on which drafts are played. It knows the names of the desk's steps and none of the
 * steps themselves, has no executor, keeps no history and no connection to the desk's database: whatever a draft says,
 * nothing can leave it. Started when it is needed, and closed when nobody has played for a while.
 */
@Component
class Sandbox implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Sandbox.class);

    static final Duration IDLE = Duration.ofMinutes(10);

    /** So large that the ids' order as texts is that of their numbers. */
    private static final long FIRST_ID = 1_000_000_000_000_000_000L;

    private final Set<String> steps;
    private final Clock clock;
    private @Nullable ProcessEngine engine;
    private int players;
    private Instant lastPlayed = Instant.MIN;

    /** @param steps of which only the names are taken */
    Sandbox(Map<String, JavaDelegate> steps, Clock clock) {
        this.steps = Set.copyOf(steps.keySet());
        this.clock = clock;
    }

    /**
     * Does something with models that stand together, and takes them down again.
     *
     * @param files by their name, such as {@code answer-interaction.bpmn}
     * @throws org.camunda.bpm.engine.ProcessEngineException when the engine refuses one of them
     */
    <T> T with(Map<String, String> files, Function<Models, T> act) {
        var repository = enter().getRepositoryService();
        try {
            var tenant = UUID.randomUUID().toString();
            var deployment = repository.createDeployment().tenantId(tenant);
            files.forEach(deployment::addString);
            var id = deployment.deploy().getId();
            try {
                return act.apply(models(tenant));
            } finally {
                repository.deleteDeployment(id, true, true, true);
            }
        } finally {
            leave();
        }
    }

    private synchronized ProcessEngine enter() {
        players++;
        return engine();
    }

    private synchronized void leave() {
        players--;
        lastPlayed = clock.instant();
    }

    /** Gives its memory back once nobody has played for ten minutes. */
    synchronized void closeWhenIdle() {
        if (isOpen() && players == 0 && !clock.instant().isBefore(lastPlayed.plus(IDLE))) {
            destroy();
            LOG.info("The sandbox was closed, since nobody has played for {} minutes", IDLE.toMinutes());
        }
    }

    synchronized boolean isOpen() {
        return engine != null;
    }

    /**
     * Plays one interaction. All of it is a single command of the engine that fails in the end, so that nothing is written
     * to its tables and nothing has to be taken down: most of a play's time went there.
     */
    <T> T play(Models models, Instant begin, Function<Scene, T> act) {
        var engine = engine();
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        var played = new AtomicReference<T>();
        try {
            configuration.getCommandExecutorTxRequired().execute(command -> {
                played.set(new Scene(engine, command.getDbEntityManager(), models, begin).play(act));
                throw new Over();
            });
        } catch (Over over) {
            // as every play ends
        }
        return Objects.requireNonNull(played.get());
    }

    /** The play is over. */
    private static final class Over extends RuntimeException {
        Over() {
            super(null, null, false, false);
        }
    }

    private Models models(String tenant) {
        var files = new HashMap<String, String>();
        var names = new HashMap<String, String>();
        var repository = engine().getRepositoryService();
        for (var definition :
                repository.createProcessDefinitionQuery().tenantIdIn(tenant).list()) {
            files.put(definition.getKey(), ModelKind.keyOf(definition.getResourceName()));
            collect((ProcessDefinitionEntity) repository.getProcessDefinition(definition.getId()), names);
        }
        return new Models(tenant, files, names, decisions(tenant));
    }

    private Map<String, String> decisions(String tenant) {
        return engine().getRepositoryService().createDecisionDefinitionQuery().tenantIdIn(tenant).list().stream()
                .collect(Collectors.toMap(DecisionDefinition::getKey, DecisionDefinition::getId));
    }

    private static void collect(ScopeImpl scope, Map<String, String> names) {
        for (var activity : scope.getActivities()) {
            var name = (String) activity.getProperty("name");
            names.put(activity.getId(), name == null || name.isBlank() ? activity.getId() : name);
            collect(activity, names);
        }
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
        // H2 keeps eight statements unless told, and would parse most of them anew
        configuration.setJdbcUrl("jdbc:h2:mem:" + name + ";QUERY_CACHE_SIZE=1000");
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_NONE);
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setCmmnEnabled(false);
        configuration.setEnableCmdExceptionLogging(false);
        var ids = new AtomicLong(FIRST_ID);
        configuration.setIdGenerator(() -> Long.toString(ids.incrementAndGet()));
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

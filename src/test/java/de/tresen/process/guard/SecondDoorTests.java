package de.tresen.process.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import de.tresen.process.guard.HostileModels.Hostile;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** The engine without the check of files, as if something had slipped through: still no expression, script or class runs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondDoorTests {

    /** What makes an object while the engine reads it: only the check of files is in its way. */
    private static final Set<String> WHILE_READING = Set.of("form handler", "form handler of the start");

    private ProcessEngine guarded;
    private ProcessEngine plain;

    @BeforeAll
    void engines() {
        var guard = new StandaloneInMemProcessEngineConfiguration();
        new GuardPlugin(new DeploymentGuard(null), new StepBeans(new DefaultListableBeanFactory())).preInit(guard);
        guard.setCustomPreDeployers(List.of());
        guarded = built(guard, "guarded");
        plain = built(new StandaloneInMemProcessEngineConfiguration(), "plain");
    }

    private static ProcessEngine built(StandaloneInMemProcessEngineConfiguration configuration, String name) {
        configuration.setJdbcUrl("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setJobExecutorActivate(false);
        configuration.setProcessEngineName(name);
        return configuration.buildProcessEngine();
    }

    @AfterAll
    void close() {
        guarded.close();
        plain.close();
    }

    @BeforeEach
    @AfterEach
    void calm() {
        Canary.calm();
    }

    @Test
    void theCanarySingsWithoutTheGuard() {
        var script = HostileModels.all().stream()
                .filter(model -> model.name().equals("script task in juel"))
                .findFirst()
                .orElseThrow();
        run(plain, script);
        assertThat(Canary.sang()).isTrue();
    }

    @TestFactory
    Stream<DynamicTest> nothingOfItRuns() {
        return HostileModels.all().stream()
                .filter(model -> model.file().equals("hostile.bpmn") && carriesCode(model))
                .map(model -> dynamicTest(model.name(), () -> {
                    Canary.calm();
                    run(guarded, model);
                    assertThat(Canary.sang()).isFalse();
                }));
    }

    /** Others do harm by their shape alone. */
    private static boolean carriesCode(Hostile model) {
        return new String(model.content(), StandardCharsets.UTF_8).contains("anary")
                && !WHILE_READING.contains(model.name());
    }

    /** Deploys and starts it; that it fails on the way is as good as that it does nothing. */
    private static void run(ProcessEngine engine, Hostile model) {
        try {
            var deployment = engine.getRepositoryService()
                    .createDeployment()
                    .addInputStream(model.file(), new ByteArrayInputStream(model.content()))
                    .deploy();
            try {
                engine.getRuntimeService()
                        .startProcessInstanceByKey(HostileModels.KEY, Map.of("x", HostileModels.CALL));
                engine.getTaskService()
                        .createTaskQuery()
                        .list()
                        .forEach(task -> engine.getTaskService().complete(task.getId()));
                engine.getManagementService()
                        .createJobQuery()
                        .list()
                        .forEach(job -> engine.getManagementService().executeJob(job.getId()));
            } finally {
                engine.getRepositoryService().deleteDeployment(deployment.getId(), true, true);
            }
        } catch (ProcessEngineException | NumberFormatException expected) {
            assertThat(expected).isNotNull();
        }
    }
}

package de.tresen.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.mock.MockExpressionManager;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageInMemProcessEngineConfiguration;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;

/** A bare engine in memory on which a model is played with pretended steps; time stands still until it is moved. */
final class Stage {

    static final Instant NOW = Instant.parse("2026-11-18T09:00:00Z");

    private final ProcessEngine engine;
    private final String businessKey = UUID.randomUUID().toString();
    private final List<String> done = new ArrayList<>();

    Stage(ProcessEngine engine) {
        this.engine = engine;
        BpmnAwareTests.init(engine);
        ClockUtil.setCurrentTime(Date.from(NOW));
    }

    /** Every element of every model that is deployed and not excluded must have been passed by the class's tests. */
    static ProcessEngineCoverageExtension everyElement(String... except) {
        return ProcessEngineCoverageExtension.builder(engineInMemory())
                .assertClassCoverageAtLeast(1.0)
                .excludeProcessDefinitionKeys(except)
                .build();
    }

    static ProcessEngineCoverageExtension anyElement() {
        return ProcessEngineCoverageExtension.builder(engineInMemory()).build();
    }

    private static ProcessEngineConfigurationImpl engineInMemory() {
        var configuration = new ProcessCoverageInMemProcessEngineConfiguration();
        configuration.setProcessEngineName(UUID.randomUUID().toString());
        configuration.setJdbcUrl("jdbc:h2:mem:" + configuration.getProcessEngineName());
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setJobExecutorActivate(false);
        configuration.setExpressionManager(new MockExpressionManager());
        return configuration;
    }

    static Date in(Duration time) {
        return Date.from(NOW.plus(time));
    }

    void clear() {
        Mocks.reset();
        ClockUtil.reset();
    }

    Stage step(String name) {
        return step(name, execution -> {});
    }

    Stage step(String name, Consumer<DelegateExecution> does) {
        Mocks.register(name, (JavaDelegate) execution -> {
            done.add(name);
            does.accept(execution);
        });
        return this;
    }

    /** The steps that ran, in their order. */
    List<String> done() {
        return done;
    }

    ProcessInstance start(String process, Map<String, Object> variables) {
        return engine.getRuntimeService().startProcessInstanceByKey(process, businessKey, variables);
    }

    ProcessInstance running(String process) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .processDefinitionKey(process)
                .singleResult();
    }

    /** Ends the one open task of this name. */
    void complete(String userTask, Map<String, Object> variables) {
        var tasks = engine.getTaskService().createTaskQuery().processInstanceBusinessKey(businessKey);
        engine.getTaskService()
                .complete(tasks.taskDefinitionKey(userTask).singleResult().getId(), variables);
    }

    /** Hits exactly one execution by business key, or fails. */
    void message(String name, Map<String, Object> variables) {
        engine.getRuntimeService()
                .createMessageCorrelation(name)
                .processInstanceBusinessKey(businessKey)
                .setVariables(variables)
                .correlate();
    }

    long listenersFor(String message) {
        return engine.getRuntimeService()
                .createExecutionQuery()
                .processInstanceBusinessKey(businessKey)
                .messageEventSubscriptionName(message)
                .count();
    }

    void continueAsync(String activity) {
        engine.getManagementService().executeJob(job(activity).getId());
    }

    /** Moves the clock to the due date of the one timer there and lets it ring. */
    void ring(String activity) {
        var job = job(activity);
        assertThat(job.getDuedate()).as("timer of %s", activity).isAfterOrEqualTo(Date.from(NOW));
        ClockUtil.setCurrentTime(job.getDuedate());
        engine.getManagementService().executeJob(job.getId());
    }

    Date due(String activity) {
        return job(activity).getDuedate();
    }

    int retries(String activity) {
        return job(activity).getRetries();
    }

    long jobs() {
        return engine.getManagementService().createJobQuery().count();
    }

    /** Process instances of this business key that have not ended. */
    long open() {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .count();
    }

    private Job job(String activity) {
        var job = engine.getManagementService()
                .createJobQuery()
                .activityId(activity)
                .singleResult();
        assertThat(job).as("job of %s", activity).isNotNull();
        return job;
    }
}

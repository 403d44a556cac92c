package de.tresen.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;

/**
 * The engine and nothing else: the desk's own models with steps that only set the variables. It is told, not asked,
 * when a task is there, and answers are "delivered" at once: what is compared is the most that the engine can do.
 */
final class BareEngine implements AutoCloseable {

    private static final Date LATER = Date.from(Instant.now().plusSeconds(14 * 86_400));

    private final HikariDataSource dataSource = new HikariDataSource();
    private final ProcessEngine engine;
    private final Map<String, CompletableFuture<Void>> routed = new ConcurrentHashMap<>();
    private final Queue<String> done = new ConcurrentLinkedQueue<>();

    BareEngine(String url, Path models) throws Exception {
        dataSource.setJdbcUrl(url);
        dataSource.setUsername("postgres");
        dataSource.setPassword("postgres");
        dataSource.setMaximumPoolSize(30);
        dataSource.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        engine = configuration().buildProcessEngine();
        for (var model : List.of("handle-interaction.bpmn", "answer-interaction.bpmn", "send-reply.bpmn")) {
            engine.getRepositoryService()
                    .createDeployment()
                    .addString(model, Files.readString(models.resolve(model)))
                    .deploy();
        }
    }

    private StandaloneProcessEngineConfiguration configuration() {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("bare");
        configuration.setDataSource(dataSource);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("audit");
        configuration.setHistoryTimeToLive("P180D");
        configuration.setCmmnEnabled(false);
        configuration.setStandaloneTasksEnabled(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setJobExecutorAcquireByDueDate(true);
        configuration.setJobExecutorDeploymentAware(false);
        configuration.setJobExecutor(jobExecutor());
        configuration.setJobExecutorActivate(true);
        configuration.setBeans(steps());
        return configuration;
    }

    private static DefaultJobExecutor jobExecutor() {
        var executor = new DefaultJobExecutor();
        executor.setCorePoolSize(8);
        executor.setMaxPoolSize(8);
        executor.setQueueSize(16);
        executor.setMaxJobsPerAcquisition(8);
        executor.setWaitTimeInMillis(1000);
        executor.setMaxWait(2000);
        executor.setBackoffTimeInMillis(50);
        executor.setMaxBackoff(1000);
        return executor;
    }

    private Map<Object, Object> steps() {
        var steps = new HashMap<Object, Object>();
        steps.put("classifyInteraction", setting(Map.of("actionable", true, "clear", true)));
        steps.put("startServiceLevels", setting(Map.of("riskAt", LATER, "breachAt", LATER)));
        steps.put("acknowledgeReceipt", setting(Map.of()));
        steps.put("routeInteraction", (JavaDelegate) this::route);
        steps.put("decideApproval", setting(Map.of("approvalNeeded", false)));
        steps.put("sendReply", setting(Map.of()));
        steps.put("closeInteraction", setting(Map.of("reopenUntil", LATER)));
        return steps;
    }

    private static JavaDelegate setting(Map<String, Object> variables) {
        return execution -> execution.setVariables(variables);
    }

    private void route(DelegateExecution execution) {
        execution.setVariables(Map.of("riskAt", LATER, "breachAt", LATER));
        var key = execution.getProcessBusinessKey();
        Context.getCommandContext()
                .getTransactionContext()
                .addTransactionListener(
                        TransactionState.COMMITTED, context -> routed(key).complete(null));
    }

    private CompletableFuture<Void> routed(String key) {
        return routed.computeIfAbsent(key, name -> new CompletableFuture<>());
    }

    void run(int client) throws Exception {
        var key = UUID.randomUUID().toString();
        engine.getRuntimeService().startProcessInstanceByKey("handleInteraction", key);
        routed(key).get(60, TimeUnit.SECONDS);
        routed.remove(key);
        var tasks = engine.getTaskService();
        var task = tasks.createTaskQuery().processInstanceBusinessKey(key).singleResult();
        tasks.setAssignee(task.getId(), Organisation.agent(client));
        tasks.complete(task.getId(), Map.of("reply", UUID.randomUUID().toString()));
        correlate("deliverySettled", key, Map.of("answered", true, "nextStep", "WAIT", "followUpAt", LATER));
        correlate("closureDecided", key, Map.of("nextStep", "CLOSE"));
        done.add(key);
    }

    private void correlate(String message, String key, Map<String, Object> variables) {
        engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(key)
                .setVariables(variables)
                .correlate();
    }

    /** Every process waits closed. Answers how many. */
    int verify() {
        var closed = engine.getRuntimeService()
                .createExecutionQuery()
                .processDefinitionKey("handleInteraction")
                .activityId("eventGateway_closed")
                .count();
        if (closed != done.size()) {
            throw new IllegalStateException(closed + " closed of " + done.size());
        }
        return done.size();
    }

    @Override
    public void close() {
        engine.close();
        dataSource.close();
    }
}

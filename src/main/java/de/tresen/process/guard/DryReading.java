package de.tresen.process.guard;

import de.tresen.model.EngineReading;
import de.tresen.model.Finding;
import de.tresen.model.Finding.Severity;
import de.tresen.model.ModelKind;
import de.tresen.process.DecisionReading;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Has the engine's own parsers read a file, as for a deployment, and keeps nothing of it. */
@Component
class DryReading implements EngineReading {

    private final ObjectProvider<ProcessEngine> engine;
    private final ObjectProvider<DecisionReading> tables;

    DryReading(ObjectProvider<ProcessEngine> engine, ObjectProvider<DecisionReading> tables) {
        this.engine = engine;
        this.tables = tables;
    }

    @Override
    public List<Finding> read(byte[] file, ModelKind kind) {
        return switch (kind) {
            case BPMN -> process(file);
            case DMN -> decision(file);
            case FORM -> List.of();
        };
    }

    /** What it complains of is caught inside of the command, which would spoil the transaction around it otherwise. */
    private List<Finding> process(byte[] file) {
        return asking(configuration -> parse(configuration, file));
    }

    private List<Finding> decision(byte[] file) {
        var refused =
                asking(configuration -> configuration.getDmnEngine().parseDecisions(new ByteArrayInputStream(file)));
        return refused.isEmpty() ? tables.getObject().read(file) : refused;
    }

    private List<Finding> asking(Consumer<ProcessEngineConfigurationImpl> question) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(context -> {
            try {
                question.accept(configuration);
                return List.of();
            } catch (ParseException refused) {
                return refused.getResorceReports().stream()
                        .flatMap(report -> report.getErrors().stream())
                        .map(problem -> finding(problem.getMainElementId(), problem.getMessage()))
                        .toList();
            } catch (ProcessEngineException | DmnEngineException refused) {
                var cause = refused.getCause() == null ? refused : refused.getCause();
                return List.of(finding(null, cause.getMessage()));
            }
        });
    }

    private static void parse(ProcessEngineConfigurationImpl configuration, byte[] file) {
        var deployment = new DeploymentEntity();
        deployment.setNew(true);
        configuration.getDeployers().stream()
                .filter(BpmnDeployer.class::isInstance)
                .map(BpmnDeployer.class::cast)
                .findFirst()
                .orElseThrow()
                .getBpmnParser()
                .createParse()
                .deployment(deployment)
                .sourceInputStream(new ByteArrayInputStream(file))
                .name("model")
                .execute();
    }

    private static Finding finding(@Nullable String element, @Nullable String message) {
        return new Finding(element, Severity.ERROR, "engine", List.of(String.valueOf(message)));
    }
}

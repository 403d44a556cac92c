package de.tresen.process;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One line for each step that failed: which, of what, for whom and why. The engine itself names but the job's id. */
@Component
class FailureLog extends AbstractProcessEnginePlugin {

    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        var usual = configuration.getFailedJobCommandFactory();
        configuration.setFailedJobCommandFactory((id, failure) -> context -> {
            var result = usual.getCommand(id, failure).execute(context);
            say(context.getJobManager().findJobById(id), failure);
            return result;
        });
    }

    /** Two did the same at once: the engine tries that again, and nothing has failed. */
    private static void say(@Nullable JobEntity job, Throwable failure) {
        if (job != null && !(failure instanceof OptimisticLockingException)) {
            LOG.warn(
                    "Step {} of {} failed for {}, {}: {}",
                    job.getFailedActivityId() == null ? job.getActivityId() : job.getFailedActivityId(),
                    job.getProcessDefinitionKey(),
                    job.getExecution() == null
                            ? "nothing that runs"
                            : job.getExecution().getProcessBusinessKey(),
                    job.getRetries() > 0 ? job.getRetries() + " tries left" : "given up",
                    reason(failure));
        }
    }

    /** What the engine says, and what lies behind it. */
    private static String reason(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause == failure ? failure.toString() : failure.getMessage() + " (" + cause + ")";
    }
}

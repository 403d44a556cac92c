package de.tresen.process.step;

import static de.tresen.process.Variables.MORE_RISKS;
import static de.tresen.process.Variables.RISK_AT;
import static de.tresen.process.Variables.interactionOf;
import static de.tresen.process.Variables.timer;

import de.tresen.process.PromiseWatch;
import de.tresen.process.traffic.Skippable;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes that a promise is at risk and climbs the ladder. */
@Component
class WarnOfRisk implements JavaDelegate, Skippable {

    private final PromiseWatch watch;

    WarnOfRisk(PromiseWatch watch) {
        this.watch = watch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var next = watch.raise(interactionOf(execution)).riskAt();
        execution.setVariable(RISK_AT, timer(next));
        execution.setVariable(MORE_RISKS, next != null);
    }

    /** Later warnings of this interaction do not come; broken promises are found without the process. */
    @Override
    public Map<String, Object> whenSkipped() {
        return Map.of(MORE_RISKS, false);
    }
}

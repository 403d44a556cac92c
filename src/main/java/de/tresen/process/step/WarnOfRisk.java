package de.tresen.process.step;

import static de.tresen.process.Variables.MORE_RISKS;
import static de.tresen.process.Variables.RISK_AT;
import static de.tresen.process.Variables.interactionOf;
import static de.tresen.process.Variables.timer;

import de.tresen.servicelevel.Clocks;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells those who can still keep a promise that it is at risk. */
@Component
class WarnOfRisk implements JavaDelegate {

    private final Clocks clocks;
    private final Clock clock;

    WarnOfRisk(Clocks clocks, Clock clock) {
        this.clocks = clocks;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        clocks.raise(interactionOf(execution), clock.instant());
        var next = clocks.alarms(interactionOf(execution)).riskAt();
        execution.setVariable(RISK_AT, timer(next));
        execution.setVariable(MORE_RISKS, next != null);
    }
}

package de.tresen.process.step;

import static de.tresen.process.Variables.MORE_RISKS;
import static de.tresen.process.Variables.RISK_AT;
import static de.tresen.process.Variables.interactionOf;
import static de.tresen.process.Variables.timer;

import de.tresen.interaction.Interactions;
import de.tresen.servicelevel.Clocks;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells those who can still keep a promise that it is at risk. */
@Component
class WarnOfRisk implements JavaDelegate {

    private final Interactions interactions;
    private final Clocks clocks;
    private final Clock clock;

    WarnOfRisk(Interactions interactions, Clocks clocks, Clock clock) {
        this.interactions = interactions;
        this.clocks = clocks;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = interactions.lock(interactionOf(execution)).id();
        clocks.raise(id, clock.instant());
        var next = clocks.alarms(id).riskAt();
        execution.setVariable(RISK_AT, timer(next));
        execution.setVariable(MORE_RISKS, next != null);
    }
}

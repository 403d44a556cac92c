package de.tresen.process.step;

import static de.tresen.process.Variables.BREACH_AT;
import static de.tresen.process.Variables.MORE_BREACHES;
import static de.tresen.process.Variables.interactionOf;
import static de.tresen.process.Variables.timer;

import de.tresen.interaction.Interactions;
import de.tresen.servicelevel.Clocks;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells those who lead that a promise was broken. */
@Component
class EscalateBreach implements JavaDelegate {

    private final Interactions interactions;
    private final Clocks clocks;
    private final Clock clock;

    EscalateBreach(Interactions interactions, Clocks clocks, Clock clock) {
        this.interactions = interactions;
        this.clocks = clocks;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = interactions.lock(interactionOf(execution)).id();
        clocks.raise(id, clock.instant());
        var next = clocks.alarms(id).breachAt();
        execution.setVariable(BREACH_AT, timer(next));
        execution.setVariable(MORE_BREACHES, next != null);
    }
}

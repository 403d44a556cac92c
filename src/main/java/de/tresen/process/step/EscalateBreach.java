package de.tresen.process.step;

import static de.tresen.process.Variables.BREACH_AT;
import static de.tresen.process.Variables.MORE_BREACHES;
import static de.tresen.process.Variables.interactionOf;
import static de.tresen.process.Variables.timer;

import de.tresen.process.PromiseWatch;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes that a promise was broken and climbs the ladder. */
@Component
class EscalateBreach implements JavaDelegate {

    private final PromiseWatch watch;

    EscalateBreach(PromiseWatch watch) {
        this.watch = watch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var next = watch.raise(interactionOf(execution)).breachAt();
        execution.setVariable(BREACH_AT, timer(next));
        execution.setVariable(MORE_BREACHES, next != null);
    }
}

package de.tresen.process.step;

import static de.tresen.process.Variables.BREACH_AT;
import static de.tresen.process.Variables.MORE_BREACHES;
import static de.tresen.process.Variables.interactionOf;
import static de.tresen.process.Variables.timer;

import de.tresen.process.PromiseWatch;
import de.tresen.process.traffic.Skippable;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes that a promise was broken and climbs the ladder. */
@Component
class EscalateBreach implements JavaDelegate, Skippable {

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

    /** The ladder is climbed without the process, too. */
    @Override
    public Map<String, Object> whenSkipped() {
        return Map.of(MORE_BREACHES, false);
    }
}

package de.tresen.process.step;

import static de.tresen.process.Variables.absenceOf;

import de.tresen.process.Covering;
import de.tresen.process.traffic.Skippable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the person what was decided. */
@Component
class TellDecision implements JavaDelegate, Skippable {

    private final Covering covering;

    TellDecision(Covering covering) {
        this.covering = covering;
    }

    @Override
    public void execute(DelegateExecution execution) {
        covering.tellDecision(absenceOf(execution));
    }
}

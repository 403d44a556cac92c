package de.tresen.process.step;

import static de.tresen.process.Variables.absenceOf;

import de.tresen.process.Covering;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives back what is still open and writes the sheets for the return. */
@Component
class BringBack implements JavaDelegate {

    private final Covering covering;

    BringBack(Covering covering) {
        this.covering = covering;
    }

    @Override
    public void execute(DelegateExecution execution) {
        covering.bringBack(absenceOf(execution));
    }
}

package de.tresen.process.step;

import static de.tresen.process.Variables.absenceOf;

import de.tresen.process.Covering;
import de.tresen.process.traffic.Skippable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the leads once more, before it is too late to decide. */
@Component
class RemindOfApproval implements JavaDelegate, Skippable {

    private final Covering covering;

    RemindOfApproval(Covering covering) {
        this.covering = covering;
    }

    @Override
    public void execute(DelegateExecution execution) {
        covering.askForApproval(absenceOf(execution));
    }
}

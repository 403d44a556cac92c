package de.tresen.process.step;

import static de.tresen.process.Variables.QUESTION;
import static de.tresen.process.Variables.id;

import de.tresen.process.Asking;
import de.tresen.process.traffic.Skippable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds the department before its target is missed. */
@Component
class RemindDepartment implements JavaDelegate, Skippable {

    private final Asking asking;

    RemindDepartment(Asking asking) {
        this.asking = asking;
    }

    @Override
    public void execute(DelegateExecution execution) {
        asking.remind(id(execution, QUESTION));
    }
}

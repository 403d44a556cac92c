package de.tresen.process.step;

import static de.tresen.process.Variables.QUESTION;
import static de.tresen.process.Variables.id;

import de.tresen.process.Asking;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Offers the question to everybody in the department when the expert has not answered. */
@Component
class AskDeputy implements JavaDelegate {

    private final Asking asking;

    AskDeputy(Asking asking) {
        this.asking = asking;
    }

    @Override
    public void execute(DelegateExecution execution) {
        asking.askDeputy(id(execution, QUESTION));
    }
}

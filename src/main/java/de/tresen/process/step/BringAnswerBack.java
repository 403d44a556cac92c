package de.tresen.process.step;

import static de.tresen.process.Variables.QUESTION;
import static de.tresen.process.Variables.id;

import de.tresen.process.Asking;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Brings the answer to whoever asked, and makes it our turn again. */
@Component
class BringAnswerBack implements JavaDelegate {

    private final Asking asking;

    BringAnswerBack(Asking asking) {
        this.asking = asking;
    }

    @Override
    public void execute(DelegateExecution execution) {
        asking.bringAnswerBack(id(execution, QUESTION));
    }
}

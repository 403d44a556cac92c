package de.tresen.process.step;

import static de.tresen.process.Variables.QUESTION;
import static de.tresen.process.Variables.id;

import de.tresen.process.Asking;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells those who lead the department when nobody in it has answered. */
@Component
class AskHead implements JavaDelegate {

    private final Asking asking;

    AskHead(Asking asking) {
        this.asking = asking;
    }

    @Override
    public void execute(DelegateExecution execution) {
        asking.askHead(id(execution, QUESTION));
    }
}

package de.tresen.process.step;

import static de.tresen.process.Variables.REOPEN_UNTIL;
import static de.tresen.process.Variables.interactionOf;
import static de.tresen.process.Variables.timer;

import de.tresen.process.Endings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes what nobody has closed yet, and says until when it can be reopened. */
@Component
class CloseInteraction implements JavaDelegate {

    private final Endings endings;

    CloseInteraction(Endings endings) {
        this.endings = endings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(REOPEN_UNTIL, timer(endings.close(interactionOf(execution))));
    }
}

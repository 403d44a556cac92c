package de.tresen.process.step;

import static de.tresen.process.Variables.APPROVAL_NEEDED;
import static de.tresen.process.Variables.REPLY;
import static de.tresen.process.Variables.id;

import de.tresen.process.Answering;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the table whether a second person has to look at the reply. */
@Component
class DecideApproval implements JavaDelegate {

    private final Answering answering;

    DecideApproval(Answering answering) {
        this.answering = answering;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(APPROVAL_NEEDED, answering.needsApproval(id(execution, REPLY)));
    }
}

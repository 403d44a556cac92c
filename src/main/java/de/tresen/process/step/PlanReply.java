package de.tresen.process.step;

import static de.tresen.process.Variables.REPLY;
import static de.tresen.process.Variables.SEND_AT;
import static de.tresen.process.Variables.SEND_LATER;
import static de.tresen.process.Variables.id;
import static de.tresen.process.Variables.timer;

import de.tresen.process.Planning;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks for when the reply is planned; what is not ahead is sent now. */
@Component
class PlanReply implements JavaDelegate {

    private final Planning planning;

    PlanReply(Planning planning) {
        this.planning = planning;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var sendAt = planning.plan(id(execution, REPLY)).orElse(null);
        execution.setVariable(SEND_LATER, sendAt != null);
        execution.setVariable(SEND_AT, timer(sendAt));
    }
}

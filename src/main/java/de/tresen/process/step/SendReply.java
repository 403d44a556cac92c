package de.tresen.process.step;

import static de.tresen.process.Variables.REPLY;
import static de.tresen.process.Variables.id;

import de.tresen.process.Answering;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Hands the reply to the outbox, in the same transaction; it leaves the house afterwards. */
@Component
class SendReply implements JavaDelegate {

    private final Answering answering;

    SendReply(Answering answering) {
        this.answering = answering;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answering.send(id(execution, REPLY));
    }
}

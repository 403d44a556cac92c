package de.tresen.process.step;

import static de.tresen.process.Variables.interactionOf;

import de.tresen.process.Receipts;
import de.tresen.process.traffic.Skippable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the person once when to expect an answer, where they wrote outside the service hours. */
@Component
class AcknowledgeReceipt implements JavaDelegate, Skippable {

    private final Receipts receipts;

    AcknowledgeReceipt(Receipts receipts) {
        this.receipts = receipts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        receipts.acknowledge(interactionOf(execution));
    }
}

package de.tresen.process.step;

import static de.tresen.process.Variables.interactionOf;

import de.tresen.process.Alerts;
import de.tresen.process.traffic.Skippable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells whoever works on it that the person wrote again. */
@Component
class PointOutNewMessage implements JavaDelegate, Skippable {

    private final Alerts alerts;

    PointOutNewMessage(Alerts alerts) {
        this.alerts = alerts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        alerts.newMessage(interactionOf(execution));
    }
}

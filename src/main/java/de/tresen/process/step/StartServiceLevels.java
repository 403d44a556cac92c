package de.tresen.process.step;

import static de.tresen.process.Variables.interactionOf;

import de.tresen.process.ServiceLevelChoice;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Chooses what is promised and starts the clocks, from receipt. */
@Component
class StartServiceLevels implements JavaDelegate {

    private final ServiceLevelChoice serviceLevels;

    StartServiceLevels(ServiceLevelChoice serviceLevels) {
        this.serviceLevels = serviceLevels;
    }

    @Override
    public void execute(DelegateExecution execution) {
        serviceLevels.choose(interactionOf(execution));
    }
}

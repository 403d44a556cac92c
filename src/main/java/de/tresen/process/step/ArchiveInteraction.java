package de.tresen.process.step;

import static de.tresen.process.Variables.interactionOf;

import de.tresen.interaction.Interactions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The time for reopening is over. */
@Component
class ArchiveInteraction implements JavaDelegate {

    private final Interactions interactions;

    ArchiveInteraction(Interactions interactions) {
        this.interactions = interactions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        interactions.archive(interactionOf(execution));
    }
}

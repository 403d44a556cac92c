package de.tresen.process.step;

import static de.tresen.process.Variables.ACTIONABLE;
import static de.tresen.process.Variables.CLEAR;
import static de.tresen.process.Variables.interactionOf;

import de.tresen.process.Sorting;
import de.tresen.process.traffic.Skippable;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Works out what it is and whether we are sure. */
@Component
class ClassifyInteraction implements JavaDelegate, Skippable {

    private final Sorting sorting;

    ClassifyInteraction(Sorting sorting) {
        this.sorting = sorting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var sorted = sorting.classify(interactionOf(execution));
        execution.setVariable(ACTIONABLE, sorted.actionable());
        execution.setVariable(CLEAR, sorted.clear());
    }

    /** A person sorts it out. */
    @Override
    public Map<String, Object> whenSkipped() {
        return Map.of(ACTIONABLE, true, CLEAR, false);
    }
}

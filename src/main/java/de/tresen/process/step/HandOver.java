package de.tresen.process.step;

import static de.tresen.process.Variables.ENDS_AT;
import static de.tresen.process.Variables.absenceOf;
import static de.tresen.process.Variables.timer;

import de.tresen.process.Covering;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes the hand-over sheets; the end may have changed since the absence was entered. */
@Component
class HandOver implements JavaDelegate {

    private final Covering covering;

    HandOver(Covering covering) {
        this.covering = covering;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(ENDS_AT, timer(covering.handOver(absenceOf(execution))));
    }
}

package de.tresen.process.step;

import static de.tresen.process.Variables.BREACH_AT;
import static de.tresen.process.Variables.RISK_AT;
import static de.tresen.process.Variables.interactionOf;
import static de.tresen.process.Variables.timer;

import de.tresen.process.Sorting;
import de.tresen.servicelevel.Clocks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts it into a team's queue and sets the alarms of our turn. */
@Component
class RouteInteraction implements JavaDelegate {

    private final Sorting sorting;
    private final Clocks clocks;

    RouteInteraction(Sorting sorting, Clocks clocks) {
        this.sorting = sorting;
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sorting.route(interactionOf(execution));
        var alarms = clocks.alarms(interactionOf(execution));
        execution.setVariable(RISK_AT, timer(alarms.riskAt()));
        execution.setVariable(BREACH_AT, timer(alarms.breachAt()));
    }
}

package de.tresen.process.step;

import static de.tresen.process.Variables.APPROVAL_NEEDED;
import static de.tresen.process.Variables.BEGINS_AT;
import static de.tresen.process.Variables.ENDS_AT;
import static de.tresen.process.Variables.REMIND_AT;
import static de.tresen.process.Variables.absenceOf;
import static de.tresen.process.Variables.timer;

import de.tresen.process.Covering;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes down whether somebody has to agree, and when the absence begins and ends. */
@Component
class PlanCover implements JavaDelegate {

    private final Covering covering;

    PlanCover(Covering covering) {
        this.covering = covering;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var plan = covering.plan(absenceOf(execution));
        execution.setVariable(APPROVAL_NEEDED, plan.approvalNeeded());
        execution.setVariable(REMIND_AT, timer(plan.remindAt()));
        execution.setVariable(BEGINS_AT, timer(plan.beginsAt()));
        execution.setVariable(ENDS_AT, timer(plan.endsAt()));
    }
}

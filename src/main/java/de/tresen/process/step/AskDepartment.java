package de.tresen.process.step;

import static de.tresen.process.Variables.DEPUTY_AT;
import static de.tresen.process.Variables.HEAD_AT;
import static de.tresen.process.Variables.QUESTION;
import static de.tresen.process.Variables.REMIND_AT;
import static de.tresen.process.Variables.id;
import static de.tresen.process.Variables.timer;

import de.tresen.process.Asking;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts the question to the department and plans whom to ask next when nobody answers. */
@Component
class AskDepartment implements JavaDelegate {

    private final Asking asking;

    AskDepartment(Asking asking) {
        this.asking = asking;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var plan = asking.ask(id(execution, QUESTION));
        execution.setVariable(REMIND_AT, timer(plan.remindAt()));
        execution.setVariable(DEPUTY_AT, timer(plan.deputyAt()));
        execution.setVariable(HEAD_AT, timer(plan.headAt()));
    }
}

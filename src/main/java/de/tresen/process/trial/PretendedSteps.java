package de.tresen.process.trial;

import static de.tresen.process.Variables.timer;

import de.tresen.process.Variables;
import de.tresen.process.guard.Steps;
import de.tresen.servicelevel.Target;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Stand-ins for the steps of the diagrams. They ask the pretended desk of the scene that is played, and answer what the
 * gateways and timers want to know; a step that is not named here is passed, and does nothing.
 */
final class PretendedSteps implements Steps {

    private static final Map<String, BiConsumer<PretendedDesk, DelegateExecution>> ANSWERS = Map.ofEntries(
            Map.entry("classifyInteraction", PretendedSteps::classify),
            Map.entry("startServiceLevels", (desk, execution) -> desk.startServiceLevels()),
            Map.entry("routeInteraction", PretendedSteps::route),
            Map.entry("decideApproval", PretendedSteps::decideApproval),
            Map.entry("planReply", PretendedSteps::plan),
            Map.entry("sendReply", PretendedSteps::send),
            Map.entry("warnOfRisk", PretendedSteps::warn),
            Map.entry("escalateBreach", PretendedSteps::escalate),
            Map.entry("closeInteraction", PretendedSteps::close),
            Map.entry("askDepartment", PretendedSteps::ask),
            Map.entry("bringAnswerBack", (desk, execution) -> desk.answerCameBack()),
            Map.entry("planCover", PretendedSteps::planCover),
            Map.entry("handOver", PretendedSteps::handOver));

    private static final Duration DAY = Duration.ofDays(1);

    private final Set<String> names;

    /** @param names of the steps that models may call */
    PretendedSteps(Set<String> names) {
        this.names = names;
    }

    @Override
    public boolean has(String name) {
        return names.contains(name);
    }

    @Override
    public JavaDelegate step(String name) {
        if (!has(name)) {
            throw new IllegalArgumentException("There is no step " + name);
        }
        var answers = ANSWERS.getOrDefault(name, (desk, execution) -> {});
        return execution -> answers.accept(Scene.current().desk(), execution);
    }

    private static void classify(PretendedDesk desk, DelegateExecution execution) {
        var found = desk.classify();
        execution.setVariable(Variables.ACTIONABLE, found.actionable());
        execution.setVariable(Variables.CLEAR, found.clear());
    }

    private static void route(PretendedDesk desk, DelegateExecution execution) {
        desk.route();
        alarms(desk.clocks().next(), execution);
    }

    private static void alarms(PlayedClocks.Next next, DelegateExecution execution) {
        execution.setVariable(Variables.RISK_AT, timer(next.riskAt()));
        execution.setVariable(Variables.BREACH_AT, timer(next.breachAt()));
    }

    private static void decideApproval(PretendedDesk desk, DelegateExecution execution) {
        var needed = desk.reply(execution.getVariable(Variables.REPLY)).filter(desk::needsApproval);
        execution.setVariable(Variables.APPROVAL_NEEDED, needed.isPresent());
    }

    private static void plan(PretendedDesk desk, DelegateExecution execution) {
        var sendAt = desk.reply(execution.getVariable(Variables.REPLY))
                .map(Recorded.Written::sendAt)
                .filter(at -> at.isAfter(Scene.current().now()))
                .orElse(null);
        execution.setVariable(Variables.SEND_LATER, sendAt != null);
        execution.setVariable(Variables.SEND_AT, timer(sendAt));
    }

    private static void send(PretendedDesk desk, DelegateExecution execution) {
        desk.reply(execution.getVariable(Variables.REPLY)).ifPresent(desk::send);
    }

    private static void warn(PretendedDesk desk, DelegateExecution execution) {
        var next = desk.clocks().raise(Scene.current().now()).riskAt();
        execution.setVariable(Variables.RISK_AT, timer(next));
        execution.setVariable(Variables.MORE_RISKS, next != null);
    }

    private static void escalate(PretendedDesk desk, DelegateExecution execution) {
        var next = desk.clocks().raise(Scene.current().now()).breachAt();
        execution.setVariable(Variables.BREACH_AT, timer(next));
        execution.setVariable(Variables.MORE_BREACHES, next != null);
    }

    private static void close(PretendedDesk desk, DelegateExecution execution) {
        execution.setVariable(Variables.REOPEN_UNTIL, timer(desk.close()));
    }

    /** Reminder at the warning, everybody when it is due, the head half as late again. */
    private static void ask(PretendedDesk desk, DelegateExecution execution) {
        var question = UUID.fromString((String) execution.getVariable(Variables.QUESTION));
        var now = Scene.current().now();
        desk.clocks().begin(Target.DEPARTMENT_RESPONSE, question, now);
        var due = desk.clocks().dueAbout(question);
        execution.setVariable(
                Variables.REMIND_AT, timer(desk.clocks().warningAbout(question).orElse(null)));
        execution.setVariable(Variables.DEPUTY_AT, timer(due.orElse(null)));
        execution.setVariable(
                Variables.HEAD_AT,
                timer(due.map(at -> at.plus(Duration.between(now, at).dividedBy(2)))
                        .orElse(null)));
    }

    /** An absence of a week, the day after tomorrow. */
    private static void planCover(PretendedDesk desk, DelegateExecution execution) {
        var now = Scene.current().now();
        execution.setVariable(Variables.APPROVAL_NEEDED, true);
        execution.setVariable(Variables.REMIND_AT, timer(now.plus(DAY)));
        execution.setVariable(Variables.BEGINS_AT, timer(now.plus(DAY.multipliedBy(2))));
        handOver(desk, execution);
    }

    private static void handOver(PretendedDesk desk, DelegateExecution execution) {
        execution.setVariable(Variables.ENDS_AT, timer(Scene.current().now().plus(DAY.multipliedBy(9))));
    }
}

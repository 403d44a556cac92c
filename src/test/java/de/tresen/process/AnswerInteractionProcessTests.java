package de.tresen.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/answer-interaction.bpmn")
class AnswerInteractionProcessTests {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = Stage.everyElement();

    Stage stage;
    boolean approvalNeeded;
    int risksLeft;
    int breachesLeft;

    @BeforeEach
    void pretendTheSteps() {
        stage = new Stage(COVERAGE.getProcessEngine())
                .step("decideApproval", execution -> execution.setVariable("approvalNeeded", approvalNeeded))
                .step("sendReply")
                .step("pointOutNewMessage")
                .step("warnOfRisk", execution -> {
                    execution.setVariable("moreRisks", risksLeft-- > 0);
                    execution.setVariable("riskAt", Stage.in(Duration.ofHours(3)));
                })
                .step("escalateBreach", execution -> {
                    execution.setVariable("moreBreaches", breachesLeft-- > 0);
                    execution.setVariable("breachAt", Stage.in(Duration.ofHours(5)));
                });
    }

    @AfterEach
    void clear() {
        stage.clear();
    }

    @Test
    void sendsWithoutApprovalWhereNoneIsNeeded() {
        var answer = ourTurn();
        assertThat(answer).isWaitingAt("userTask_reply");

        stage.complete("userTask_reply", Map.of());
        assertThat(answer).isWaitingAt("catchEvent_deliverySettled").hasNotPassed("userTask_approveReply");

        stage.message("deliverySettled", Map.of("answered", true, "nextStep", "CLOSE"));
        assertThat(answer)
                .isEnded()
                .hasPassed("endEvent_answered")
                .hasNotPassed("endEvent_leftUnanswered", "endEvent_warned", "endEvent_escalated");
        assertThat(stage.done()).containsExactly("decideApproval", "sendReply");
    }

    @Test
    void sendsOnlyWhatWasApproved() {
        approvalNeeded = true;
        var answer = ourTurn();
        stage.complete("userTask_reply", Map.of());
        assertThat(answer).isWaitingAt("userTask_approveReply").hasNotPassed("serviceTask_sendReply");

        stage.complete("userTask_approveReply", Map.of("approved", false));
        assertThat(answer).isWaitingAt("userTask_reply").hasNotPassed("serviceTask_sendReply");

        stage.complete("userTask_reply", Map.of());
        stage.complete("userTask_approveReply", Map.of("approved", true));
        assertThat(answer).isWaitingAt("catchEvent_deliverySettled");
        assertThat(stage.done()).containsExactly("decideApproval", "decideApproval", "sendReply");
    }

    @Test
    void staysOurTurnWhenTheReplyDidNotArriveOrSomethingNewCame() {
        var answer = ourTurn();
        stage.complete("userTask_reply", Map.of());

        stage.message("deliverySettled", Map.of("answered", false, "nextStep", "ANSWER"));
        assertThat(answer).isWaitingAt("userTask_reply").hasNotPassed("endEvent_answered");
    }

    @Test
    void endsUnansweredWhenClosureIsDecidedInTheMiddleOfAnApproval() {
        approvalNeeded = true;
        risksLeft = 1;
        var answer = ourTurn();
        stage.ring("startEvent_atRisk");
        stage.complete("userTask_reply", Map.of());

        stage.message("closureDecided", Map.of("nextStep", "CLOSE"));
        assertThat(answer)
                .isEnded()
                .hasPassed("endEvent_leftUnanswered")
                .hasNotPassed("serviceTask_sendReply", "endEvent_answered");
        assertThat(stage.jobs()).isZero();
    }

    @Test
    void pointsOutEachNewMessageAndGoesOn() {
        var answer = ourTurn();

        stage.message("messageArrived", Map.of());
        stage.message("messageArrived", Map.of());
        assertThat(answer).isWaitingAt("userTask_reply").hasPassed("endEvent_pointedOut");
        assertThat(stage.done()).containsExactly("pointOutNewMessage", "pointOutNewMessage");
        assertThat(stage.listenersFor("messageArrived")).isEqualTo(1);
    }

    @Test
    void warnsOfEachRiskAtItsTimeAndGoesOn() {
        risksLeft = 1;
        var answer = ourTurn();
        assertThat(stage.due("startEvent_atRisk")).isEqualTo(Stage.in(Duration.ofHours(2)));

        stage.ring("startEvent_atRisk");
        assertThat(answer).isWaitingAt("userTask_reply", "catchEvent_nextRisk").hasNotPassed("endEvent_warned");
        assertThat(stage.due("catchEvent_nextRisk")).isEqualTo(Stage.in(Duration.ofHours(3)));

        stage.ring("catchEvent_nextRisk");
        assertThat(answer)
                .isWaitingAt("userTask_reply")
                .hasPassed("endEvent_warned")
                .hasNotPassed("endEvent_escalated");
        assertThat(stage.done()).containsExactly("warnOfRisk", "warnOfRisk");
    }

    @Test
    void escalatesEachBreachAtItsTimeAndGoesOn() {
        breachesLeft = 1;
        var answer = ourTurn();
        assertThat(stage.due("startEvent_breached")).isEqualTo(Stage.in(Duration.ofHours(4)));

        stage.ring("startEvent_breached");
        assertThat(answer).isWaitingAt("userTask_reply", "catchEvent_nextBreach");
        assertThat(stage.due("catchEvent_nextBreach")).isEqualTo(Stage.in(Duration.ofHours(5)));

        stage.ring("catchEvent_nextBreach");
        assertThat(answer)
                .isWaitingAt("userTask_reply")
                .hasPassed("endEvent_escalated")
                .hasNotPassed("endEvent_warned");
        assertThat(stage.done()).containsExactly("escalateBreach", "escalateBreach");
    }

    @Test
    void takesWaitingAlarmsWithItWhenAnswered() {
        risksLeft = 1;
        breachesLeft = 1;
        var answer = ourTurn();
        stage.ring("startEvent_atRisk");
        stage.ring("startEvent_breached");
        stage.complete("userTask_reply", Map.of());
        assertThat(stage.jobs()).isEqualTo(2);

        stage.message("deliverySettled", Map.of("answered", true, "nextStep", "WAIT"));
        assertThat(answer).isEnded().hasNotPassed("endEvent_warned", "endEvent_escalated");
        assertThat(stage.jobs()).isZero();
    }

    @Test
    void cannotStartWithoutATimeForBothAlarms() {
        var times = new HashMap<String, Object>();
        times.put("riskAt", null);
        times.put("breachAt", null);

        assertThatThrownBy(() -> stage.start("answerInteraction", times)).hasMessageContaining("not configured");
        assertThat(stage.open()).isZero();
    }

    private ProcessInstance ourTurn() {
        return stage.start(
                "answerInteraction",
                Map.of("riskAt", Stage.in(Duration.ofHours(2)), "breachAt", Stage.in(Duration.ofHours(4))));
    }
}

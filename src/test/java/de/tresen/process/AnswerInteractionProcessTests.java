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

/** Plays answer-interaction with the real send-reply inside. */
@Deployment(resources = {"processes/answer-interaction.bpmn", "processes/send-reply.bpmn"})
class AnswerInteractionProcessTests {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = Stage.everyElement();

    Stage stage;
    boolean approvalNeeded;
    boolean sendLater;
    int risksLeft;
    int breachesLeft;

    @BeforeEach
    void pretendTheSteps() {
        stage = new Stage(COVERAGE.getProcessEngine())
                .step("decideApproval", execution -> execution.setVariable("approvalNeeded", approvalNeeded))
                .step("planReply", execution -> {
                    execution.setVariable("sendLater", sendLater);
                    execution.setVariable("sendAt", Stage.in(Duration.ofHours(1)));
                })
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
        assertThat(answer).isWaitingAt("callActivity_sendReply").hasNotPassed("userTask_approveReply");
        assertThat(stage.running("sendReply")).isWaitingAt("catchEvent_deliverySettled");

        stage.message("deliverySettled", Map.of("answered", true, "nextStep", "CLOSE"));
        assertThat(answer)
                .isEnded()
                .hasPassed("endEvent_answered")
                .hasNotPassed("endEvent_leftUnanswered", "endEvent_warned", "endEvent_escalated");
        assertThat(stage.done()).containsExactly("decideApproval", "planReply", "sendReply");
    }

    @Test
    void sendsOnlyWhatWasApproved() {
        approvalNeeded = true;
        var answer = ourTurn();
        stage.complete("userTask_reply", Map.of());
        assertThat(answer).isWaitingAt("userTask_approveReply").hasNotPassed("callActivity_sendReply");

        stage.complete("userTask_approveReply", Map.of("approved", false));
        assertThat(answer).isWaitingAt("userTask_reply").hasNotPassed("callActivity_sendReply");

        stage.complete("userTask_reply", Map.of());
        stage.complete("userTask_approveReply", Map.of("approved", true));
        assertThat(answer).isWaitingAt("callActivity_sendReply");
        assertThat(stage.done()).containsExactly("decideApproval", "decideApproval", "planReply", "sendReply");
    }

    @Test
    void staysOurTurnWhenTheReplyDidNotArriveOrSomethingNewCame() {
        var answer = ourTurn();
        stage.complete("userTask_reply", Map.of());

        stage.message("deliverySettled", Map.of("answered", false, "nextStep", "ANSWER"));
        assertThat(answer).isWaitingAt("userTask_reply").hasNotPassed("endEvent_answered");
    }

    @Test
    void sendsAtThePlannedTimeAndNotBefore() {
        sendLater = true;
        var answer = ourTurn();
        stage.complete("userTask_reply", Map.of());
        assertThat(stage.running("sendReply"))
                .isWaitingAt("eventGateway_planned")
                .hasNotPassed("serviceTask_sendReply");
        assertThat(stage.due("catchEvent_sendTimeReached")).isEqualTo(Stage.in(Duration.ofHours(1)));

        stage.ring("catchEvent_sendTimeReached");
        assertThat(stage.running("sendReply")).isWaitingAt("catchEvent_deliverySettled");
        stage.message("deliverySettled", Map.of("answered", true, "nextStep", "WAIT"));
        assertThat(answer).isEnded().hasPassed("endEvent_answered");
        assertThat(stage.done()).containsExactly("decideApproval", "planReply", "sendReply");
    }

    @Test
    void givesTheTurnBackWithoutSendingWhenThePlanIsCancelled() {
        sendLater = true;
        var answer = ourTurn();
        stage.complete("userTask_reply", Map.of());

        stage.message("planCancelled", Map.of("answered", false, "nextStep", "ANSWER"));
        assertThat(answer).isWaitingAt("userTask_reply").hasNotPassed("endEvent_answered");
        assertThat(stage.running("sendReply")).isNull();
        assertThat(stage.done()).containsExactly("decideApproval", "planReply");
        assertThat(stage.jobs()).as("only the two alarms").isEqualTo(2);
    }

    @Test
    void closingEndsAPlannedReplyUnsent() {
        sendLater = true;
        var answer = ourTurn();
        stage.complete("userTask_reply", Map.of());

        stage.message("closureDecided", Map.of("nextStep", "CLOSE"));
        assertThat(answer).isEnded();
        assertThat(stage.open()).isZero();
        assertThat(stage.jobs()).isZero();
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
                .hasNotPassed("callActivity_sendReply", "endEvent_answered");
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

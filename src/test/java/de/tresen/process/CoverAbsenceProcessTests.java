package de.tresen.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/cover-absence.bpmn")
class CoverAbsenceProcessTests {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = Stage.everyElement();

    private static final Duration UNTIL_IT_BEGINS = Duration.ofDays(10);

    Stage stage;
    boolean approvalNeeded;

    @BeforeEach
    void pretendTheSteps() {
        stage = new Stage(COVERAGE.getProcessEngine())
                .step("planCover", execution -> {
                    execution.setVariable("approvalNeeded", approvalNeeded);
                    execution.setVariable("remindAt", Stage.in(UNTIL_IT_BEGINS.minusDays(1)));
                    execution.setVariable("beginsAt", Stage.in(UNTIL_IT_BEGINS));
                    execution.setVariable("endsAt", Stage.in(UNTIL_IT_BEGINS.plusDays(5)));
                })
                .step("askForApproval")
                .step("remindOfApproval")
                .step("tellDecision")
                .step("handOver")
                .step("bringBack");
    }

    @AfterEach
    void clear() {
        stage.clear();
    }

    @Test
    void goesFromTheRequestThroughTheAbsenceToTheReturn() {
        var absence = requested();
        assertThat(absence).isWaitingAt("userTask_approveAbsence");

        stage.complete("userTask_approveAbsence", Map.of("approved", true));
        assertThat(absence).isWaitingAt("eventGateway_beforeAbsence").hasNotPassed("serviceTask_handOver");
        stage.ring("catchEvent_absenceBegins");
        assertThat(absence).isWaitingAt("eventGateway_duringAbsence").hasNotPassed("serviceTask_bringBack");
        stage.ring("catchEvent_absenceEnds");

        assertThat(absence).isEnded().hasPassed("endEvent_backAgain");
        assertThat(stage.done())
                .containsExactly("planCover", "askForApproval", "tellDecision", "handOver", "bringBack");
        assertThat(stage.jobs()).isZero();
    }

    @Test
    void asksNobodyWhereNothingIsToBeApproved() {
        var absence = entered();

        assertThat(absence)
                .isWaitingAt("eventGateway_beforeAbsence")
                .hasNotPassed("serviceTask_askForApproval", "serviceTask_tellDecision");
    }

    @Test
    void isOverWhenItIsDeclined() {
        var absence = requested();

        stage.complete("userTask_approveAbsence", Map.of("approved", false));
        assertThat(absence).isEnded().hasPassed("endEvent_declined").hasNotPassed("serviceTask_handOver");
        assertThat(stage.done()).containsExactly("planCover", "askForApproval", "tellDecision");
        assertThat(stage.jobs()).isZero();
    }

    @Test
    void remindsOnceAndWaitsOn() {
        var absence = requested();

        stage.ring("boundaryEvent_reminderDue");
        assertThat(absence).isWaitingAt("userTask_approveAbsence").hasPassed("endEvent_leadReminded");
        assertThat(stage.done()).containsExactly("planCover", "askForApproval", "remindOfApproval");
    }

    @Test
    void lapsesWhenNobodyDecidesUntilItWouldBeOver() {
        var absence = requested();

        stage.ring("boundaryEvent_requestLapsed");
        assertThat(absence).isEnded().hasPassed("endEvent_requestLapsed").hasNotPassed("serviceTask_tellDecision");
        assertThat(stage.jobs()).isZero();
    }

    @Test
    void endsWithARequestThatIsWithdrawn() {
        var absence = requested();

        stage.message("absenceWithdrawn", Map.of());
        assertThat(absence).isEnded().hasPassed("endEvent_requestWithdrawn");
        assertThat(stage.jobs()).isZero();
    }

    @Test
    void handsNothingOverWhenItIsCancelledBeforeItBegins() {
        var absence = entered();

        stage.message("absenceWithdrawn", Map.of());
        assertThat(absence).isEnded().hasPassed("endEvent_cancelled").hasNotPassed("serviceTask_handOver");
        assertThat(stage.jobs()).isZero();
    }

    @Test
    void bringsWorkBackAtOnceWhenItEndsEarly() {
        var absence = entered();
        stage.ring("catchEvent_absenceBegins");

        stage.message("absenceEnded", Map.of());
        assertThat(absence).isEnded().hasPassed("catchEvent_endedEarly", "serviceTask_bringBack", "endEvent_backAgain");
        assertThat(stage.jobs()).isZero();
    }

    private ProcessInstance requested() {
        approvalNeeded = true;
        return stage.start("coverAbsence", Map.of());
    }

    private ProcessInstance entered() {
        approvalNeeded = false;
        return stage.start("coverAbsence", Map.of());
    }
}

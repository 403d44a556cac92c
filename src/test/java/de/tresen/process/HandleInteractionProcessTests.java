package de.tresen.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Plays handle-interaction with the real answer-interaction inside. */
@Deployment(
        resources = {
            "processes/handle-interaction.bpmn",
            "processes/answer-interaction.bpmn",
            "processes/send-reply.bpmn"
        })
class HandleInteractionProcessTests {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = Stage.everyElement("answerInteraction", "sendReply");

    Stage stage;
    PlayedInteraction desk;

    @BeforeEach
    void pretendTheSteps() {
        stage = new Stage(COVERAGE.getProcessEngine());
        desk = new PlayedInteraction(stage);
    }

    @AfterEach
    void clear() {
        stage.clear();
    }

    @Test
    void waitsForTheEngineBeforeAnythingIsDone() {
        var interaction = stage.start("handleInteraction", Map.of());

        assertThat(interaction).isWaitingAt("businessRuleTask_classifyInteraction");
        assertThat(stage.done()).isEmpty();
    }

    @Test
    void answersWhatIsClearAndClosesItForGood() {
        var interaction = desk.received();
        assertThat(interaction)
                .isWaitingAt("callActivity_answerInteraction")
                .hasNotPassed("userTask_triage", "serviceTask_closeInteraction");

        desk.answered("CLOSE");
        assertThat(interaction).isWaitingAt("eventGateway_closed").hasNotPassed("serviceTask_archiveInteraction");

        stage.ring("catchEvent_reopenTimeOver");
        assertThat(interaction)
                .isEnded()
                .hasPassed("endEvent_interactionClosed")
                .hasNotPassed("catchEvent_reopened", "endEvent_merged", "endEvent_withdrawn");
        assertThat(stage.done())
                .containsExactly(
                        "classifyInteraction",
                        "startServiceLevels",
                        "acknowledgeReceipt",
                        "routeInteraction",
                        "decideApproval",
                        "planReply",
                        "sendReply",
                        "closeInteraction",
                        "archiveInteraction");
    }

    @Test
    void closesAtOnceWhatNeedsNoAnswer() {
        desk.actionable = false;
        var interaction = desk.received();

        assertThat(interaction)
                .isWaitingAt("eventGateway_closed")
                .hasNotPassed("businessRuleTask_startServiceLevels", "callActivity_answerInteraction");
    }

    @Test
    void asksAPersonWhatItIsAboutWhenUnsure() {
        desk.clear = false;
        var interaction = desk.received();
        assertThat(interaction).isWaitingAt("userTask_triage").hasNotPassed("businessRuleTask_routeInteraction");

        stage.complete("userTask_triage", Map.of("actionable", true, "clear", true));
        assertThat(interaction)
                .isWaitingAt("callActivity_answerInteraction")
                .hasPassedInOrder("userTask_triage", "businessRuleTask_routeInteraction");
    }

    @Test
    void closesWhatAPersonFindsNotActionable() {
        desk.clear = false;
        var interaction = desk.received();

        stage.complete("userTask_triage", Map.of("actionable", false, "clear", true));
        assertThat(interaction)
                .hasPassed("serviceTask_closeInteraction")
                .hasNotPassed("businessRuleTask_routeInteraction");
    }

    @Test
    void answersAgainWhenThePersonWrites() {
        var interaction = desk.received();
        desk.answered("WAIT");
        assertThat(interaction).isWaitingAt("eventGateway_waiting");

        stage.message("ourTurnAgain", Map.of());
        assertThat(interaction)
                .isWaitingAt("callActivity_answerInteraction")
                .hasNotPassed("userTask_followUp", "serviceTask_closeInteraction");
        assertThat(stage.jobs()).as("only the two alarms of our turn").isEqualTo(2);
    }

    @Test
    void answersAgainAtOnceWhenSomethingIsOpen() {
        var interaction = desk.received();
        desk.answered("ANSWER");

        assertThat(interaction).isWaitingAt("callActivity_answerInteraction").hasNotPassed("catchEvent_ourTurnAgain");
        assertThat(stage.done()).filteredOn("routeInteraction"::equals).hasSize(2);
    }

    @Test
    void followsUpWhenThePersonIsSilent() {
        var interaction = desk.received();
        desk.answered("WAIT");

        stage.ring("catchEvent_followUpDue");
        assertThat(interaction).isWaitingAt("userTask_followUp").hasNotPassed("catchEvent_ourTurnAgain");

        stage.complete("userTask_followUp", Map.of("nextStep", "ANSWER"));
        assertThat(interaction).isWaitingAt("callActivity_answerInteraction");
    }

    @Test
    void waitsOnUntilClosureIsDecided() {
        var interaction = desk.received();
        desk.answered("WAIT");
        stage.ring("catchEvent_followUpDue");
        stage.complete("userTask_followUp", Map.of("nextStep", "WAIT", "followUpAt", Stage.in(Duration.ofDays(6))));
        assertThat(interaction).isWaitingAt("eventGateway_waiting");
        assertThat(stage.due("catchEvent_followUpDue")).isEqualTo(Stage.in(Duration.ofDays(6)));

        stage.message("closureDecided", Map.of("nextStep", "CLOSE"));
        assertThat(interaction)
                .hasPassed("catchEvent_closureDecided", "serviceTask_closeInteraction")
                .isWaitingAt("eventGateway_closed");
    }

    @Test
    void closesUnansweredWhenClosureIsDecidedWhileItIsOurTurn() {
        var interaction = desk.received();

        stage.message("closureDecided", Map.of("nextStep", "CLOSE"));
        assertThat(interaction)
                .hasPassed("serviceTask_closeInteraction")
                .hasNotPassed("catchEvent_closureDecided")
                .isWaitingAt("eventGateway_closed");
        assertThat(stage.running("answerInteraction")).isNull();
    }

    @Test
    void reopensWithinTheTime() {
        var interaction = desk.received();
        desk.answered("CLOSE");

        stage.message("interactionReopened", Map.of());
        assertThat(interaction)
                .isWaitingAt("callActivity_answerInteraction")
                .hasPassed("catchEvent_reopened")
                .hasNotPassed("catchEvent_reopenTimeOver", "serviceTask_archiveInteraction");
    }

    @Test
    void endsWithTheAnswerInProgressWhenMerged() {
        var interaction = desk.received();

        stage.message("interactionMerged", Map.of());
        assertThat(interaction).isEnded().hasPassed("endEvent_merged").hasNotPassed("serviceTask_closeInteraction");
        assertThat(stage.open()).as("the called process ends too").isZero();
        assertThat(stage.jobs()).isZero();
    }

    @Test
    void endsWhenWithdrawnWhileWaiting() {
        var interaction = desk.received();
        desk.answered("WAIT");

        stage.message("interactionWithdrawn", Map.of());
        assertThat(interaction).isEnded().hasPassed("endEvent_withdrawn").hasNotPassed("serviceTask_closeInteraction");
        assertThat(stage.jobs()).isZero();
    }
}

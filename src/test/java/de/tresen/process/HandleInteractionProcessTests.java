package de.tresen.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Plays handle-interaction with the real answer-interaction inside. */
@Deployment(resources = {"processes/handle-interaction.bpmn", "processes/answer-interaction.bpmn"})
class HandleInteractionProcessTests {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = Stage.everyElement("answerInteraction");

    Stage stage;
    boolean actionable = true;
    boolean clear = true;

    @BeforeEach
    void pretendTheSteps() {
        stage = new Stage(COVERAGE.getProcessEngine())
                .step("classifyInteraction", execution -> {
                    execution.setVariable("actionable", actionable);
                    execution.setVariable("clear", clear);
                })
                .step("startServiceLevels")
                .step("routeInteraction", execution -> {
                    execution.setVariable("riskAt", Stage.in(Duration.ofHours(2)));
                    execution.setVariable("breachAt", Stage.in(Duration.ofHours(4)));
                })
                .step(
                        "closeInteraction",
                        execution -> execution.setVariable("reopenUntil", Stage.in(Duration.ofDays(14))))
                .step("archiveInteraction")
                .step("decideApproval", execution -> execution.setVariable("approvalNeeded", false))
                .step("sendReply")
                .step("pointOutNewMessage")
                .step("warnOfRisk", execution -> {
                    execution.setVariable("riskAt", Stage.in(Duration.ofHours(3)));
                    execution.setVariable("moreRisks", true);
                });
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
    void triesAgainWithGrowingPausesWhenClassifyingFails() {
        stage.step("classifyInteraction", execution -> {
            throw new IllegalStateException("the model is not there yet");
        });
        stage.start("handleInteraction", Map.of());

        assertThatThrownBy(() -> stage.continueAsync("businessRuleTask_classifyInteraction"))
                .hasMessageContaining("not there yet");
        assertThat(stage.retries("businessRuleTask_classifyInteraction")).isEqualTo(3);
        assertThat(stage.due("businessRuleTask_classifyInteraction")).isEqualTo(Stage.in(Duration.ofSeconds(10)));
    }

    @Test
    void answersWhatIsClearAndClosesItForGood() {
        var interaction = received();
        assertThat(interaction)
                .isWaitingAt("callActivity_answerInteraction")
                .hasNotPassed("userTask_triage", "serviceTask_closeInteraction");

        answered("CLOSE");
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
                        "routeInteraction",
                        "decideApproval",
                        "sendReply",
                        "closeInteraction",
                        "archiveInteraction");
    }

    @Test
    void closesAtOnceWhatNeedsNoAnswer() {
        actionable = false;
        var interaction = received();

        assertThat(interaction)
                .isWaitingAt("eventGateway_closed")
                .hasNotPassed("businessRuleTask_startServiceLevels", "callActivity_answerInteraction");
    }

    @Test
    void asksAPersonWhatItIsAboutWhenUnsure() {
        clear = false;
        var interaction = received();
        assertThat(interaction).isWaitingAt("userTask_triage").hasNotPassed("businessRuleTask_routeInteraction");

        stage.complete("userTask_triage", Map.of("actionable", true, "clear", true));
        assertThat(interaction)
                .isWaitingAt("callActivity_answerInteraction")
                .hasPassedInOrder("userTask_triage", "businessRuleTask_routeInteraction");
    }

    @Test
    void closesWhatAPersonFindsNotActionable() {
        clear = false;
        var interaction = received();

        stage.complete("userTask_triage", Map.of("actionable", false, "clear", true));
        assertThat(interaction)
                .hasPassed("serviceTask_closeInteraction")
                .hasNotPassed("businessRuleTask_routeInteraction");
    }

    @Test
    void answersAgainWhenThePersonWrites() {
        var interaction = received();
        answered("WAIT");
        assertThat(interaction).isWaitingAt("eventGateway_waiting");

        stage.message("ourTurnAgain", Map.of());
        assertThat(interaction)
                .isWaitingAt("callActivity_answerInteraction")
                .hasNotPassed("userTask_followUp", "serviceTask_closeInteraction");
        assertThat(stage.jobs()).as("only the two alarms of our turn").isEqualTo(2);
    }

    @Test
    void answersAgainAtOnceWhenSomethingIsOpen() {
        var interaction = received();
        answered("ANSWER");

        assertThat(interaction).isWaitingAt("callActivity_answerInteraction").hasNotPassed("catchEvent_ourTurnAgain");
        assertThat(stage.done()).filteredOn("routeInteraction"::equals).hasSize(2);
    }

    @Test
    void followsUpWhenThePersonIsSilent() {
        var interaction = received();
        answered("WAIT");

        stage.ring("catchEvent_followUpDue");
        assertThat(interaction).isWaitingAt("userTask_followUp").hasNotPassed("catchEvent_ourTurnAgain");

        stage.complete("userTask_followUp", Map.of("nextStep", "ANSWER"));
        assertThat(interaction).isWaitingAt("callActivity_answerInteraction");
    }

    @Test
    void waitsOnUntilClosureIsDecided() {
        var interaction = received();
        answered("WAIT");
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
        var interaction = received();

        stage.message("closureDecided", Map.of("nextStep", "CLOSE"));
        assertThat(interaction)
                .hasPassed("serviceTask_closeInteraction")
                .hasNotPassed("catchEvent_closureDecided")
                .isWaitingAt("eventGateway_closed");
        assertThat(stage.running("answerInteraction")).isNull();
    }

    @Test
    void reopensWithinTheTime() {
        var interaction = received();
        answered("CLOSE");

        stage.message("interactionReopened", Map.of());
        assertThat(interaction)
                .isWaitingAt("callActivity_answerInteraction")
                .hasPassed("catchEvent_reopened")
                .hasNotPassed("catchEvent_reopenTimeOver", "serviceTask_archiveInteraction");
    }

    @Test
    void endsWithTheAnswerInProgressWhenMerged() {
        var interaction = received();

        stage.message("interactionMerged", Map.of());
        assertThat(interaction).isEnded().hasPassed("endEvent_merged").hasNotPassed("serviceTask_closeInteraction");
        assertThat(stage.open()).as("the called process ends too").isZero();
        assertThat(stage.jobs()).isZero();
    }

    @Test
    void endsWhenWithdrawnWhileWaiting() {
        var interaction = received();
        answered("WAIT");

        stage.message("interactionWithdrawn", Map.of());
        assertThat(interaction).isEnded().hasPassed("endEvent_withdrawn").hasNotPassed("serviceTask_closeInteraction");
        assertThat(stage.jobs()).isZero();
    }

    @Test
    void comesBackFromAnAnswerWhileAnAlarmWaitsForItsNextTime() {
        var interaction = received();
        stage.ring("startEvent_atRisk");
        assertThat(stage.running("answerInteraction")).isWaitingAt("userTask_reply", "catchEvent_nextRisk");

        answered("WAIT");
        assertThat(interaction).isWaitingAt("eventGateway_waiting");
        assertThat(stage.running("answerInteraction")).isNull();
        assertThat(stage.jobs()).as("only the follow-up").isEqualTo(1);
    }

    @Test
    void hearsEachMessageAtMostOnceInEveryStage() {
        clear = false;
        received();
        hears("while a person triages", 0, 0, 0);
        stage.complete("userTask_triage", Map.of("actionable", true, "clear", true));
        hears("while it is our turn", 0, 1, 0);
        answered("WAIT");
        hears("while we wait", 1, 1, 0);
        stage.ring("catchEvent_followUpDue");
        hears("while a person follows up", 0, 0, 0);
        stage.complete("userTask_followUp", Map.of("nextStep", "CLOSE"));
        hears("while it is closed", 0, 0, 1);
    }

    @Test
    void refusesAMessageNobodyWaitsFor() {
        received();

        assertThatThrownBy(() -> stage.message("ourTurnAgain", Map.of()))
                .isInstanceOf(MismatchingMessageCorrelationException.class);
    }

    private void hears(String when, int ourTurnAgain, int closureDecided, int reopened) {
        assertThat(stage.listenersFor("ourTurnAgain"))
                .as("ourTurnAgain " + when)
                .isEqualTo(ourTurnAgain);
        assertThat(stage.listenersFor("closureDecided"))
                .as("closureDecided " + when)
                .isEqualTo(closureDecided);
        assertThat(stage.listenersFor("interactionReopened"))
                .as("reopened " + when)
                .isEqualTo(reopened);
        assertThat(stage.listenersFor("interactionMerged")).as("merged " + when).isEqualTo(1);
        assertThat(stage.listenersFor("interactionWithdrawn"))
                .as("withdrawn " + when)
                .isEqualTo(1);
    }

    private ProcessInstance received() {
        var interaction = stage.start("handleInteraction", Map.of());
        stage.continueAsync("businessRuleTask_classifyInteraction");
        return interaction;
    }

    private void answered(String nextStep) {
        stage.complete("userTask_reply", Map.of());
        var outcome = new HashMap<String, Object>(Map.of("answered", true, "nextStep", nextStep));
        outcome.put("followUpAt", "WAIT".equals(nextStep) ? Stage.in(Duration.ofDays(3)) : null);
        stage.message("deliverySettled", outcome);
    }
}

package de.tresen.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an interaction hears at which moment, and what it leaves behind. */
@Deployment(
        resources = {
            "processes/handle-interaction.bpmn",
            "processes/answer-interaction.bpmn",
            "processes/send-reply.bpmn"
        })
class InteractionMessagesProcessTests {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = Stage.anyElement();

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
    void hearsEachMessageAtMostOnceInEveryStage() {
        desk.clear = false;
        desk.received();
        hears("while a person triages", 0, 0, 0);
        stage.complete("userTask_triage", Map.of("actionable", true, "clear", true));
        hears("while it is our turn", 0, 1, 0);
        desk.answered("WAIT");
        hears("while we wait", 1, 1, 0);
        stage.ring("catchEvent_followUpDue");
        hears("while a person follows up", 0, 0, 0);
        stage.complete("userTask_followUp", Map.of("nextStep", "CLOSE"));
        hears("while it is closed", 0, 0, 1);
    }

    @Test
    void refusesAMessageNobodyWaitsFor() {
        desk.received();

        assertThatThrownBy(() -> stage.message("ourTurnAgain", Map.of()))
                .isInstanceOf(MismatchingMessageCorrelationException.class);
    }

    @Test
    void comesBackFromAnAnswerWhileAnAlarmWaitsForItsNextTime() {
        var interaction = desk.received();
        stage.ring("startEvent_atRisk");
        assertThat(stage.running("answerInteraction")).isWaitingAt("userTask_reply", "catchEvent_nextRisk");

        desk.answered("WAIT");
        assertThat(interaction).isWaitingAt("eventGateway_waiting");
        assertThat(stage.running("answerInteraction")).isNull();
        assertThat(stage.jobs()).as("only the follow-up").isEqualTo(1);
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
}

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

@Deployment(resources = "processes/ask-department.bpmn")
class AskDepartmentProcessTests {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = Stage.everyElement();

    Stage stage;

    @BeforeEach
    void pretendTheSteps() {
        stage = new Stage(COVERAGE.getProcessEngine())
                .step("askDepartment", execution -> {
                    execution.setVariable("remindAt", Stage.in(Duration.ofHours(4)));
                    execution.setVariable("deputyAt", Stage.in(Duration.ofHours(8)));
                    execution.setVariable("headAt", Stage.in(Duration.ofHours(16)));
                })
                .step("remindDepartment")
                .step("askDeputy")
                .step("askHead")
                .step("bringAnswerBack");
    }

    @AfterEach
    void clear() {
        stage.clear();
    }

    @Test
    void bringsTheAnswerBack() {
        var question = asked("q1");
        assertThat(question).isWaitingAt("userTask_answerQuestion");

        stage.complete("userTask_answerQuestion", Map.of());
        assertThat(question)
                .isEnded()
                .hasPassed("endEvent_questionAnswered")
                .hasNotPassed("serviceTask_remindDepartment", "serviceTask_askDeputy", "serviceTask_askHead");
        assertThat(stage.done()).containsExactly("askDepartment", "bringAnswerBack");
        assertThat(stage.jobs()).isZero();
    }

    @Test
    void remindsThenAsksDeputyThenHeadWhileTheQuestionStaysOpen() {
        var question = asked("q1");

        stage.ring("boundaryEvent_reminderDue");
        assertThat(question)
                .isWaitingAt("userTask_answerQuestion")
                .hasPassed("endEvent_reminded")
                .hasNotPassed("serviceTask_askDeputy");
        stage.ring("boundaryEvent_deputyDue");
        assertThat(question)
                .isWaitingAt("userTask_answerQuestion")
                .hasPassed("endEvent_deputyAsked")
                .hasNotPassed("serviceTask_askHead");
        stage.ring("boundaryEvent_headDue");
        assertThat(question).isWaitingAt("userTask_answerQuestion").hasPassed("endEvent_headAsked");

        stage.complete("userTask_answerQuestion", Map.of());
        assertThat(question).isEnded().hasPassed("endEvent_questionAnswered");
        assertThat(stage.done())
                .containsExactly("askDepartment", "remindDepartment", "askDeputy", "askHead", "bringAnswerBack");
    }

    @Test
    void endsWithoutAnswerWhenWithdrawn() {
        var question = asked("q1");

        stage.message("questionWithdrawn", Map.of());
        assertThat(question)
                .isEnded()
                .hasPassed("endEvent_questionWithdrawn")
                .hasNotPassed("serviceTask_bringAnswerBack", "endEvent_questionAnswered");
        assertThat(stage.jobs()).isZero();
    }

    @Test
    void withdrawsOnlyTheQuestionMeantAmongSeveralOfOneInteraction() {
        var first = asked("q1");
        var second = asked("q2");

        COVERAGE.getRuntimeService()
                .createMessageCorrelation("questionWithdrawn")
                .processInstanceBusinessKey(first.getBusinessKey())
                .processInstanceVariableEquals("question", "q1")
                .correlate();
        assertThat(first).isEnded();
        assertThat(second).isWaitingAt("userTask_answerQuestion");
    }

    private ProcessInstance asked(String question) {
        return stage.start("askDepartment", Map.of("question", question));
    }
}

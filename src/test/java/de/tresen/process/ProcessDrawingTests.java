package de.tresen.process;

import static de.tresen.process.ProcessModelTests.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shipped diagram can be read at a glance: complete, nothing over something else, no line across another. */
class ProcessDrawingTests {

    @ParameterizedTest
    @MethodSource("de.tresen.process.ProcessModelTests#diagrams")
    void theDrawingIsComplete(Path file) {
        var model = read(file);
        var drawing = new Drawing(model);

        assertThat(drawing.shapes().keySet()).containsExactlyInAnyOrderElementsOf(ids(model, FlowNode.class));
        assertThat(drawing.edges().keySet()).containsExactlyInAnyOrderElementsOf(ids(model, SequenceFlow.class));
    }

    @ParameterizedTest
    @MethodSource("de.tresen.process.ProcessModelTests#diagrams")
    void nothingIsDrawnOverSomethingElse(Path file) {
        var model = read(file);
        var drawing = new Drawing(model);
        var attached = ids(model, BoundaryEvent.class);

        assertThat(drawing.overlaps(attached)).as("shapes over shapes").isEmpty();
        assertThat(drawing.edgesThroughShapes()).as("edges through shapes").isEmpty();
        assertThat(drawing.labelsOnSomething())
                .as("labels on shapes, edges or labels")
                .isEmpty();
        assertThat(drawing.crossings()).as("edges that cross").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("de.tresen.process.ProcessModelTests#diagrams")
    void everyEdgeEndsAtItsShapes(Path file) {
        var model = read(file);
        var drawing = new Drawing(model);

        assertThat(model.getModelElementsByType(SequenceFlow.class)).allSatisfy(flow -> {
            var way = drawing.edges().get(flow.getId());
            assertThat(drawing.touches(way.get(0), flow.getSource().getId()))
                    .as("start of " + flow.getId())
                    .isTrue();
            assertThat(drawing.touches(way.get(way.size() - 1), flow.getTarget().getId()))
                    .as("end of " + flow.getId())
                    .isTrue();
        });
    }

    private static Collection<String> ids(BpmnModelInstance model, Class<? extends FlowElement> type) {
        return model.getModelElementsByType(type).stream()
                .map(FlowElement::getId)
                .toList();
    }
}

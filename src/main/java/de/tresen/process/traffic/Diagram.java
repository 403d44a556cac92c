package de.tresen.process.traffic;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn in a version of a process.
 *
 * @param process id of the process inside the file
 * @param elements the main path first, then what happens beside it, each as one reads the drawing
 */
public record Diagram(String process, List<Element> elements, Sketch sketch) {

    private static final Box NOWHERE = new Box("", "", Integer.MAX_VALUE, 0, 0, 0);
    private static final Comparator<Box> AS_ONE_READS =
            Comparator.comparing(Box::x).thenComparing(Box::y);

    public Diagram {
        elements = List.copyOf(elements);
    }

    /**
     * An element that a token can reach.
     *
     * @param name as its owner wrote it
     * @param type in the words of BPMN: userTask, startEvent, exclusiveGateway …
     * @param takesTime whether one stays there: not at questions, ends and what only holds others
     * @param alarm a timer on the way: it may wait behind the work, so that what is late is not late there
     */
    public record Element(String id, @Nullable String name, String type, boolean takesTime, boolean alarm) {}

    /** Its outlines in the units of the drawing, moved so that they begin at 0. */
    public record Sketch(int width, int height, List<Box> boxes, List<String> lines) {

        public Sketch {
            boxes = List.copyOf(boxes);
            lines = List.copyOf(lines);
        }
    }

    /** @param shape task, event, gateway or scope */
    public record Box(String element, String shape, int x, int y, int width, int height) {}

    public Optional<Element> element(String id) {
        return elements.stream().filter(element -> element.id().equals(id)).findFirst();
    }

    static Diagram of(BpmnModelInstance model) {
        var process = model.getModelElementsByType(Process.class).iterator().next();
        var sketch = sketch(model);
        var places = sketch.boxes().stream().collect(Collectors.toMap(Box::element, box -> box));
        var elements = model.getModelElementsByType(FlowNode.class).stream()
                .sorted(Comparator.comparing(
                                (FlowNode node) -> !node.getParentElement().equals(process))
                        .thenComparing(node -> places.getOrDefault(node.getId(), NOWHERE), AS_ONE_READS))
                .map(Diagram::element)
                .toList();
        return new Diagram(process.getId(), elements, sketch);
    }

    private static Element element(FlowNode node) {
        var passesAtOnce = node instanceof Gateway && !(node instanceof EventBasedGateway)
                || node instanceof EndEvent
                || node instanceof SubProcess;
        return new Element(
                node.getId(), node.getName(), node.getElementType().getTypeName(), !passesAtOnce, isTimer(node));
    }

    private static boolean isTimer(FlowNode node) {
        return node instanceof IntermediateCatchEvent event
                && event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
    }

    private static Sketch sketch(BpmnModelInstance model) {
        var shapes = model.getModelElementsByType(BpmnShape.class).stream()
                .filter(shape -> shape.getBounds() != null && shape.getBpmnElement() instanceof FlowNode)
                .toList();
        var edges = model.getModelElementsByType(BpmnEdge.class).stream()
                .filter(edge -> edge.getBpmnElement() instanceof SequenceFlow)
                .toList();
        var points = edges.stream()
                .flatMap(edge -> edge.getWaypoints().stream())
                .map(point ->
                        new Box("", "", point.getX().intValue(), point.getY().intValue(), 0, 0))
                .toList();
        var boxes = shapes.stream().map(shape -> box(shape, 0, 0)).toList();
        var all = Stream.concat(boxes.stream(), points.stream()).toList();
        var left = all.stream().mapToInt(Box::x).min().orElse(0);
        var top = all.stream().mapToInt(Box::y).min().orElse(0);
        return new Sketch(
                all.stream().mapToInt(box -> box.x() + box.width()).max().orElse(1) - left,
                all.stream().mapToInt(box -> box.y() + box.height()).max().orElse(1) - top,
                shapes.stream().map(shape -> box(shape, left, top)).toList(),
                edges.stream().map(edge -> line(edge, left, top)).toList());
    }

    private static Box box(BpmnShape shape, int left, int top) {
        var bounds = shape.getBounds();
        var node = (FlowNode) shape.getBpmnElement();
        return new Box(
                node.getId(),
                shapeOf(node),
                bounds.getX().intValue() - left,
                bounds.getY().intValue() - top,
                bounds.getWidth().intValue(),
                bounds.getHeight().intValue());
    }

    private static String shapeOf(FlowNode node) {
        if (node instanceof SubProcess) {
            return "scope";
        }
        if (node instanceof Gateway) {
            return "gateway";
        }
        return node.getElementType().getTypeName().endsWith("Event") ? "event" : "task";
    }

    private static String line(BpmnEdge edge, int left, int top) {
        var points = new StringBuilder();
        edge.getWaypoints()
                .forEach(point -> points.append((int) (point.getX() - left))
                        .append(',')
                        .append((int) (point.getY() - top))
                        .append(' '));
        return points.toString().strip();
    }
}

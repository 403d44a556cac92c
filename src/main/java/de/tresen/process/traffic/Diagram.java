package de.tresen.process.traffic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn in a version of a process.
 *
 * @param process id of the process inside the file
 * @param elements in the order of the file
 */
public record Diagram(String process, List<Element> elements, Sketch sketch) {

    public Diagram {
        elements = List.copyOf(elements);
    }

    /**
     * An element that a token can reach.
     *
     * @param name as its owner wrote it
     * @param type in the words of BPMN: userTask, startEvent, exclusiveGateway …
     * @param takesTime whether one stays there: not at questions, ends and what only holds others
     */
    public record Element(
            String id, @Nullable String name, String type, boolean takesTime) {}

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
        var elements = model.getModelElementsByType(FlowNode.class).stream()
                .map(Diagram::element)
                .toList();
        return new Diagram(process.getId(), inOrderOf(process.getFlowElements(), elements), sketch(model));
    }

    /** The main path first, then what happens beside it. */
    private static List<Element> inOrderOf(Collection<?> top, List<Element> all) {
        var first = top.stream()
                .filter(FlowNode.class::isInstance)
                .map(node -> ((FlowNode) node).getId())
                .toList();
        var ordered = new ArrayList<>(
                all.stream().filter(element -> first.contains(element.id())).toList());
        all.stream().filter(element -> !first.contains(element.id())).forEach(ordered::add);
        return ordered;
    }

    private static Element element(FlowNode node) {
        var passesAtOnce = node instanceof Gateway && !(node instanceof EventBasedGateway)
                || node instanceof EndEvent
                || node instanceof SubProcess;
        return new Element(node.getId(), node.getName(), node.getElementType().getTypeName(), !passesAtOnce);
    }

    private static Sketch sketch(BpmnModelInstance model) {
        var shapes = model.getModelElementsByType(BpmnShape.class).stream()
                .filter(shape -> shape.getBounds() != null && shape.getBpmnElement() instanceof FlowNode)
                .toList();
        var left = shapes.stream().mapToDouble(shape -> shape.getBounds().getX()).min().orElse(0);
        var top = shapes.stream().mapToDouble(shape -> shape.getBounds().getY()).min().orElse(0);
        var boxes = shapes.stream().map(shape -> box(shape, left, top)).toList();
        var lines = model.getModelElementsByType(BpmnEdge.class).stream()
                .map(edge -> line(edge, left, top))
                .toList();
        return new Sketch(
                boxes.stream().mapToInt(box -> box.x() + box.width()).max().orElse(1),
                boxes.stream().mapToInt(box -> box.y() + box.height()).max().orElse(1),
                boxes,
                lines);
    }

    private static Box box(BpmnShape shape, double left, double top) {
        var bounds = shape.getBounds();
        var node = (FlowNode) shape.getBpmnElement();
        return new Box(
                node.getId(),
                shapeOf(node),
                (int) (bounds.getX() - left),
                (int) (bounds.getY() - top),
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

    private static String line(BpmnEdge edge, double left, double top) {
        var points = new StringBuilder();
        edge.getWaypoints()
                .forEach(point -> points.append((int) (point.getX() - left))
                        .append(',')
                        .append((int) (point.getY() - top))
                        .append(' '));
        return points.toString().strip();
    }
}

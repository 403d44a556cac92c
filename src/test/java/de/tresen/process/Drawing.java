package de.tresen.process;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** The geometry of one diagram, and what is wrong with it. */
final class Drawing {

    private static final double TOUCHING = 2;

    private final Map<String, Rectangle2D> shapes = new LinkedHashMap<>();
    private final Map<String, Rectangle2D> frames = new LinkedHashMap<>();
    private final Set<String> diamonds = new HashSet<>();
    private final Map<String, Rectangle2D> labels = new LinkedHashMap<>();
    private final Map<String, List<Point2D>> edges = new LinkedHashMap<>();

    Drawing(BpmnModelInstance model) {
        for (var shape : model.getModelElementsByType(BpmnShape.class)) {
            var id = shape.getBpmnElement().getId();
            shapes.put(id, rectangle(shape.getBounds()));
            if (shape.getBpmnElement() instanceof SubProcess) {
                frames.put(id, shapes.get(id));
            }
            if (shape.getBpmnElement() instanceof Gateway) {
                diamonds.add(id);
            }
            label(id, shape.getBpmnLabel());
        }
        for (var edge : model.getModelElementsByType(BpmnEdge.class)) {
            var id = edge.getBpmnElement().getId();
            edges.put(
                    id,
                    edge.getWaypoints().stream()
                            .<Point2D>map(point -> new Point2D.Double(point.getX(), point.getY()))
                            .toList());
            label(id, edge.getBpmnLabel());
        }
    }

    Map<String, Rectangle2D> shapes() {
        return shapes;
    }

    Map<String, List<Point2D>> edges() {
        return edges;
    }

    double width() {
        return shapes.values().stream()
                .reduce(Rectangle2D::createUnion)
                .map(Rectangle2D::getWidth)
                .orElse(0.0);
    }

    boolean touches(Point2D point, String shape) {
        var bounds = shapes.get(shape);
        return grown(bounds, TOUCHING).contains(point);
    }

    /** Pairs of shapes one over the other; what is attached to a border and what lies whole in a frame may. */
    List<String> overlaps(Collection<String> attached) {
        var found = new ArrayList<String>();
        pairs(shapes, (a, b) -> {
            var framed = inFrame(a, b) || inFrame(b, a);
            if (!framed
                    && !attached.contains(a)
                    && !attached.contains(b)
                    && shapes.get(a).intersects(shapes.get(b))) {
                found.add(a + " / " + b);
            }
        });
        return found;
    }

    List<String> edgesThroughShapes() {
        var found = new ArrayList<String>();
        edges.forEach((edge, way) -> shapes.forEach((shape, bounds) -> {
            var inside = grown(bounds, diamonds.contains(shape) ? -bounds.getWidth() / 4 - TOUCHING : -TOUCHING);
            if (!frames.containsKey(shape) && lines(way).stream().anyMatch(inside::intersectsLine)) {
                found.add(edge + " / " + shape);
            }
        }));
        return found;
    }

    List<String> labelsOnSomething() {
        var found = new ArrayList<String>();
        labels.forEach((label, bounds) -> {
            shapes.forEach((shape, box) -> {
                if (!frames.containsKey(shape) && bounds.intersects(box)) {
                    found.add(label + " / " + shape);
                }
            });
            edges.forEach((edge, way) -> {
                if (lines(way).stream().anyMatch(bounds::intersectsLine)) {
                    found.add(label + " / " + edge);
                }
            });
        });
        pairs(labels, (a, b) -> {
            if (labels.get(a).intersects(labels.get(b))) {
                found.add(a + " / " + b);
            }
        });
        return found;
    }

    List<String> crossings() {
        var found = new ArrayList<String>();
        pairs(
                edges,
                (a, b) -> lines(edges.get(a))
                        .forEach(one -> lines(edges.get(b)).forEach(other -> {
                            if (one.intersectsLine(other)) {
                                found.add(a + " / " + b);
                            }
                        })));
        return found;
    }

    private boolean inFrame(String inner, String outer) {
        return frames.containsKey(outer) && frames.get(outer).contains(shapes.get(inner));
    }

    private void label(String id, BpmnLabel label) {
        if (label != null) {
            labels.put(id, rectangle(label.getBounds()));
        }
    }

    private static Rectangle2D rectangle(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    private static Rectangle2D grown(Rectangle2D box, double by) {
        return new Rectangle2D.Double(
                box.getX() - by, box.getY() - by, box.getWidth() + 2 * by, box.getHeight() + 2 * by);
    }

    private static List<Line2D> lines(List<Point2D> way) {
        var lines = new ArrayList<Line2D>();
        for (var i = 1; i < way.size(); i++) {
            lines.add(new Line2D.Double(way.get(i - 1), way.get(i)));
        }
        return lines;
    }

    private static <T> void pairs(Map<String, T> things, BiConsumer<String, String> pair) {
        var names = List.copyOf(things.keySet());
        for (var i = 0; i < names.size(); i++) {
            for (var j = i + 1; j < names.size(); j++) {
                pair.accept(names.get(i), names.get(j));
            }
        }
    }
}

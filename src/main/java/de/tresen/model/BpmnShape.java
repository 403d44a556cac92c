package de.tresen.model;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** How elements may be put together so that the engine takes the process and nothing acts before anybody starts it. */
final class BpmnShape {

    private static final Map<String, Set<String>> EVENTS = Map.of(
            "startEvent",
            Set.of("message", "timer", "signal", "error", "escalation", "compensate", "conditional"),
            "endEvent",
            Set.of("message", "signal", "error", "escalation", "compensate", "terminate", "cancel"),
            "intermediateCatchEvent",
            Set.of("message", "timer", "signal", "conditional", "link"),
            "intermediateThrowEvent",
            Set.of("message", "signal", "escalation", "compensate", "link"),
            "boundaryEvent",
            Set.of("message", "timer", "signal", "error", "escalation", "compensate", "conditional", "cancel"));

    private static final Map<String, String> REFERENCES = Map.of(
            "message", "messageRef",
            "signal", "signalRef",
            "error", "errorRef",
            "escalation", "escalationRef");

    private final ProcessGraph graph;
    private final Catalogue catalogue;
    private final Findings findings;

    BpmnShape(ProcessGraph graph, Catalogue catalogue, Findings findings) {
        this.graph = graph;
        this.catalogue = catalogue;
        this.findings = findings;
    }

    void check() {
        graph.process()
                .all()
                .filter(element -> element.local().equals("sequenceFlow"))
                .forEach(this::flow);
        graph.nodes().values().forEach(this::node);
        begins(graph.process());
    }

    private void node(XmlElement node) {
        if (EVENTS.containsKey(node.local())) {
            event(node);
        }
        switch (node.local()) {
            case "subProcess", "transaction" -> begins(node);
            case "boundaryEvent" -> boundary(node);
            case "exclusiveGateway" -> question(node);
            case "eventBasedGateway" -> events(node);
            case "receiveTask" -> referred(node, node, "message");
            default -> {}
        }
        way(node);
    }

    private void flow(XmlElement flow) {
        var source = graph.node(flow.get("sourceRef"));
        var target = graph.node(flow.get("targetRef"));
        if (source == null
                || target == null
                || source.parent() != flow.parent()
                || target.parent() != flow.parent()
                || Set.of("startEvent", "boundaryEvent").contains(target.local())
                || source.local().equals("endEvent")
                || ProcessGraph.isEventSubprocess(source)
                || ProcessGraph.isEventSubprocess(target)) {
            findings.error(flow, "flow");
        }
    }

    private void way(XmlElement node) {
        var usual = node.get("default");
        if (!usual.isEmpty()
                && graph.outgoing(node).stream()
                        .noneMatch(flow -> flow.get("id").equals(usual))) {
            findings.error(node, "attributeValue", "default", usual);
        }
    }

    private void event(XmlElement node) {
        var definitions = node.children().stream()
                .filter(child -> child.local().endsWith("EventDefinition"))
                .toList();
        if (definitions.size() > 1) {
            findings.error(node, "manyEvents");
        } else if (definitions.isEmpty()
                && Set.of("intermediateCatchEvent", "boundaryEvent").contains(node.local())) {
            findings.error(node, "noEvent");
        }
        definitions.forEach(definition -> definition(node, definition));
    }

    private void definition(XmlElement node, XmlElement definition) {
        var kind = definition.local().replace("EventDefinition", "");
        if (!EVENTS.getOrDefault(node.local(), Set.of()).contains(kind)) {
            findings.error(node, "place", definition.local(), node.local());
        }
        if (kind.equals("timer")
                && definition.children().stream()
                                .filter(time -> time.local().startsWith("time"))
                                .count()
                        != 1) {
            findings.error(node, "noTime");
        }
        if (kind.equals("timer")
                && ProcessGraph.interrupts(node)
                && definition.children("timeCycle").findAny().isPresent()
                && !node.local().equals("intermediateCatchEvent")) {
            findings.warning(node, "cycleOnce");
        }
        if (kind.equals("conditional") && !ProcessGraph.interrupts(node)) {
            findings.error(node, "conditionalBeside");
        }
        if (kind.equals("conditional")
                && definition.children("condition").findAny().isEmpty()) {
            findings.error(node, "condition", "");
        }
        if (kind.equals("link") && definition.get("name").isBlank()) {
            findings.error(node, "noReference", kind);
        }
        referred(node, definition, kind);
    }

    /** What is thrown or caught must be there; errors and escalations may be caught whatever they are. */
    private void referred(XmlElement node, XmlElement definition, String kind) {
        var attribute = REFERENCES.get(kind);
        if (attribute == null) {
            return;
        }
        var thing = graph.referred(definition, attribute)
                .filter(found -> found.local().equals(kind));
        var optional = definition.get(attribute).isEmpty()
                && (!ProcessGraph.isThrown(node)
                                && Set.of("error", "escalation").contains(kind)
                        || ProcessGraph.isThrown(node) && kind.equals("message"));
        if (thing.isEmpty() && !optional) {
            findings.error(node, "noReference", kind);
        }
        thing.filter(found -> Set.of("message", "signal").contains(kind)
                        && found.get("name").isBlank())
                .ifPresent(found -> findings.error(node, "noReference", kind));
        thing.filter(found -> ProcessGraph.isThrown(node)
                        && Set.of("error", "escalation").contains(kind)
                        && found.get(kind + "Code").isBlank())
                .ifPresent(found -> findings.error(node, "noCode", kind));
    }

    private void begins(XmlElement scope) {
        var starts = graph.starts(scope);
        var plain = starts.stream()
                .filter(start -> ProcessGraph.event(start).isEmpty())
                .count();
        if (starts.isEmpty()) {
            findings.error(scope, "noStart");
        } else if (plain > 1 || scope != graph.process() && starts.size() > 1) {
            findings.error(scope, "manyStarts");
        }
        if (scope == graph.process()) {
            starts.forEach(this::processStart);
        } else if (ProcessGraph.isEventSubprocess(scope)) {
            if (plain > 0) {
                findings.error(scope, "noEvent");
            }
            if (!graph.incoming(scope).isEmpty() || !graph.outgoing(scope).isEmpty()) {
                findings.error(scope, "flow");
            }
        } else if (plain < starts.size()) {
            findings.error(scope, "startInside");
        }
    }

    /** A process begins when the desk says so: no timer, no signal and no message of running processes begins one. */
    private void processStart(XmlElement start) {
        var message = ProcessGraph.event(start)
                .filter(event -> event.local().equals("messageEventDefinition"))
                .flatMap(event -> graph.referred(event, "messageRef"))
                .map(found -> found.get("name"));
        if (ProcessGraph.event(start).isPresent() && !ProcessGraph.isEvent(start, "message")) {
            findings.error(start, "startsItself");
        } else if (message.filter(catalogue.messages()::contains).isPresent()) {
            findings.error(start, "startsByMessage", message.orElse(""));
        }
    }

    private void boundary(XmlElement event) {
        var activity = graph.node(event.get("attachedToRef"));
        if (activity == null
                || !BpmnWords.ACTIVITIES.contains(activity.local())
                || activity.parent() != event.parent()
                || ProcessGraph.isEventSubprocess(activity)) {
            findings.error(event, "attached");
        }
        if (!graph.incoming(event).isEmpty()) {
            findings.error(event, "flow");
        }
    }

    private void question(XmlElement gateway) {
        var outgoing = graph.outgoing(gateway);
        var usual = gateway.get("default");
        var open = outgoing.stream()
                .filter(flow -> !hasCondition(flow) && !flow.get("id").equals(usual))
                .toList();
        if (outgoing.isEmpty()) {
            findings.error(gateway, "deadEnd");
        } else if (outgoing.size() == 1) {
            outgoing.stream().filter(BpmnShape::hasCondition).forEach(flow -> findings.error(flow, "onlyWay"));
        } else {
            outgoing.stream()
                    .filter(flow -> flow.get("id").equals(usual) && hasCondition(flow))
                    .forEach(flow -> findings.error(flow, "defaultCondition"));
            if (!usual.isEmpty() || open.size() > 1) {
                open.forEach(flow -> findings.error(flow, "noCondition"));
            } else {
                findings.warning(gateway, "noDefault");
            }
        }
    }

    static boolean hasCondition(XmlElement flow) {
        return flow.children("conditionExpression").findAny().isPresent();
    }

    private void events(XmlElement gateway) {
        var next = graph.outgoing(gateway).stream()
                .map(flow -> graph.node(flow.get("targetRef")))
                .filter(Objects::nonNull)
                .toList();
        if (next.isEmpty()
                || next.stream()
                        .anyMatch(node ->
                                !node.local().equals("intermediateCatchEvent") || ProcessGraph.isEvent(node, "link"))) {
            findings.error(gateway, "eventGateway");
        }
    }
}

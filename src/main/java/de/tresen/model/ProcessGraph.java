package de.tresen.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The executable process of a file as nodes and ways between them. */
final class ProcessGraph {

    private final XmlElement definitions;
    private final XmlElement process;
    private final Map<String, XmlElement> nodes = new LinkedHashMap<>();
    private final Map<String, List<XmlElement>> outgoing = new LinkedHashMap<>();
    private final Map<String, List<XmlElement>> incoming = new LinkedHashMap<>();
    private final Map<String, List<XmlElement>> boundaries = new LinkedHashMap<>();

    private ProcessGraph(XmlElement definitions, XmlElement process) {
        this.definitions = definitions;
        this.process = process;
        process.all().filter(element -> element.isIn(Spaces.BPMN)).forEach(this::add);
    }

    /** Empty when there is not exactly one. */
    static Optional<ProcessGraph> executable(XmlElement definitions) {
        var all = executables(definitions);
        return all.size() == 1 ? Optional.of(new ProcessGraph(definitions, all.get(0))) : Optional.empty();
    }

    /** The engine runs also what does not say that it is meant to run. */
    static List<XmlElement> executables(XmlElement definitions) {
        return definitions
                .children("process")
                .filter(process -> !process.get("isExecutable").equals("false"))
                .toList();
    }

    static boolean isTrue(String value) {
        return value.equals("true");
    }

    private void add(XmlElement element) {
        if (BpmnWords.NODES.contains(element.local())) {
            nodes.putIfAbsent(element.get("id"), element);
            if (element.local().equals("boundaryEvent")) {
                boundaries
                        .computeIfAbsent(element.get("attachedToRef"), id -> new ArrayList<>())
                        .add(element);
            }
        } else if (element.local().equals("sequenceFlow")) {
            outgoing.computeIfAbsent(element.get("sourceRef"), id -> new ArrayList<>())
                    .add(element);
            incoming.computeIfAbsent(element.get("targetRef"), id -> new ArrayList<>())
                    .add(element);
        }
    }

    XmlElement process() {
        return process;
    }

    String key() {
        return process.get("id");
    }

    Map<String, XmlElement> nodes() {
        return nodes;
    }

    Stream<XmlElement> nodes(String kind) {
        return nodes.values().stream().filter(node -> node.local().equals(kind));
    }

    @Nullable
    XmlElement node(String id) {
        return nodes.get(id);
    }

    List<XmlElement> outgoing(XmlElement node) {
        return outgoing.getOrDefault(node.get("id"), List.of());
    }

    List<XmlElement> incoming(XmlElement node) {
        return incoming.getOrDefault(node.get("id"), List.of());
    }

    Stream<XmlElement> flows() {
        return outgoing.values().stream().flatMap(List::stream);
    }

    /** Where its flows lead. */
    Stream<XmlElement> next(XmlElement node) {
        return outgoing(node).stream()
                .map(flow -> nodes.get(flow.get("targetRef")))
                .flatMap(Stream::ofNullable);
    }

    List<XmlElement> boundaries(XmlElement node) {
        return boundaries.getOrDefault(node.get("id"), List.of());
    }

    /** The process or subprocess around it. */
    static XmlElement scope(XmlElement node) {
        var scope = node.parent();
        return scope == null ? node : scope;
    }

    /** Itself and all scopes around it, from the inside. */
    List<XmlElement> scopes(XmlElement node) {
        var around = new ArrayList<XmlElement>();
        for (var scope = node.parent(); scope != null && scope != definitions; scope = scope.parent()) {
            around.add(scope);
        }
        return around;
    }

    Stream<XmlElement> nodesIn(XmlElement scope) {
        return scope.children().stream().filter(child -> BpmnWords.NODES.contains(child.local()));
    }

    /** Where a scope begins. */
    List<XmlElement> starts(XmlElement scope) {
        return scope.children("startEvent").toList();
    }

    Stream<XmlElement> eventSubprocesses(XmlElement scope) {
        return nodesIn(scope).filter(ProcessGraph::isEventSubprocess);
    }

    static boolean isEventSubprocess(XmlElement node) {
        return BpmnWords.SCOPES.contains(node.local()) && isTrue(node.get("triggeredByEvent"));
    }

    static boolean isScope(XmlElement node) {
        return BpmnWords.SCOPES.contains(node.local());
    }

    /** What an event waits for or does; empty = nothing in particular. */
    static Optional<XmlElement> event(XmlElement node) {
        return node.children().stream()
                .filter(child -> child.local().endsWith("EventDefinition"))
                .findFirst();
    }

    static boolean isEvent(XmlElement node, String kind) {
        return event(node)
                .filter(event -> event.local().equals(kind + "EventDefinition"))
                .isPresent();
    }

    /** Whether it goes on beside what it interrupts. */
    static boolean interrupts(XmlElement event) {
        var said = event.get(event.local().equals("boundaryEvent") ? "cancelActivity" : "isInterrupting");
        return said.isEmpty() || isTrue(said);
    }

    /** The message, signal, error or escalation that is meant. */
    Optional<XmlElement> referred(XmlElement definition, String attribute) {
        var id = definition.get(attribute);
        return definitions.children().stream()
                .filter(child -> !id.isEmpty() && localPart(child.get("id")).equals(localPart(id)))
                .findFirst();
    }

    /** References may carry a prefix. */
    static String localPart(String reference) {
        return reference.substring(reference.indexOf(':') + 1);
    }

    /** How often an activity happens side by side or one after the other. */
    static long repeats(XmlElement activity) {
        return activity.children("multiInstanceLoopCharacteristics")
                .flatMap(loop -> loop.children("loopCardinality"))
                .map(times -> times.text().strip())
                .filter(times -> times.matches("[0-9]{1,6}"))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(1);
    }

    Set<String> calls() {
        return nodes("callActivity")
                .map(call -> call.get("calledElement"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Names of the signals that are heard, or else sent. */
    Set<String> signals(boolean heard) {
        return nodes.values().stream()
                .filter(node -> isEvent(node, "signal"))
                .filter(node -> heard == !isThrown(node))
                .flatMap(node -> event(node).stream())
                .flatMap(definition -> referred(definition, "signalRef").stream())
                .map(signal -> signal.get("name"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The name of the message that it waits for. */
    Optional<String> messages(XmlElement node) {
        if (isThrown(node)) {
            return Optional.empty();
        }
        return node.local().equals("receiveTask")
                ? referred(node, "messageRef").map(message -> message.get("name"))
                : event(node)
                        .filter(event -> event.local().equals("messageEventDefinition"))
                        .flatMap(event -> referred(event, "messageRef"))
                        .map(message -> message.get("name"));
    }

    /** Steps by their names. */
    private Map<String, String> uses() {
        var uses = new LinkedHashMap<String, String>();
        nodes.values()
                .forEach(node -> Condition.read(node.get(Spaces.CAMUNDA, "delegateExpression"))
                        .flatMap(Condition::variable)
                        .ifPresent(step -> uses.putIfAbsent(step, node.local())));
        return uses;
    }

    static boolean isThrown(XmlElement event) {
        return event.local().equals("endEvent") || event.local().equals("intermediateThrowEvent");
    }

    Outline outline() {
        var spread = new Spread(this, Catalogue.EMPTY, new Findings());
        spread.check();
        return new Outline(
                key(),
                process.get("name"),
                calls(),
                signals(false),
                signals(true),
                nodes.values().stream().flatMap(node -> messages(node).stream()).collect(Collectors.toSet()),
                uses(),
                new InstantWays(this, Catalogue.EMPTY).waits(),
                spread.steps(),
                Spread.callTimes(this),
                spread.repeats());
    }
}

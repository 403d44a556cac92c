package de.tresen.model;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;

/** What makes a diagram one that people can read and that comes to an end: warnings, each with a way to mend it. */
final class BpmnQuality {

    private final ProcessGraph graph;
    private final Catalogue catalogue;
    private final Findings findings;

    BpmnQuality(ProcessGraph graph, Catalogue catalogue, Findings findings) {
        this.graph = graph;
        this.catalogue = catalogue;
        this.findings = findings;
    }

    void check() {
        graph.nodes().values().forEach(this::node);
        reached();
        graph.nodes()
                .values()
                .forEach(node -> graph.messages(node)
                        .filter(message -> !catalogue.messages().contains(message))
                        .ifPresent(message -> findings.warning(node, "unknownMessage", message)));
        if (graph.starts(graph.process()).stream()
                .noneMatch(start -> ProcessGraph.event(start).isEmpty())) {
            findings.warning(graph.process(), "neverStarted");
        }
    }

    private void node(XmlElement node) {
        label(node);
        end(node);
        switch (node.local()) {
            case "task", "manualTask" -> findings.warning(node, "doesNothing");
            case "serviceTask", "sendTask", "businessRuleTask" -> retry(node);
            case "userTask" -> kind(node);
            case "callActivity" -> businessKey(node);
            default -> {}
        }
    }

    private void label(XmlElement node) {
        var gateway = BpmnWords.GATEWAYS.contains(node.local());
        var splits = graph.outgoing(node).size() > 1;
        if (node.get("name").isBlank() && (!gateway || splits && !node.local().equals("parallelGateway"))) {
            findings.warning(node, "label");
        }
        if (splits && Set.of("exclusiveGateway", "inclusiveGateway").contains(node.local())) {
            graph.outgoing(node).stream()
                    .filter(flow -> flow.get("name").isBlank())
                    .forEach(flow -> findings.warning(flow, "flowLabel"));
        }
    }

    private void end(XmlElement node) {
        var goesOn = !graph.outgoing(node).isEmpty();
        var ends = node.local().equals("endEvent")
                || ProcessGraph.isEventSubprocess(node)
                || ProcessGraph.isTrue(node.get("isForCompensation"))
                || ProcessGraph.isEvent(node, "compensate") && node.local().equals("boundaryEvent")
                || ProcessGraph.isEvent(node, "link") && ProcessGraph.isThrown(node);
        if (!goesOn && !ends) {
            findings.warning(node, "deadEnd");
        }
    }

    private void retry(XmlElement task) {
        var retry = task.children("extensionElements")
                .flatMap(extensions -> extensions.children("failedJobRetryTimeCycle"))
                .findAny();
        if (task.get(Spaces.CAMUNDA, "asyncBefore").equals("true") && retry.isEmpty()) {
            findings.warning(task, "noRetry");
        }
    }

    /** The desk knows what a person is asked by the end of the task's id. */
    private void kind(XmlElement task) {
        var id = task.get("id");
        var form = task.get(Spaces.CAMUNDA, "formRef");
        if (Catalogue.has(catalogue.forms(), form)
                && !id.substring(id.indexOf('_') + 1).equals(form)) {
            findings.warning(task, "taskId", "userTask_" + form);
        }
    }

    private void businessKey(XmlElement call) {
        var passes = call.children("extensionElements")
                .flatMap(extensions -> extensions.children("in"))
                .anyMatch(mapping -> mapping.attribute("", "businessKey").isPresent());
        if (!passes) {
            findings.warning(call, "noBusinessKey");
        }
    }

    private void reached() {
        var seen = new HashSet<XmlElement>();
        var next = new ArrayDeque<XmlElement>(graph.starts(graph.process()));
        graph.eventSubprocesses(graph.process()).forEach(next::add);
        while (!next.isEmpty()) {
            var node = next.pop();
            if (!seen.add(node)) {
                continue;
            }
            graph.next(node).forEach(next::add);
            graph.boundaries(node).forEach(next::add);
            if (ProcessGraph.isScope(node)) {
                next.addAll(graph.starts(node));
                graph.eventSubprocesses(node).forEach(next::add);
            }
        }
        graph.nodes().values().stream()
                .filter(node -> !seen.contains(node))
                .filter(node -> !ProcessGraph.isTrue(node.get("isForCompensation")))
                .filter(node -> !(ProcessGraph.isEvent(node, "link") && !ProcessGraph.isThrown(node)))
                .filter(node ->
                        graph.scopes(node).stream().allMatch(scope -> scope == graph.process() || seen.contains(scope)))
                .filter(node -> graph.incoming(node).isEmpty() || !behindLink(node, seen))
                .forEach(node -> findings.warning(node, "unreached"));
    }

    /** What comes after a link is reached by it. */
    private boolean behindLink(XmlElement node, Set<XmlElement> seen) {
        var before = new HashSet<XmlElement>();
        var next = new ArrayDeque<XmlElement>();
        next.add(node);
        while (!next.isEmpty()) {
            var at = next.pop();
            if (before.add(at)) {
                if (ProcessGraph.isEvent(at, "link")) {
                    return true;
                }
                graph.incoming(at).stream()
                        .map(flow -> graph.node(flow.get("sourceRef")))
                        .filter(source -> source != null && !seen.contains(source))
                        .forEach(next::add);
            }
        }
        return false;
    }
}

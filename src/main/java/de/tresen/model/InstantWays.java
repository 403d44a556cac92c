package de.tresen.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a process gets to without anybody doing anything and without time passing. A way back there would be gone again
 * and again at once, until the machine gives up.
 */
final class InstantWays {

    private static final String OUT = "\u0000out";

    private final ProcessGraph graph;
    private final Catalogue catalogue;
    private final Map<String, Set<String>> ways = new LinkedHashMap<>();

    InstantWays(ProcessGraph graph, Catalogue catalogue) {
        this.graph = graph;
        this.catalogue = catalogue;
        enter(graph.process());
        graph.nodes().values().forEach(this::add);
    }

    /** Whether no way through the process is gone at once. */
    boolean waits() {
        var seen = new HashSet<String>();
        var next = new ArrayDeque<>(List.of(graph.key()));
        while (!next.isEmpty()) {
            var at = next.pop();
            if (seen.add(at)) {
                next.addAll(ways.getOrDefault(at, Set.of()));
            }
        }
        return !seen.contains(graph.key() + OUT);
    }

    private void way(XmlElement from, XmlElement to) {
        way(from.get("id"), to.get("id"));
    }

    private void way(String from, String to) {
        ways.computeIfAbsent(from, id -> new LinkedHashSet<>()).add(to);
    }

    private void enter(XmlElement scope) {
        graph.starts(scope).forEach(start -> way(scope, start));
        graph.eventSubprocesses(scope)
                .flatMap(sub -> graph.starts(sub).stream())
                .filter(start -> ProcessGraph.isEvent(start, "conditional"))
                .forEach(start -> way(scope, start));
    }

    private void add(XmlElement node) {
        graph.boundaries(node).stream()
                .filter(event -> ProcessGraph.isEvent(event, "conditional"))
                .forEach(event -> way(node, event));
        if (ProcessGraph.isScope(node)) {
            enter(node);
            leave(node, node.get("id") + OUT);
        } else if (!waits(node)) {
            leave(node, node.get("id"));
            thrown(node).forEach(caught -> way(node, caught));
        }
    }

    private void leave(XmlElement node, String from) {
        var next = graph.next(node).toList();
        next.forEach(to -> way(from, to.get("id")));
        var caught = linked(node).toList();
        caught.forEach(to -> way(from, to.get("id")));
        if (next.isEmpty() && caught.isEmpty()) {
            way(from, ProcessGraph.scope(node).get("id") + OUT);
        }
    }

    private Stream<XmlElement> linked(XmlElement node) {
        if (!node.local().equals("intermediateThrowEvent") || !ProcessGraph.isEvent(node, "link")) {
            return Stream.empty();
        }
        return graph.nodes("intermediateCatchEvent")
                .filter(other -> ProcessGraph.isEvent(other, "link"))
                .filter(other -> link(other).equals(link(node)));
    }

    private static String link(XmlElement node) {
        return ProcessGraph.event(node).map(event -> event.get("name")).orElse("");
    }

    /** Events that hear at once what it throws: an error or escalation, or the errors of a step. */
    private Stream<XmlElement> thrown(XmlElement node) {
        if (ProcessGraph.isThrown(node) && ProcessGraph.isEvent(node, "escalation")) {
            return catchers(node).filter(event -> ProcessGraph.isEvent(event, "escalation"));
        }
        if (ProcessGraph.isThrown(node) && ProcessGraph.isEvent(node, "error")) {
            return catchers(node).filter(event -> ProcessGraph.isEvent(event, "error"));
        }
        return BpmnWords.ACTIVITIES.contains(node.local())
                ? catchers(node)
                        .filter(event ->
                                ProcessGraph.isEvent(event, "error") || ProcessGraph.isEvent(event, "escalation"))
                : Stream.empty();
    }

    /** On itself and on all scopes around it. */
    private Stream<XmlElement> catchers(XmlElement node) {
        var around = new ArrayList<>(graph.boundaries(node));
        for (var scope : graph.scopes(node)) {
            around.addAll(graph.boundaries(scope));
            graph.eventSubprocesses(scope)
                    .flatMap(sub -> graph.starts(sub).stream())
                    .forEach(around::add);
        }
        return around.stream();
    }

    private boolean waits(XmlElement node) {
        return switch (node.local()) {
            case "userTask", "receiveTask" -> true;
            case "callActivity" ->
                catalogue
                        .process(node.get("calledElement"))
                        .filter(Outline::waits)
                        .isPresent();
            case "intermediateCatchEvent" ->
                ProcessGraph.isEvent(node, "message")
                        || ProcessGraph.isEvent(node, "signal")
                        || ProcessGraph.event(node)
                                .filter(InstantWays::takesTime)
                                .isPresent();
            default -> false;
        };
    }

    /** A due time is ahead when it is waited for, a fixed day may be long over. */
    private static boolean takesTime(XmlElement timer) {
        return timer.children().stream().anyMatch(time -> {
            var text = time.text().strip();
            return Condition.read(text).isPresent()
                    || Waiting.duration(text)
                            .filter(seconds -> seconds >= Waiting.MINUTE)
                            .isPresent()
                    || Waiting.cycle(text)
                            .filter(seconds -> seconds >= Waiting.MINUTE)
                            .isPresent();
        });
    }

    /** The first element of each way that comes back at once. */
    List<String> circles() {
        var circles = new ArrayList<String>();
        for (var group : new Groups().all()) {
            if (group.size() > 1 || ways.getOrDefault(group.get(0), Set.of()).contains(group.get(0))) {
                graph.nodes().keySet().stream()
                        .filter(group::contains)
                        .findFirst()
                        .ifPresent(circles::add);
            }
        }
        return circles;
    }

    /** Nodes that reach each other (Tarjan, without recursion). */
    private final class Groups {

        private final Map<String, Integer> order = new HashMap<>();
        private final Map<String, Integer> lowest = new HashMap<>();
        private final ArrayDeque<String> open = new ArrayDeque<>();
        private final Set<String> isOpen = new HashSet<>();
        private final List<List<String>> groups = new ArrayList<>();

        Collection<List<String>> all() {
            for (var node : List.copyOf(ways.keySet())) {
                if (!order.containsKey(node)) {
                    walk(node);
                }
            }
            return groups;
        }

        private void walk(String from) {
            record Visit(String node, java.util.Iterator<String> next) {}
            var visits = new ArrayDeque<Visit>();
            visits.push(new Visit(begin(from), ways.getOrDefault(from, Set.of()).iterator()));
            while (!visits.isEmpty()) {
                var visit = visits.element();
                if (visit.next().hasNext()) {
                    var next = visit.next().next();
                    if (!order.containsKey(next)) {
                        visits.push(new Visit(
                                begin(next), ways.getOrDefault(next, Set.of()).iterator()));
                    } else if (isOpen.contains(next)) {
                        lowest.merge(visit.node(), order.getOrDefault(next, 0), Math::min);
                    }
                } else {
                    visits.pop();
                    end(visit.node());
                    if (!visits.isEmpty()) {
                        lowest.merge(visits.element().node(), lowest.getOrDefault(visit.node(), 0), Math::min);
                    }
                }
            }
        }

        private String begin(String node) {
            order.put(node, order.size());
            lowest.put(node, order.size() - 1);
            open.push(node);
            isOpen.add(node);
            return node;
        }

        private void end(String node) {
            if (!Objects.equals(order.get(node), lowest.get(node))) {
                return;
            }
            var group = new ArrayList<String>();
            String member;
            do {
                member = open.pop();
                isOpen.remove(member);
                group.add(member);
            } while (!member.equals(node));
            groups.add(group);
        }
    }
}

package de.tresen.model;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many steps one run takes at most until it ends or comes back to where it was, and whether more comes back than
 * went out. Of the ways of a question the longest counts, of ways side by side all of them; where they are brought
 * together again, each is only its share.
 */
final class Spread {

    static final long MOST_STEPS = 5000;
    static final long MOST_REPEATS = 100;

    private static final double MORE_THAN_ONE = 1.000_001;

    private final ProcessGraph graph;
    private final Catalogue catalogue;
    private final Findings findings;
    private final Map<String, Share> known = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private final Set<String> begun = new HashSet<>();
    private final Set<String> calling = new HashSet<>();
    private boolean callsOnly;
    private double steps;
    private double repeats = 1;

    Spread(ProcessGraph graph, Catalogue catalogue, Findings findings) {
        this.graph = graph;
        this.catalogue = catalogue;
        this.findings = findings;
    }

    /** How often other processes are called in one run, at most. */
    static long callTimes(ProcessGraph graph) {
        var spread = new Spread(graph, Catalogue.EMPTY, new Findings());
        spread.callsOnly = true;
        return (long) Math.min(spread.in(graph.process()), MOST_STEPS * 1000);
    }

    /**
     * @param steps taken after one arrival
     * @param back how much of one arrival comes back to where it has been
     */
    private record Share(double steps, double back) {

        static final Share NONE = new Share(0, 0);

        Share plus(Share other) {
            return new Share(steps + other.steps, back + other.back);
        }

        Share or(Share other) {
            return new Share(Math.max(steps, other.steps), Math.max(back, other.back));
        }

        Share part(double of) {
            return new Share(steps / of, back / of);
        }
    }

    void check() {
        steps = in(graph.process());
        if (steps > MOST_STEPS) {
            findings.error(graph.key(), "tooManySteps", Long.toString(MOST_STEPS));
        }
        repeats = repeats(graph.process());
        if (repeats > MOST_REPEATS) {
            findings.error(graph.key(), "tooManyRepeats", Long.toString(MOST_REPEATS));
        }
        begun.stream().sorted().forEach(id -> {
            if (known.getOrDefault(id, Share.NONE).back() > MORE_THAN_ONE) {
                findings.error(id, "multiplies");
            }
        });
        graph.nodes("boundaryEvent")
                .filter(event -> !ProcessGraph.interrupts(event) && comesBack(event))
                .forEach(event -> findings.error(event, "spawns"));
    }

    long steps() {
        return (long) Math.min(steps, MOST_STEPS * 1000);
    }

    long repeats() {
        return (long) Math.min(repeats, MOST_REPEATS * 1000);
    }

    /** All of one run of a scope. */
    private double in(XmlElement scope) {
        var main = most(graph.starts(scope).stream(), start -> from(start).steps());
        // What a scope holds without a way to it runs when others throw it, undo it or link to it.
        var rest = graph.nodesIn(scope)
                .filter(node -> graph.incoming(node).isEmpty())
                .filter(node ->
                        !node.local().equals("startEvent") && !node.local().equals("boundaryEvent"))
                .mapToDouble(node -> ProcessGraph.isEventSubprocess(node)
                        ? in(node)
                        : from(node).steps())
                .sum();
        return main + rest;
    }

    private Share from(XmlElement node) {
        var id = node.get("id");
        if (open.contains(id)) {
            begun.add(id);
            return new Share(0, 1.0 / shares(node));
        }
        var before = known.get(id);
        if (before != null) {
            return before;
        }
        open.add(id);
        var share = work(node).plus(after(node));
        open.remove(id);
        var joined = share.part(shares(node));
        known.put(id, joined);
        return joined;
    }

    private Share work(XmlElement node) {
        var call = node.local().equals("callActivity");
        double once = callsOnly ? (call ? 1 : 0) : call ? 1 + called(node, this::total, 0) : 1;
        return new Share((ProcessGraph.isScope(node) ? once + in(node) : once) * ProcessGraph.repeats(node), 0);
    }

    /** With all that a process calls in turn. */
    private double total(Outline outline) {
        if (!calling.add(outline.key())) {
            return 0;
        }
        var inside = outline.calls().stream()
                .flatMap(key -> catalogue.process(key).stream())
                .mapToDouble(this::total)
                .max()
                .orElse(0);
        calling.remove(outline.key());
        return outline.steps() + outline.callTimes() * inside;
    }

    private double called(XmlElement call, ToDoubleFunction<Outline> figure, double otherwise) {
        return catalogue
                .process(call.get("calledElement"))
                .map(outline -> figure.applyAsDouble(outline))
                .orElse(otherwise);
    }

    private Share after(XmlElement node) {
        var onward = together(node)
                ? graph.next(node).map(this::from).reduce(Share.NONE, Share::plus)
                : graph.next(node).map(this::from).reduce(Share.NONE, Share::or);
        for (var event : graph.boundaries(node)) {
            if (ProcessGraph.isEvent(event, "compensate")) {
                continue;
            }
            onward = ProcessGraph.interrupts(event) ? onward.or(from(event)) : onward.plus(from(event));
        }
        return onward;
    }

    private static boolean together(XmlElement node) {
        return !node.local().equals("exclusiveGateway") && !node.local().equals("eventBasedGateway");
    }

    /** Of how many arrivals one goes on. */
    private int shares(XmlElement node) {
        return node.local().equals("parallelGateway") || node.local().equals("inclusiveGateway")
                ? Math.max(1, graph.incoming(node).size())
                : 1;
    }

    private double repeats(XmlElement scope) {
        return most(graph.nodesIn(scope), node -> {
            double inside = ProcessGraph.isScope(node)
                    ? repeats(node)
                    : node.local().equals("callActivity") ? called(node, Outline::repeats, 1) : 1;
            return Math.max(1, ProcessGraph.repeats(node)) * inside;
        });
    }

    private static double most(Stream<XmlElement> nodes, ToDoubleFunction<XmlElement> figure) {
        return Math.max(1, nodes.mapToDouble(figure).max().orElse(0));
    }

    /** Whether what goes on beside an activity leads to that activity again. */
    private boolean comesBack(XmlElement event) {
        @Nullable XmlElement activity = graph.node(event.get("attachedToRef"));
        var seen = new HashSet<XmlElement>();
        var next = new ArrayDeque<XmlElement>();
        graph.next(event).forEach(next::add);
        while (!next.isEmpty()) {
            var at = next.pop();
            if (seen.add(at)) {
                graph.next(at).forEach(next::add);
                graph.boundaries(at).forEach(next::add);
            }
        }
        return activity != null && seen.contains(activity);
    }
}

package de.tresen.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The one list of rules for models: used by the build for those that come with the desk, by the engine for whatever is
 * deployed, and by the studio while people draw. A model is code; so only what is listed may stand in it.
 */
@Component
public class ModelRules {

    private final Catalogue.Source catalogue;
    private final EngineReading engine;

    @Autowired
    public ModelRules(Catalogue.Source catalogue, EngineReading engine) {
        this.catalogue = catalogue;
        this.engine = engine;
    }

    /** Without an engine that reads what keeps the rules. */
    public ModelRules(Catalogue.Source catalogue) {
        this(catalogue, (file, kind) -> List.of());
    }

    /** What models may name, as it is now. */
    public Catalogue catalogue() {
        return catalogue.read();
    }

    /** All that its owner should know of a file; errors first. Never fails, whatever the bytes are. */
    public List<Finding> check(byte[] file, ModelKind kind) {
        return check(file, kind, Held.NOTHING);
    }

    /**
     * What must not change, because processes are running on it.
     *
     * @param key the id of the process or decision under this name; null = it is new
     * @param used ids of the elements at which something is running
     */
    public record Held(@Nullable String key, Set<String> used) {

        static final Held NOTHING = new Held(null, Set.of());

        public Held {
            used = Set.copyOf(used);
        }
    }

    /** The same of a file that takes the place of another. */
    public List<Finding> check(byte[] file, ModelKind kind, Held held) {
        var findings = allowed(file, kind, held);
        return findings.stream().anyMatch(Finding::isError)
                ? findings
                : Stream.concat(engine.read(file, kind).stream(), findings.stream())
                        .toList();
    }

    /** What the rules alone say, before any engine sees the file. */
    public List<Finding> allowed(byte[] file, ModelKind kind) {
        return allowed(file, kind, Held.NOTHING);
    }

    private List<Finding> allowed(byte[] file, ModelKind kind, Held held) {
        var findings = new Findings();
        try {
            switch (kind) {
                case BPMN -> bpmn(file, held, findings);
                case DMN -> DmnRules.check(file, held, catalogue.read(), findings);
                case FORM -> FormRules.check(file, held, catalogue.read(), findings);
            }
        } catch (UnreadableModel unreadable) {
            return List.of(unreadable.finding());
        }
        return findings.list();
    }

    /** What a file is, by its content; empty = none of them can be recognised. */
    public static Optional<ModelKind> kindOf(byte[] file) {
        try {
            if (XmlFile.text(file).stripLeading().startsWith("{")) {
                return Optional.of(ModelKind.FORM);
            }
            return XmlFile.read(file).flatMap(root -> {
                if (root.is(Spaces.BPMN, "definitions")) {
                    return Optional.of(ModelKind.BPMN);
                }
                return Spaces.DMN.contains(root.name().space()) ? Optional.of(ModelKind.DMN) : Optional.empty();
            });
        } catch (UnreadableModel unreadable) {
            return Optional.empty();
        }
    }

    private void bpmn(byte[] file, Held held, Findings findings) throws UnreadableModel {
        var definitions = XmlFile.read(file).orElseThrow(() -> new UnreadableModel(null, "xml", "1"));
        if (!definitions.is(Spaces.BPMN, "definitions")) {
            throw new UnreadableModel(null, "notBpmn");
        }
        var known = catalogue.read();
        new BpmnForm(findings).check(definitions);
        new BpmnValues(known, findings).check(definitions);
        var executables = ProcessGraph.executables(definitions);
        if (executables.size() != 1) {
            findings.error((String) null, executables.isEmpty() ? "noProcess" : "manyProcesses");
        }
        ProcessGraph.executable(definitions).ifPresent(graph -> process(graph, held, known, findings));
    }

    private static void process(ProcessGraph graph, Held held, Catalogue known, Findings findings) {
        new BpmnShape(graph, known, findings).check();
        new InstantWays(graph, known).circles().forEach(id -> findings.error(id, "endless"));
        new Spread(graph, known, findings).check();
        if (new Calls(graph.outline(), known).comesBack()) {
            findings.error(graph.process(), "callsItself");
        }
        new BpmnQuality(graph, known, findings).check();
        survives(graph, held, findings);
    }

    private static void survives(ProcessGraph graph, Held held, Findings findings) {
        if (held.key() != null && !held.key().equals(graph.key())) {
            findings.error(graph.process(), "key", held.key());
        }
        held.used().stream()
                .filter(id -> graph.node(id) == null)
                .sorted()
                .forEach(id -> findings.warning((String) null, "inUse", id));
    }
}

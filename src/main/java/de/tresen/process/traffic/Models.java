package de.tresen.process.traffic;

import de.tresen.model.ModelKind;
import de.tresen.platform.Refusal;
import de.tresen.process.version.Deployments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The models as the engine has them: processes, decisions and forms, each by the name of its file without suffix. */
@Component
public class Models {

    /** In the units of the drawing. */
    private static final int WIDEST_LETTER = 7;

    private final RepositoryService repository;
    private final Deployments deployments;
    /** Versions never change under their id, and are few. */
    private final Map<String, Diagram> read = new ConcurrentHashMap<>();

    Models(RepositoryService repository, Deployments deployments) {
        this.repository = repository;
        this.deployments = deployments;
    }

    /**
     * A version of a model.
     *
     * @param key name of its file without suffix
     * @param id of the version in the engine
     * @param name as its owner wrote it
     */
    public record Model(
            String key,
            ModelKind kind,
            String id,
            @Nullable String name,
            int version,
            String deployment,
            String resource) {}

    /** Those that hold now: processes, then decisions, then forms, each by key. */
    public List<Model> all() {
        return deployments.holding().stream()
                .map(Models::model)
                .sorted(Comparator.comparing(Model::kind).thenComparing(Model::key))
                .toList();
    }

    /** The one that holds now. */
    public Model find(String key) {
        return all().stream()
                .filter(model -> model.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound(
                        "process.unknown",
                        "There is no process, decision or form of this name; choose one from the list."));
    }

    /** Every version of a process, newest first. */
    public List<Model> versions(Model process) {
        return deployments.ofId(ModelKind.BPMN, diagram(process.id()).process()).stream()
                .map(Models::model)
                .toList();
    }

    /** The file itself. */
    public String content(Model model) {
        try (var file = repository.getResourceAsStream(model.deployment(), model.resource())) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param definition id of a version of a process */
    Diagram diagram(String definition) {
        return read.computeIfAbsent(definition, id -> Diagram.of(repository.getBpmnModelInstance(id)));
    }

    /**
     * A version of a process as BPMN 2.0 XML, with other names.
     *
     * @param definition id of the version in the engine
     * @param naming what shall stand at an element that has a name
     */
    public String drawing(String definition, Function<Diagram.Element, String> naming) {
        try (var file = repository.getProcessModel(definition)) {
            var model = Bpmn.readModelFromStream(file);
            for (var element : model.getModelElementsByType(FlowElement.class)) {
                if (element.getName() != null) {
                    element.setName(naming.apply(new Diagram.Element(
                            element.getId(),
                            element.getName(),
                            element.getElementType().getTypeName(),
                            true,
                            false)));
                    label(element).map(BpmnLabel::getBounds).ifPresent(room -> widen(room, element.getName()));
                }
            }
            return Bpmn.convertToString(model);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<BpmnLabel> label(FlowElement element) {
        var drawn = element.getDiagramElement();
        if (drawn instanceof BpmnShape shape) {
            return Optional.ofNullable(shape.getBpmnLabel());
        }
        return drawn instanceof BpmnEdge edge ? Optional.ofNullable(edge.getBpmnLabel()) : Optional.empty();
    }

    /** A label has the room of the owner's words, and others may be longer; whoever draws would break them. */
    private static void widen(Bounds room, String name) {
        var longest =
                Arrays.stream(name.split("\\s+")).mapToInt(String::length).max().orElse(0) * WIDEST_LETTER;
        room.setWidth(Math.max(room.getWidth(), longest));
    }

    public Diagram diagram(Model process) {
        return diagram(process.id());
    }

    private static Model model(de.tresen.process.version.Model deployed) {
        return new Model(
                deployed.key(),
                deployed.kind(),
                deployed.definition(),
                deployed.name(),
                deployed.version(),
                deployed.deployment(),
                deployed.file());
    }
}

package de.tresen.process.traffic;

import de.tresen.model.ModelKind;
import de.tresen.platform.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The models as the engine has them: processes, decisions and forms, each by the name of its file without suffix. */
@Component
public class Models {

    private final RepositoryService repository;
    private final TrafficModelMapper mapper;
    /** Versions never change under their id, and are few. */
    private final Map<String, Diagram> read = new ConcurrentHashMap<>();

    Models(RepositoryService repository, TrafficModelMapper mapper) {
        this.repository = repository;
        this.mapper = mapper;
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
        var processes = repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(Models::process);
        var decisions = repository.createDecisionDefinitionQuery().latestVersion().list().stream()
                .map(Models::decision);
        return Stream.concat(
                        Stream.concat(processes, decisions),
                        mapper.newestForms().stream().map(Models::form))
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
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(diagram(process.id()).process())
                .orderByProcessDefinitionVersion()
                .desc()
                .list()
                .stream()
                .map(Models::process)
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
                }
            }
            return Bpmn.convertToString(model);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Diagram diagram(Model process) {
        return diagram(process.id());
    }

    private static Model process(ProcessDefinition process) {
        return new Model(
                ModelKind.keyOf(process.getResourceName()),
                ModelKind.BPMN,
                process.getId(),
                process.getName(),
                process.getVersion(),
                process.getDeploymentId(),
                process.getResourceName());
    }

    private static Model decision(DecisionDefinition decision) {
        return new Model(
                ModelKind.keyOf(decision.getResourceName()),
                ModelKind.DMN,
                decision.getId(),
                decision.getName(),
                decision.getVersion(),
                decision.getDeploymentId(),
                decision.getResourceName());
    }

    private static Model form(TrafficModelMapper.StoredForm form) {
        return new Model(
                ModelKind.keyOf(form.resource()),
                ModelKind.FORM,
                form.id(),
                null,
                form.version(),
                form.deployment(),
                form.resource());
    }
}

package de.tresen.process.version;

import de.tresen.model.ModelKind;
import de.tresen.process.version.DeploymentMapper.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** The processes, decisions and forms that are deployed, in all their versions. */
@Component
public class Deployments {

    static final String SHIPPED = "shipped";
    static final String PUBLISHED = "published";

    private final DeploymentMapper mapper;
    private final RepositoryService repository;

    Deployments(DeploymentMapper mapper, RepositoryService repository) {
        this.mapper = mapper;
        this.repository = repository;
    }

    /** The version of each that holds now, in the order of their keys. */
    public List<Model> newest() {
        var newest = new LinkedHashMap<String, Model>();
        mapper.all().stream().map(Deployments::model).forEach(model -> newest.putIfAbsent(model.file(), model));
        return List.copyOf(newest.values());
    }

    /** What a new run follows: the newest of each id, in whichever file. */
    public List<Model> holding() {
        var holding = new HashMap<String, Model>();
        mapper.all().stream()
                .map(Deployments::model)
                .forEach(model -> holding.merge(
                        model.kind() + model.id(), model, BinaryOperator.maxBy(Comparator.comparing(Model::version))));
        return List.copyOf(holding.values());
    }

    /** The version that holds now; empty when there is nothing of this key. */
    public Optional<Model> newest(String key) {
        return of(key).stream().findFirst();
    }

    /** Newest first. */
    public List<Model> of(String key) {
        var files = Stream.of(ModelKind.values())
                .map(kind -> key + "." + kind.suffix())
                .toList();
        return mapper.of(files).stream().map(Deployments::model).toList();
    }

    public Optional<Model> find(String key, int version) {
        return of(key).stream().filter(model -> model.version() == version).findFirst();
    }

    /** What bears this id, in whichever file. */
    public Optional<Model> byId(ModelKind kind, String id) {
        return ofId(kind, id).stream().findFirst();
    }

    /** All that bear this id, newest first. */
    public List<Model> ofId(ModelKind kind, String id) {
        return mapper.ofId(kind, id).stream().map(Deployments::model).toList();
    }

    /** Its file. */
    public String content(Model model) {
        try (var stored = repository.getResourceAsStream(model.deployment(), model.file())) {
            return new String(stored.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Deploys a file for itself; what begins from now on follows it, what runs stays where it is. Part of the caller's
     * transaction.
     *
     * @param shipped comes with the desk, and may be replaced by the next one that does
     */
    public Model deploy(String key, ModelKind kind, String content, boolean shipped) {
        var file = key + "." + kind.suffix();
        var deployment = repository
                .createDeployment()
                .name(file)
                .source(shipped ? SHIPPED : PUBLISHED)
                .addString(file, content)
                .deploy();
        return model(mapper.ofDeployment(deployment.getId()).get(0));
    }

    private static Model model(Row row) {
        return new Model(
                row.resource(),
                ModelKind.keyOf(row.resource()),
                row.kind(),
                row.id(),
                row.name(),
                row.version(),
                row.definition(),
                row.deployment(),
                row.deployedAt().toInstant(),
                SHIPPED.equals(row.source()));
    }
}
